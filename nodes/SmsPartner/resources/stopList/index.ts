import type { Resource } from '../../../../engine/operation/operation';
import { add } from './add';
import { getAll } from './getAll';
import { remove } from './remove';

export const stopList: Resource = {
	value: 'stopList',
	name: 'STOP List',
	operations: [add, getAll, remove],
};
