import type { IDataObject } from 'n8n-workflow';
import { textField } from '../engine/fields/fields';
import { get } from '../engine/operation/call';
import type { Field } from '../engine/operation/field';
import { operation, type Operation } from '../engine/operation/operation';
import type { Codes } from '../engine/operation/product';
import { known, toId } from '../engine/values/convert';
import { noMessageId } from './platformCodes';

const messageId = textField({
	displayName: 'Message ID',
	type: 'string',
	default: '',
	placeholder: 'e.g. 300',
	description: 'The ID of the scheduled message, as "Send" gives it out',
});

/** docs/api/sms-partner.md 3.5, docs/api/mail-partner.md 3.3 */
const cancelCodes: Codes = {
	3: noMessageId,
	4: { meaning: 'The message was not found', next: 'Check the message ID.' },
	5: { meaning: 'The message is cancelled already', next: 'There is nothing left to do.' },
	6: {
		meaning: 'The message leaves in less than 5 minutes, or has left already',
		next: 'It is too late to cancel it.',
	},
	7: { meaning: 'The message was sent already', next: 'It is too late to cancel it.' },
};

/** How a product cancels. */
interface Cancelling {
	/** What is cancelled, e.g. "mail". */
	readonly what: string;
	/** Where its users see what is scheduled, e.g. "the scheduled mails on my.mailpartner.fr". */
	readonly lookAt: string;
	/** The documented answer. */
	readonly example: IDataObject;
	/** Codes besides those of both products. */
	readonly codes?: Codes;
}

/** Cancelling a scheduled message: a GET that changes something, the same for SMS and mails. */
export function cancelling({
	what,
	lookAt,
	example,
	codes,
}: Cancelling): Operation<{ readonly messageId: Field<string> }> {
	return operation({
		value: 'cancel',
		name: 'Cancel',
		action: `Cancel a scheduled ${what}`,
		description: `Take a scheduled ${what} back, for all the recipients of its request. This works until 5 minutes before it leaves.`,
		fields: { messageId },
		repeat: 'never', // changes something
		lookAt,
		xml: {},
		request: {
			kind: 'single',
			isShared: true, // items that were sent together have one message ID
			call: (params) => get('/message-cancel', { messageId: params.messageId }),
			about: ({ messageId }) => messageId,
		},
		example,
		answer: (_, params) => known({ messageId: toId(params.messageId), status: 'cancelled' }),
		codes: { ...cancelCodes, ...codes },
	});
}
