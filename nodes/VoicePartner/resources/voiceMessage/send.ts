import { post } from '../../../../engine/call';
import { emailField, momentField, textField, urlField } from '../../../../engine/fields';
import { operation } from '../../../../engine/operation';
import { phoneNumbersField } from '../../../../engine/phoneNumbers';
import { commaSeparated, defaultCountry, entriesFor, sentItem } from '../../../platform/message';
import { voiceDate } from '../../../platform/scheduling';
import { voiceMessageCodes } from '../../codes';

const tokenAudio = textField({
	displayName: 'Audio File',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The audio file to leave as a voice message. It must be validated on my.voicepartner.fr.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an audio file…',
			typeOptions: { searchListMethod: 'searchAudioFiles', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. a7c41e90b2d8',
			hint: 'The token of the audio file',
		},
	],
});

const phoneNumbers = phoneNumbersField({
	displayName: 'Phone Numbers',
	type: 'string',
	default: '',
	placeholder: 'e.g. +33612345678, 0687654321',
	description:
		'The recipients, national (06…) or international (+336…). Several are separated by commas, or given as a list by an expression.',
});

/** api/pages/voice-send-message.txt */
export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send a voice message',
	description:
		'Leave an audio file on voicemails without the phone ringing (on a landline it rings first). The API takes this 5 times a minute.',
	fields: {
		tokenAudio,
		phoneNumbers,
		emailForNotification: emailField({
			displayName: 'Email for Notification',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description: 'Where the API reports that the campaign has ended',
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
				'A mobile number that recipients can call back. It must be validated on my.voicepartner.fr first.',
		}),
		scheduledDate: momentField({
			displayName: 'Scheduled Date',
			type: 'dateTime',
			default: '',
			description:
				"When to send; left out, it is sent at once. Without an offset, it is read in the workflow's time zone; the API gets it in Paris time.",
		}),
		notifyUrl: urlField({
			displayName: 'Notify URL',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/voice-status',
			description: 'Where the API sends the status of the campaign, as a GET request',
		}),
	},
	repeat: 'never', // costs money
	lookAt: 'the campaigns on my.voicepartner.fr',
	limit: { requests: 5, seconds: 60 },
	request: {
		kind: 'batch',
		most: 500,
		unit: 'recipients',
		combined: true,
		entries: ({ phoneNumbers }) => entriesFor(phoneNumbers, ''),
		settings: ({ tokenAudio, emailForNotification, options }) => ({
			tokenAudio,
			emailForNotification,
			sender: options.sender,
			scheduledDate: options.scheduledDate && voiceDate(options.scheduledDate),
			notifyUrl: options.notifyUrl,
		}),
		call: (entries, settings) =>
			post('/campaign/send', { ...settings, phoneNumbers: commaSeparated(entries) }),
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
	answer: (reply, { options }, share) =>
		sentItem(reply, share, {
			id: { from: 'campaignId', to: 'campaignId' },
			count: 'nbSms',
			isScheduled: options.scheduledDate !== undefined,
		}),
	codes: voiceMessageCodes,
});
