import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toId, toText } from '../../../../engine/values/convert';
import { noMessageId } from '../../../../partner/platformCodes';
import { messageId } from '../../text/messageFields';
import { reported } from './reported';

/** docs/api/sms-partner.md 4.3: without pages, as far as documented. */
export const getByMessage = operation({
	value: 'getByMessage',
	name: 'Get by Message',
	action: 'Get the statuses of a message',
	description: 'Get the delivery status of a message for each recipient',
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
			next: 'Check the message ID returned by "Send". Cancelled messages may not be found either.',
		},
	},
});
