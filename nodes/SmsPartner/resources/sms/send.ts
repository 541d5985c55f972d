import type { IDataObject } from 'n8n-workflow';
import type { Entry } from '../../../../engine/operation/batch';
import { post, type Call } from '../../../../engine/operation/call';
import type { PartialValues } from '../../../../engine/operation/field';
import { operation } from '../../../../engine/operation/operation';
import { asFlag, sandbox, scheduledDate } from '../../../../partner/dateAndSandbox';
import {
	commaSeparated,
	defaultCountry,
	entriesFor,
	recipients,
} from '../../../../partner/recipients';
import { referencedCall, smsCallbacks } from '../../../../partner/referencedCall';
import { deliveryDate } from '../../../../partner/scheduling';
import { sentFields } from '../../../../partner/sentItem';
import { sendCodes } from '../../codes';
import { smsCost } from '../../sending/cost';
import {
	sendHints,
	sent,
	sometimesInText,
	sometimesReported,
	sometimesSent,
	textPreview,
} from '../../sending/sentItems';
import { tag } from '../../sending/tag';
import { isStopSms, isUnicode, message, sender } from '../../text/messageFields';
import { textComplaint, unsupportedOrUnicode, usesUnicode } from '../../text/unsupportedCharacters';
import { asRange, gamme, sharedByText, urlDlr, urlResponse } from './sendOptions';

/** The documented responses of the two endpoints (docs/api/sms-partner.md 3.1, 3.2). */
export const sentToAll: IDataObject = {
	success: true,
	code: 200,
	message_id: 307,
	nb_sms: 1,
	cost: 0.038,
	currency: 'EUR',
};
/** The fields of an XML response: the last one is only there if the send was scheduled. */
const sentInXml: IDataObject = { ...sentToAll, scheduledDeliveryDate: '2018-08-18 20:00:00' };
/** Rejected entries are not documented: the format of a contact list (5.5) is assumed. */
const sentToEach: IDataObject = {
	success: true,
	code: 200,
	message_id: 2254444,
	currency: 'EUR',
	cost: 0.038,
	nbSMS: 1,
	SMSResponse_List: [
		{ success: true, code: 200, nbSms: 1, cost: 0.038, phoneNumber: '+33612345678' },
		{ success: false, code: 14, phoneNumber: '+33687654321', message: 'Numéro dans la liste STOP' },
	],
};

/** A single text is sent with `/send`, different texts with `/bulk-send`. */
export function sendCall(entries: readonly Entry[], settings: IDataObject): Call {
	const text = entries[0]?.text;
	if (entries.every((entry) => entry.text === text)) {
		const body = { ...settings, phoneNumbers: commaSeparated(entries), message: text };
		return { ...post('/send', body), example: sentInXml };
	}
	const list = entries.map((entry) => ({ phoneNumber: entry.to, message: entry.text }));
	return { ...post('/bulk-send', { ...settings, SMSList: list }), example: sentToEach };
}

/** The options for both endpoints. */
const options = {
	defaultCountry,
	gamme,
	isStopSms,
	isUnicode,
	sandbox,
	scheduledDate,
	sender,
	tag,
	unsupportedCharacters: unsupportedOrUnicode,
};

/** The parameters for these options and a text. */
export function sendSettings(text: string, given: PartialValues<typeof options>): IDataObject {
	return {
		sender: given.sender,
		tag: given.tag,
		...(given.scheduledDate && deliveryDate(given.scheduledDate)),
		isStopSms: asFlag(given.isStopSms),
		isUnicode: asFlag(usesUnicode(text, given)),
		sandbox: asFlag(given.sandbox),
		gamme: asRange(given.gamme),
	};
}

export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send an SMS',
	description: 'Send an SMS to one or more recipients. Each item can have its own text.',
	fields: { phoneNumbers: recipients, message },
	options: {
		...options,
		urlDlr: sharedByText(urlDlr),
		urlResponse: sharedByText(urlResponse),
	},
	repeat: 'never', // costs money
	lookAt: 'the sent and scheduled messages on my.smspartner.fr',
	xml: { optional: ['scheduledDeliveryDate'] },
	cost: smsCost,
	complaint: textComplaint,
	hints: ({ message, options }, now) => sendHints(message, options, now),
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'recipients',
		combined: true,
		sentFields: sentFields,
		entries: ({ phoneNumbers, message }) => entriesFor(phoneNumbers, message),
		settings: ({ message, options }) => ({
			...sendSettings(message, options),
			urlResponse: options.urlResponse,
			urlDlr: options.urlDlr,
			// Only /send is known to accept these URLs (docs/api/sms-partner.md 15), so items are grouped by text.
			...((options.urlDlr ?? options.urlResponse) && { message }),
		}),
		call: (entries, settings, reference) =>
			referencedCall(sendCall(entries, settings), entries, reference, smsCallbacks),
		list: { name: 'SMSResponse_List', to: 'phoneNumber' },
		preview: ({ phoneNumbers, message, options }) =>
			textPreview(message, phoneNumbers.length, options),
	},
	example: sentToAll,
	sometimes: { ...sometimesInText, ...sometimesSent, ...sometimesReported },
	answer: (reply, { message: text, options }, share) =>
		sent(reply, share, options, { text, count: 'nb_sms' in reply ? 'nb_sms' : 'nbSMS' }),
	codes: sendCodes,
});
