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
	description: 'The ID of the scheduled message, returned by "Send"',
});

/** docs/api/sms-partner.md 3.5, docs/api/mail-partner.md 3.3 */
const cancelCodes: Codes = {
	3: noMessageId,
	4: { meaning: 'The message was not found', next: 'Check the message ID.' },
	5: { meaning: 'The message has already been cancelled', next: 'No action is needed.' },
	6: {
		meaning: 'The message will be sent in less than 5 minutes, or has already been sent',
		next: 'It is too late to cancel it.',
	},
	7: { meaning: 'The message has already been sent', next: 'It is too late to cancel it.' },
};

/** The cancelling of a product. */
interface Cancelling {
	/** What is cancelled, e.g. "email". */
	readonly what: string;
	/** Where users see what is scheduled, e.g. "the scheduled emails on my.mailpartner.fr". */
	readonly lookAt: string;
	/** The documented response. */
	readonly example: IDataObject;
	/** Codes in addition to the shared ones. */
	readonly codes?: Codes;
}

/** Cancels a scheduled message with a GET, the same for SMS and emails. */
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
		description: `Cancel a scheduled ${what} for all recipients of its request, up to 5 minutes before it is sent`,
		fields: { messageId },
		repeat: 'never', // changes something
		lookAt,
		xml: {},
		request: {
			kind: 'single',
			isShared: true, // items sent together have the same message ID
			call: (params) => get('/message-cancel', { messageId: params.messageId }),
			about: ({ messageId }) => messageId,
		},
		example,
		answer: (_, params) => known({ messageId: toId(params.messageId), status: 'cancelled' }),
		codes: { ...cancelCodes, ...codes },
	});
}
