import type { Resource } from '../../../../engine/operation/operation';
import { setCallForwarding } from './setCallForwarding';

export const virtualNumber: Resource = {
	value: 'virtualNumber',
	name: 'Virtual Number',
	operations: [setCallForwarding],
};
