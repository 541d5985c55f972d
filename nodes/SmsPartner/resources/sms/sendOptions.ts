import { booleanField, choiceField, momentField, urlField } from '../../../../engine/fields';
import { ruledField } from '../../../platform/message';

/** api/sms-partner.md 3.1 */
export const sender = ruledField(
	{
		displayName: 'Sender',
		type: 'string',
		default: '',
		placeholder: 'e.g. MyShop',
		description:
			'The name that recipients see: 3 to 11 characters, none special. Left out, it is a short number (36xxx). Spaces are not shown by some phones.',
	},
	(text) =>
		text.length < 3 || text.length > 11
			? `must have 3 to 11 characters, and "${text}" has ${text.length}`
			: undefined,
);

export const scheduledDate = momentField({
	displayName: 'Scheduled Date',
	type: 'dateTime',
	default: '',
	description:
		"When to send; left out, it is sent at once. The API takes steps of 5 minutes: a time in between is put off to the next one. Without an offset, it is read in the workflow's time zone; the API gets it in Paris time.",
});

export const isStopSms = booleanField({
	displayName: 'Is Stop SMS',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the STOP mention, with which recipients can refuse further messages. Marketing SMS get it anyway.',
});

export const sandbox = booleanField({
	displayName: 'Sandbox',
	type: 'boolean',
	default: false,
	description: 'Whether the API only tests it: nothing is sent and nothing is charged',
});

export const urlDlr = urlField({
	displayName: 'Delivery Report URL',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/sms-reports',
	description:
		'Where the API posts the delivery reports. With this, only items with the same text share requests.',
});

export const urlResponse = urlField({
	displayName: 'Response URL',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/sms-replies',
	description:
		'Where the API posts the replies of recipients. With this, only items with the same text share requests.',
});

/** Not on the newest pages any more (api/sms-partner.md 3.1). */
export const gamme = choiceField(
	{
		displayName: 'Range',
		type: 'options',
		options: [
			{ name: 'Premium', value: 'premium' },
			{ name: 'Low Cost', value: 'lowCost' },
		],
		default: 'premium',
		description:
			'The quality of delivery. A Low Cost SMS holds 160 characters at most and must carry the mention "NoPub=STOP" itself.',
	},
	['premium', 'lowCost'],
);

/** A switch that is on, as the API writes it; one that is off is left out. */
export function asFlag(isOn: boolean | undefined): 1 | undefined {
	return isOn === true ? 1 : undefined;
}

/** A range as the API writes it. */
export function asRange(range: 'premium' | 'lowCost' | undefined): 1 | 2 | undefined {
	if (range === undefined) return undefined;
	return range === 'lowCost' ? 2 : 1;
}
