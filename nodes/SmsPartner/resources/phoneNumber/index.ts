import type { Resource } from '../../../../engine/operation/operation';
import { checkFormat } from './checkFormat';
import { verify } from './verify';

export const phoneNumber: Resource = {
	value: 'phoneNumber',
	name: 'Phone Number',
	operations: [checkFormat, verify],
};
