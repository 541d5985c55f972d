import { emailField, textField } from '../../../../engine/fields/fields';
import { post } from '../../../../engine/operation/call';
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
import { voiceMessageCodes } from '../../codes';

/** docs/api/voice-partner.md 2.4 */
export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send a voice message',
	description: 'Send an audio file to voicemail without the phone ringing. Landlines ring first.',
	fields: {
		tokenAudio: audioFilePicker(
			'Audio File',
			'The audio file to send. It must be validated on my.voicepartner.fr.',
		),
		phoneNumbers: recipients,
		emailForNotification: emailField({
			displayName: 'Email for Notification',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description: 'The email address to notify when the campaign has ended',
		}),
	},
	options: {
		defaultCountry,
		sender: textField({
			displayName: 'Sender',
			type: 'string',
			default: '',
			placeholder: 'e.g. +33612345678',
			description:
				'A mobile number that recipients can call back. Validate it on my.voicepartner.fr first.',
		}),
		scheduledDate,
		notifyUrl: callbackField({
			displayName: 'Report To',
			trigger: 'voicePartnerTrigger',
			placeholder: 'e.g. https://example.com/voice-status',
			description: 'The URL that receives the status of the campaign, as a GET request',
		}),
	},
	repeat: 'never', // costs money
	lookAt: 'the campaigns on my.voicepartner.fr',
	limit: { requests: 5, seconds: 60 },
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'recipients',
		combined: true,
		sentFields: sentFields,
		entries: ({ phoneNumbers }) => entriesFor(phoneNumbers, ''),
		settings: ({ tokenAudio, emailForNotification, options }) => ({
			tokenAudio,
			emailForNotification,
			sender: options.sender,
			scheduledDate: options.scheduledDate && voiceDate(options.scheduledDate),
			notifyUrl: options.notifyUrl,
		}),
		call: (entries, settings, reference) => {
			const body = { ...settings, phoneNumbers: commaSeparated(entries) };
			return referencedCall(post('/campaign/send', body), entries, reference, notifyCallback);
		},
	},
	example: {
		success: true,
		campaignId: 'campaignId',
		cost: 0.15,
		currency: 'EUR',
		nbSms: 1,
		audioFile: { filename: 'filename.wav', size: '135.8Ko' },
		detail: { '33': { nbSms: 1, cost_unity: 0.15, cost: 0.15 } },
	},
	sometimes: sometimesSent,
	answer: (reply, { options }, share) => sentCampaign(reply, share, options),
	codes: voiceMessageCodes,
});
