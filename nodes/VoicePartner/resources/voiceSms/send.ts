import type { IDataObject } from 'n8n-workflow';
import { numberBetween, textField } from '../../../../engine/fields/fields';
import type { Entry } from '../../../../engine/operation/batch';
import { post, type Call } from '../../../../engine/operation/call';
import type { PartialValues } from '../../../../engine/operation/field';
import { operation } from '../../../../engine/operation/operation';
import { callbackField } from '../../../../partner/callbackField';
import {
	commaSeparated,
	defaultCountry,
	entriesFor,
	recipients,
} from '../../../../partner/recipients';
import { notifyCallback, referencedCall } from '../../../../partner/referencedCall';
import { voiceDate } from '../../../../partner/scheduling';
import { sentFields } from '../../../../partner/sentItem';
import {
	audioFilePicker,
	scheduledDate,
	sentCampaign,
	sometimesSent,
} from '../../campaign/sentCampaign';
import { voiceSmsCodes } from '../../codes';

/**
 * docs/api/voice-partner.md 2.5. Which of `text`, `tokenAudio` and `lang` must be there is disputed: what the
 * samples send (numbers and text) is required here, the rest is not.
 */
export const text = textField({
	displayName: 'Text',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Bonjour, votre commande est arrivée.',
	description: 'The text to speak. Each comma adds a pause of half a second.',
});

/** How a text is spoken. */
export const speech = {
	lang: textField({
		displayName: 'Language',
		type: 'string',
		default: '',
		placeholder: 'e.g. fr',
		description:
			"The language in which the text is spoken, e.g. fr or en. The API's documents do not list which it knows, and do not agree on whether it is needed.",
	}),
	speechRate: numberBetween(0.5, 2, {
		displayName: 'Speech Rate',
		type: 'number',
		typeOptions: { minValue: 0.5, maxValue: 2, numberPrecision: 2 },
		default: 1,
		description: 'How fast the text is spoken, from 0.5 (half as fast) to 2 (twice as fast)',
	}),
	tokenAudio: audioFilePicker(
		'Complementary Audio File',
		"An audio file that goes with the call. The API's documents do not agree on what it does: newer ones speak of a complementary file, older ones say that it is played instead of the text.",
	),
};

/** What is spoken, and how, as the API takes it. */
export function speechSettings(spoken: string, given: PartialValues<typeof speech>): IDataObject {
	return {
		text: spoken,
		lang: given.lang,
		speechRate: given.speechRate,
		tokenAudio: given.tokenAudio,
	};
}

export function sendCall(entries: readonly Entry[], settings: IDataObject): Call {
	return post('/tts/send', { phoneNumbers: commaSeparated(entries), ...settings });
}

export const sentExample: IDataObject = {
	success: true,
	campaignId: 'Ff1tbu0lax',
	cost: 0.15,
	currency: 'EUR',
	nbSms: 1,
	lang: 'en',
	duration: 6.3,
	detail: {
		'33': { nbSms: 1, cost_unity: 0.15, cost: 0.15, country_code: 'fr', duration: 6.3 },
	},
};

export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send a voice SMS',
	description: 'Call phone numbers and speak a text to whoever answers',
	fields: {
		phoneNumbers: recipients,
		text,
	},
	options: {
		defaultCountry,
		...speech,
		scheduledDate,
		notifyUrl: callbackField({
			displayName: 'Report To',
			trigger: 'voicePartnerTrigger',
			placeholder: 'e.g. https://example.com/voice-status',
			description: 'Where the API sends the status of each call, as a POST request',
		}),
	},
	repeat: 'never', // costs money
	lookAt: 'the campaigns on my.voicepartner.fr',
	limit: { requests: 2000, seconds: 3600 },
	request: {
		kind: 'batch',
		maxEntries: 500, // of the global table's PHONE_NUMBER_SIZE_ERROR (docs/api/voice-partner.md 4.1)
		entryNoun: 'recipients',
		combined: true,
		sentFields: sentFields,
		entries: ({ phoneNumbers }) => entriesFor(phoneNumbers, ''),
		settings: ({ text, options }) => ({
			...speechSettings(text, options),
			scheduledDate: options.scheduledDate && voiceDate(options.scheduledDate),
			notifyUrl: options.notifyUrl,
		}),
		call: (entries, settings, reference) =>
			referencedCall(sendCall(entries, settings), entries, reference, notifyCallback),
		preview: ({ text }) => ({ text }),
	},
	example: sentExample,
	sometimes: sometimesSent,
	answer: (reply, { options }, share) => sentCampaign(reply, share, options),
	codes: voiceSmsCodes,
});
