import type { Resource } from '../../../../engine/operation/operation';
import { cancel } from './cancel';
import { send } from './send';

export const voiceMessage: Resource = {
	value: 'voiceMessage',
	name: 'Voice Message',
	operations: [send, cancel],
};
