import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { asFlag, sandbox } from '../../../../partner/dateAndSandbox';
import { defaultCountry, entriesFor, recipients } from '../../../../partner/recipients';
import { referencedCall, smsCallbacks } from '../../../../partner/referencedCall';
import { sentFields } from '../../../../partner/sentItem';
import { sendingCodes, textCodes } from '../../codes';
import { smsCost } from '../../sending/cost';
import {
	sendHints,
	sent,
	sometimesInText,
	sometimesReported,
	textPreview,
} from '../../sending/sentItems';
import { tag } from '../../sending/tag';
import { isStopSms, message } from '../../text/messageFields';
import { textComplaint, unsupportedCharacters } from '../../text/unsupportedCharacters';
import { virtualNumberField, withoutPlus } from '../virtualNumber/virtualNumberField';
import { urlDlr, urlResponse } from './sendOptions';

const checkNumber =
	'Check the field "Virtual Number". It must be a number that your account rents on my.smspartner.fr.';

/** docs/api/sms-partner.md 3.3: one recipient per request, as in all samples; no scheduling. */
export const sendFromVirtualNumber = operation({
	value: 'sendFromVirtualNumber',
	name: 'Send From Virtual Number',
	action: 'Send an SMS from a virtual number',
	description: 'Send an SMS immediately from a virtual number that recipients can reply to',
	fields: {
		to: recipients,
		from: virtualNumberField(
			'The virtual number of your account to send from. Each recipient is a separate request.',
		),
		message,
	},
	options: {
		defaultCountry,
		isStopSms,
		sandbox,
		tag,
		unsupportedCharacters,
		urlDlr,
		urlResponse,
	},
	repeat: 'never', // costs money
	lookAt: 'the sent messages on my.smspartner.fr',
	xml: {},
	cost: smsCost,
	complaint: textComplaint,
	hints: ({ message: text, options }, now) => sendHints(text, options, now),
	request: {
		kind: 'batch',
		maxEntries: 1,
		entryNoun: 'recipients',
		combined: false,
		sentFields: sentFields,
		entries: ({ to, message: text }) => entriesFor(to, text),
		settings: ({ from, options }) => ({
			from: withoutPlus(from),
			tag: options.tag,
			urlResponse: options.urlResponse,
			urlDlr: options.urlDlr,
			isStopSms: asFlag(options.isStopSms),
			sandbox: asFlag(options.sandbox),
		}),
		call: (entries, settings, reference) => {
			const [entry] = entries;
			const call = post('/vn/send', { to: entry?.to, message: entry?.text, ...settings });
			return referencedCall(call, entries, reference, smsCallbacks);
		},
		preview: ({ to, message: text, options }) => textPreview(text, to.length, options),
	},
	example: { success: true, code: 200, message_id: 307, nb_sms: 1, cost: 0.038, currency: 'EUR' },
	sometimes: { ...sometimesInText, sandbox: true, ...sometimesReported },
	answer: (reply, { message: text, options }, share) => sent(reply, share, options, { text }),
	codes: {
		...sendingCodes,
		...textCodes,
		44: { meaning: 'The API rejected this virtual number', next: checkNumber },
		992: {
			meaning: 'The account is not allowed to send from this number',
			next: checkNumber,
		},
	},
});
