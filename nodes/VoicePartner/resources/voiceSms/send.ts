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
 * docs/api/voice-partner.md 2.5. The documents contradict each other about `text`, `tokenAudio` and `lang`:
 * only the fields of the samples (phone numbers and text) are required here.
 */
export const text = textField({
	displayName: 'Text',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Bonjour, votre commande est arrivée.',
	description: 'The text to speak. Each comma adds a pause of half a second.',
});

/** The options for the spoken text. */
export const speech = {
	lang: textField({
		displayName: 'Language',
		type: 'string',
		default: '',
		placeholder: 'e.g. fr',
		description:
			'The language of the spoken text, e.g. fr or en. The API documentation lists no languages, and contradicts itself on whether one is required.',
	}),
	speechRate: numberBetween(0.5, 2, {
		displayName: 'Speech Rate',
		type: 'number',
		typeOptions: { minValue: 0.5, maxValue: 2, numberPrecision: 2 },
		default: 1,
		description: 'How fast to speak the text, from 0.5 (half speed) to 2 (double speed)',
	}),
	tokenAudio: audioFilePicker(
		'Complementary Audio File',
		'An additional audio file for the call. The API documentation contradicts itself: newer pages call it complementary, older ones say that it is played instead of the text.',
	),
};

/** The text and its options in the format of the API. */
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
	description: 'Call phone numbers and read a text aloud to the person who answers',
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
			description: 'The URL that receives the status of each call, as a POST request',
		}),
	},
	repeat: 'never', // costs money
	lookAt: 'the campaigns on my.voicepartner.fr',
	limit: { requests: 2000, seconds: 3600 },
	request: {
		kind: 'batch',
		maxEntries: 500, // from PHONE_NUMBER_SIZE_ERROR in the global table (docs/api/voice-partner.md 4.1)
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
