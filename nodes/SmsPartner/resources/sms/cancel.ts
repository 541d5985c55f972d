import { get } from '../../../../engine/call';
import { toNumber } from '../../../../engine/convert';
import { textField } from '../../../../engine/fields';
import { operation } from '../../../../engine/operation';
import { cancelCodes } from '../../codes';

/** api/sms-partner.md 3.5: a GET that changes something. */
export const cancel = operation({
	value: 'cancel',
	name: 'Cancel',
	action: 'Cancel a scheduled SMS',
	description:
		'Take a scheduled SMS back, for all the recipients of its request. This works until 5 minutes before it leaves.',
	fields: {
		messageId: textField({
			displayName: 'Message ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. 307',
			description: 'The messageId that Send gave out',
		}),
	},
	repeat: 'never', // changes something
	lookAt: 'the scheduled messages on my.smspartner.fr',
	xml: {},
	request: {
		kind: 'single',
		// Recipients that went in one request have one message ID: it is cancelled once.
		isShared: true,
		call: ({ messageId }) => get('/message-cancel', { messageId }),
	},
	example: { success: true, code: 200, message: "L'envoi du SMS a été annulé." },
	answer: (_, { messageId }) => ({
		messageId: toNumber(messageId) ?? messageId,
		status: 'cancelled',
	}),
	codes: cancelCodes,
});
