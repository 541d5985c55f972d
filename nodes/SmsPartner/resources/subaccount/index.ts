import type { Resource } from '../../../../engine/operation/operation';
import { addCredit } from './addCredit';
import { create } from './create';
import { deleteSubaccount } from './delete';
import { getAll } from './getAll';
import { removeCredit } from './removeCredit';

export const subaccount: Resource = {
	value: 'subaccount',
	name: 'Subaccount',
	operations: [addCredit, create, deleteSubaccount, getAll, removeCredit],
};
