import type { Resource } from '../../../../engine/operation/operation';
import { cancel } from './cancel';
import { send } from './send';
import { sendAndWait } from './sendAndWait';

export const voiceSms: Resource = {
	value: 'voiceSms',
	name: 'Voice SMS',
	operations: [send, sendAndWait, cancel],
};
