import { get } from '../../../../engine/call';
import { known, toId } from '../../../../engine/convert';
import { operation } from '../../../../engine/operation';
import { cancelCodes } from '../../codes';
import { messageId } from '../../message';

/** api/sms-partner.md 3.5: a GET that changes something. */
export const cancel = operation({
	value: 'cancel',
	name: 'Cancel',
	action: 'Cancel a scheduled SMS',
	description:
		'Take a scheduled SMS back, for all the recipients of its request. This works until 5 minutes before it leaves.',
	fields: { messageId },
	repeat: 'never', // changes something
	lookAt: 'the scheduled messages on my.smspartner.fr',
	xml: {},
	request: {
		kind: 'single',
		// Recipients that went in one request have one message ID: it is cancelled once.
		isShared: true,
		call: (params) => get('/message-cancel', { messageId: params.messageId }),
	},
	example: { success: true, code: 200, message: "L'envoi du SMS a été annulé." },
	answer: (_, params) => known({ messageId: toId(params.messageId), status: 'cancelled' }),
	codes: cancelCodes,
});
