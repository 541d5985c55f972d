import { choiceField } from '../../../../engine/fields/fields';
import { operation } from '../../../../engine/operation/operation';
import { known } from '../../../../engine/values/convert';
import { defaultCountry, entriesFor } from '../../../../partner/recipients';
import { sentFields } from '../../../../partner/sentItem';
import { limitComplaint, limitMs, recipient, waitLimit } from '../../../../partner/waiting';
import { sentCampaign } from '../../campaign/sentCampaign';
import { voiceSmsCodes } from '../../codes';
import { sendCall, sentExample, speech, speechSettings, text } from './send';

const waitFor = choiceField(
	{
		displayName: 'Wait For',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Status of the Call',
				value: 'deliveryReport',
				description: 'Wait until the call has been answered, or could not be delivered',
			},
		],
		default: 'deliveryReport',
		description: 'The answer to wait for. Recipients cannot reply to a voice SMS.',
	},
	['deliveryReport'],
);

/** docs/api/voice-partner.md 2.5, with the URL of the waiting execution (2.7). */
export const sendAndWait = operation({
	value: 'sendAndWait',
	name: 'Send and Wait',
	action: 'Send a voice SMS and wait for its status',
	description: 'Call a phone number, read a text aloud, and continue with the status of the call',
	fields: { phoneNumbers: recipient, text, waitFor, ...waitLimit },
	options: { defaultCountry, ...speech },
	repeat: 'never', // costs money
	lookAt: 'the campaigns on my.voicepartner.fr',
	limit: { requests: 2000, seconds: 3600 },
	complaint: limitComplaint,
	request: {
		kind: 'batch',
		maxEntries: 1,
		entryNoun: 'recipients',
		combined: false,
		sentFields,
		entries: ({ phoneNumbers }) => entriesFor(phoneNumbers, ''),
		settings: ({ text: spoken, options }) => speechSettings(spoken, options),
		call: sendCall,
		wait: { callback: () => 'notifyUrl', limitMs },
		preview: ({ text: spoken }) => ({ text: spoken }),
	},
	example: sentExample,
	sometimes: {
		timedOut: true,
		reference: 'n8n7fk2m9q4x1c8v0ba',
		status: 'delivered',
		additionalStatus: 'VOICE_ANSWERED',
		isAnswered: true,
		sentAt: '2026-01-13T11:35:00.000+01:00',
		doneAt: '2026-01-13T11:35:12.000+01:00',
		durationSeconds: 6,
		audioFileStatus: 'Deposit',
		receivedAt: '2026-01-13T10:35:14.000Z',
	},
	answer: (reply, { phoneNumbers: [phoneNumber] }, share) => {
		const { campaignId, nbSms, cost, currency } = sentCampaign(reply, share, {});
		return known({ campaignId, phoneNumber, nbSms, cost, currency });
	},
	codes: {
		...voiceSmsCodes,
		NOTIFY_URL_INVALID: {
			meaning: 'The API rejected the URL for the status of the call',
			next: 'Make n8n reachable from the internet and set WEBHOOK_URL.',
		},
	},
});
