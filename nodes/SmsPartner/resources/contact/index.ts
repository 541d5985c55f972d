import type { Resource } from '../../../../engine/operation/operation';
import { create } from './create';
import { deleteContact } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	operations: [create, deleteContact, get, getAll, update],
};
