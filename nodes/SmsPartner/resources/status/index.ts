import type { Resource } from '../../../../engine/operation/operation';
import { get } from './get';
import { getByMessage } from './getByMessage';
import { getByTag } from './getByTag';
import { getStatistics } from './getStatistics';

export const status: Resource = {
	value: 'status',
	name: 'Status',
	operations: [get, getByMessage, getByTag, getStatistics],
};
