import type { Resource } from '../../../../engine/operation';
import { addCredit } from './addCredit';
import { removeCredit } from './removeCredit';

export const subaccount: Resource = {
	value: 'subaccount',
	name: 'Subaccount',
	operations: [addCredit, removeCredit],
};
