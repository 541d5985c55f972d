import type { IncomingCall, ToldEvent } from '../../../engine/inbound/incoming';
import { known, toId, toText } from '../../../engine/values/convert';
import { calledNumber } from '../../../partner/eventFields';

/** Whether a call to the reply URL is of this type (docs/api/sms-partner.md 7.1, 7.2). */
export function isOfType(type: string, { body }: IncomingCall): boolean {
	return toText(body.type)?.toLowerCase() === type && toText(body.phone_number) !== undefined;
}

/** The output item of a reply or a STOP. */
export function repliedItem({ body }: IncomingCall): ReturnType<ToldEvent['item']> {
	return known({
		phoneNumber: calledNumber(body.phone_number),
		text: toText(body.text) ?? '',
		messageId: toId(body.message_id),
	});
}

/** docs/api/sms-partner.md 7.1 */
export const reply: ToldEvent = {
	value: 'reply',
	name: 'Reply',
	description: 'Someone replied to an SMS from a short number',
	example: {
		body: { type: 'response', phone_number: '+33612345678', text: 'Yes', message_id: 1111111 },
	},
	recognizes: (call) => isOfType('response', call),
	item: repliedItem,
};
