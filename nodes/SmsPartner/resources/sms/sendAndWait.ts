import { choiceField } from '../../../../engine/fields/fields';
import { onlyIf } from '../../../../engine/operation/field';
import { operation } from '../../../../engine/operation/operation';
import { known } from '../../../../engine/values/convert';
import { defaultCountry, entriesFor } from '../../../../partner/recipients';
import { sentFields } from '../../../../partner/sentItem';
import { limitComplaint, limitMs, recipient, waitLimit } from '../../../../partner/waiting';
import { sendCodes } from '../../codes';
import { smsCost } from '../../sending/cost';
import { sendHints, sent, sometimesInText, textPreview } from '../../sending/sentItems';
import { tag } from '../../sending/tag';
import { isStopSms, isUnicode, message, sender } from '../../text/messageFields';
import {
	textComplaint,
	textInOutput,
	unsupportedOrUnicode,
} from '../../text/unsupportedCharacters';
import { sendCall, sendSettings, sentToAll } from './send';
import { gamme } from './sendOptions';

const waitFor = choiceField(
	{
		displayName: 'Wait For',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Delivery Report',
				value: 'deliveryReport',
				description: 'Continue when the message is delivered, or its delivery fails',
			},
			{
				name: 'Reply',
				value: 'reply',
				description: 'Continue when the recipient replies, including with STOP',
			},
		],
		default: 'reply',
		description: 'The event that continues the execution',
	},
	['deliveryReport', 'reply'],
);

/**
 * `/send` with the URL of the waiting execution (docs/api/sms-partner.md 3.1, 7). A virtual number has no
 * reply URL per message (7.3), so its replies start a separate workflow.
 */
export const sendAndWait = operation({
	value: 'sendAndWait',
	name: 'Send and Wait',
	action: 'Send an SMS and wait for the answer',
	description: 'Send an SMS to one recipient and wait until they reply or it is delivered',
	fields: { phoneNumbers: recipient, message, waitFor, ...waitLimit },
	options: {
		defaultCountry,
		gamme,
		isStopSms,
		isUnicode,
		// Recipients cannot reply to a name.
		sender: onlyIf({ waitFor: ['deliveryReport'] }, sender),
		tag,
		unsupportedCharacters: unsupportedOrUnicode,
	},
	repeat: 'never', // costs money
	lookAt: 'the sent messages on my.smspartner.fr',
	cost: smsCost,
	complaint: (params) => limitComplaint(params) ?? textComplaint(params),
	hints: ({ message: text, options }, now) => sendHints(text, options, now),
	request: {
		kind: 'batch',
		maxEntries: 1,
		entryNoun: 'recipients',
		combined: false,
		sentFields,
		entries: ({ phoneNumbers, message: text }) => entriesFor(phoneNumbers, text),
		settings: ({ message: text, options: { sender: name, ...options } }) =>
			sendSettings(text, { ...options, ...(name !== undefined && { sender: name }) }),
		call: sendCall,
		wait: {
			callback: (params) => (params.waitFor === 'reply' ? 'urlResponse' : 'urlDlr'),
			limitMs,
		},
		preview: ({ phoneNumbers, message: text, options }) =>
			textPreview(text, phoneNumbers.length, options),
	},
	example: sentToAll,
	sometimes: {
		timedOut: true,
		reference: 'n8n7fk2m9q4x1c8v0ba',
		text: 'OK',
		isStop: false,
		receivedAt: '2026-12-24T08:31:07.000Z',
		status: 'delivered',
		date: '2026-12-24T09:30:12.000+01:00',
		stopSms: false,
		...sometimesInText,
	},
	answer: (reply, { phoneNumbers: [phoneNumber], message: text, options }, share) => {
		const { messageId, nbSms, cost, currency } = sent(reply, share, {});
		const figures = known({ messageId, phoneNumber, nbSms, cost, currency });
		return { ...figures, ...textInOutput(text, options) };
	},
	codes: sendCodes,
});
