import type { Resource } from '../../../../engine/operation/operation';
import { cancel } from './cancel';
import { send } from './send';

export const voiceSms: Resource = {
	value: 'voiceSms',
	name: 'Voice SMS',
	operations: [send, cancel],
};
