import type { ToldEvent } from '../../../engine/inbound/incoming';
import { isOfType, repliedItem } from './reply';

/** docs/api/sms-partner.md 7.2 */
export const stop: ToldEvent = {
	value: 'stop',
	name: 'STOP',
	description: 'Someone replied STOP to opt out of further messages',
	example: {
		body: { type: 'stop', phone_number: '+33612345678', text: 'Stop', message_id: 1111111 },
	},
	recognizes: (call) => isOfType('stop', call),
	item: repliedItem,
};
