import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toId, toText } from '../../../../engine/values/convert';
import { noMessageId } from '../../../../partner/platformCodes';
import { messageId } from '../../text/messageFields';
import { reported } from './reported';

/** docs/api/sms-partner.md 4.3: no pages are documented. */
export const getByMessage = operation({
	value: 'getByMessage',
	name: 'Get by Message',
	action: 'Get the statuses of a message',
	description:
		'Get what became of a message, for each of its recipients. Reports come within seconds on average, and within 48 hours at the latest.',
	fields: { messageId },
	repeat: 'safe',
	request: {
		kind: 'single',
		call: (params) => get('/bulk-status', { messageId: params.messageId }),
	},
	listName: 'StatutResponse_List',
	example: {
		success: true,
		code: 200,
		message_id: '111',
		StatutResponse_List: [
			{ phoneNumber: '+336XXXXXXX1', status: 'Delivered', stopSMS: false, date: '1517989111' },
		],
	},
	answer: (entry, params) =>
		known({
			messageId: toId(params.messageId),
			phoneNumber: toText(entry.phoneNumber),
			...reported(entry),
		}),
	codes: {
		3: noMessageId,
		4: {
			meaning: 'The message was not found',
			next: 'Check the message ID: it is the one that "Send" gave out. A message that was cancelled may not be found either.',
		},
	},
});
