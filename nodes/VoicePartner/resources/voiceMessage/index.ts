import type { Resource } from '../../../../engine/operation';
import { send } from './send';

export const voiceMessage: Resource = {
	value: 'voiceMessage',
	name: 'Voice Message',
	operations: [send],
};
