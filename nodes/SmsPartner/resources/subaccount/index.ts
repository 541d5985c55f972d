import type { Resource } from '../../../../engine/operation';
import { addCredit } from './addCredit';
import { getAll } from './getAll';
import { removeCredit } from './removeCredit';

export const subaccount: Resource = {
	value: 'subaccount',
	name: 'Subaccount',
	operations: [addCredit, getAll, removeCredit],
};
