import type { Resource } from '../../../../engine/operation/operation';
import { add } from './add';
import { getAll } from './getAll';
import { remove } from './remove';

export const unsubscribe: Resource = {
	value: 'unsubscribe',
	name: 'Unsubscribe List',
	operations: [add, getAll, remove],
};
