import type { IncomingCall, Part, ToldEvent } from '../../../engine/inbound/incoming';
import { known, toBoolean, toId, toText, toWhole } from '../../../engine/values/convert';
import { numberWithoutPlus } from '../../../partner/eventFields';
import { serverDate } from '../../../partner/scheduling';

/** The maximum number of parts of an SMS (3GPP TS 23.040 9.2.3.24.1). */
const MAX_PARTS = 255;

/** The part of a long reply; a short reply is a single part. */
function partOf({ body }: IncomingCall): Part {
	const text = typeof body.text === 'string' ? body.text : (toText(body.text) ?? '');
	const total = toWhole(body['concat-total'], 1, MAX_PARTS);
	const number = total === undefined ? undefined : toWhole(body['concat-part'], 1, total);
	const reference = toText(body['concat-ref']);
	const isPart = toBoolean(body.concat) !== false && reference !== undefined;
	if (!isPart || total === undefined || number === undefined) {
		return { key: '', number: 1, total: 1, text };
	}
	return { key: JSON.stringify([body.msisdn, body.to, reference]), number, total, text };
}

/** docs/api/sms-partner.md 7.3: a long reply comes in several calls, each with its own message ID. */
export const virtualNumberReply: ToldEvent = {
	value: 'virtualNumberReply',
	name: 'Reply to Virtual Number',
	description: 'Someone sent an SMS to one of your virtual numbers',
	example: {
		body: {
			msisdn: '33612345678',
			to: '33644630001',
			messageId: '02000000DA7C52E7',
			text: 'Yes',
			type: 'text',
			keyword: 'YES',
			'message-timestamp': '2016-03-10 09:51:46',
		},
	},
	recognizes: ({ body }) => toText(body.msisdn) !== undefined && toText(body.to) !== undefined,
	item: ({ body }) =>
		known({
			phoneNumber: numberWithoutPlus(body.msisdn),
			virtualNumber: numberWithoutPlus(body.to),
			messageId: toId(body.messageId),
			keyword: toText(body.keyword),
			sentAt: serverDate(body['message-timestamp']),
		}),
	part: partOf,
};
