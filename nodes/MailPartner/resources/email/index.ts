import type { Resource } from '../../../../engine/operation/operation';
import { cancel } from './cancel';
import { getStatus } from './getStatus';
import { send } from './send';

export const email: Resource = {
	value: 'email',
	name: 'Email',
	operations: [send, cancel, getStatus],
};
