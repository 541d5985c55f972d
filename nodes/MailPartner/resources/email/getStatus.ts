import { textField } from '../../../../engine/fields/fields';
import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toBoolean, toId, toNumber, toText } from '../../../../engine/values/convert';
import { reportDate } from '../../../../partner/scheduling';

/** "Not delivered" becomes "notDelivered"; "Delivered" is the only documented status. */
function statusWord(status: unknown): string | undefined {
	return toText(status)
		?.toLowerCase()
		.replace(/[^a-z0-9]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** docs/api/mail-partner.md 3.4 */
export const getStatus = operation({
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get the delivery status of an email',
	description: 'Get the delivery status of an email for each recipient',
	fields: {
		messageId: textField({
			displayName: 'Message ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. 300',
			description:
				'The ID of the email, returned by "Send". Reports usually arrive within seconds, and after 48 hours at the latest.',
		}),
	},
	repeat: 'safe',
	request: { kind: 'single', call: ({ messageId }) => get('/bulk-status', { messageId }) },
	listName: 'StatutResponseList',
	example: {
		success: true,
		code: 200,
		messageId: '300',
		StatutResponseList: [
			{
				email: 'marie@example.com',
				token: 'xxx',
				status: 'Delivered',
				cost: 1,
				stopMail: true,
				date: '1599061044',
			},
		],
	},
	answer: ({ email, status, date, cost, stopMail }, { messageId }) =>
		known({
			messageId: toId(messageId),
			email: toText(email),
			status: statusWord(status),
			date: reportDate(date),
			cost: toNumber(cost),
			stopMail: toBoolean(stopMail),
		}),
	codes: {
		3: { meaning: 'The message ID is missing', next: 'Enter the message ID.' },
		4: {
			meaning: 'The message was not found',
			next: 'Enter the message ID returned by "Send".',
		},
	},
});
