import type { Resource } from '../../../../engine/operation/operation';
import { create } from './create';
import { deleteGroup } from './delete';
import { getAll } from './getAll';

export const contactGroup: Resource = {
	value: 'contactGroup',
	name: 'Contact Group',
	operations: [create, deleteGroup, getAll],
};
