import type { DateTime } from 'luxon';
import { valuesIn, valueText, ruledField } from '../../../../engine/fields/fields';
import type { Call } from '../../../../engine/operation/call';
import type { Field } from '../../../../engine/operation/field';
import type { LoadedFile } from '../../../../engine/operation/file';
import { deliveryDate } from '../../../../partner/scheduling';
import { mailboxField } from './recipients';
import { variablesField } from './variables';

/** The names of the binary fields with the files to attach. */
export const attachments: Field<readonly string[]> = {
	shown: {
		displayName: 'Attachments',
		type: 'string',
		default: '',
		placeholder: 'e.g. data, invoice',
		hint: 'Up to 3 files of 5 MB each',
		description:
			'The names of the binary fields with the files to attach, separated by commas. The files are checked before anything is sent.',
	},
	read(raw) {
		const texts = valuesIn(raw).map((entry) => valueText(entry, 'the name of a binary field'));
		const names = texts.flatMap((text) => text.split(','));
		return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
	},
};

/** A request with its files (docs/api/mail-partner.md 3.2). */
export function attached(call: Call, files: readonly LoadedFile[]): Call {
	const list = files.map(({ base64, type, name }) => ({
		base64Content: base64,
		contentType: type,
		filename: name,
	}));
	return { ...call, body: { ...call.body, attachments: list } };
}

export const replyTo = mailboxField({
	displayName: 'Reply To',
	type: 'string',
	default: '',
	placeholder: 'e.g. Support <support@example.com>',
	description: 'The email address for replies, with or without a name',
});

export const variables = variablesField({
	displayName: 'Variables',
	type: 'fixedCollection',
	placeholder: 'Add variable',
	default: {},
	description:
		'Texts that replace placeholders in the HTML content, e.g. "firstname" replaces #FIRSTNAME#. Up to 8. Only items with the same variables are combined.',
});

export const tag = ruledField(
	{
		displayName: 'Tag',
		type: 'string',
		default: '',
		placeholder: 'e.g. christmas-2026',
		description: 'A label to find the emails by: 3 to 20 characters, lowercase, without spaces',
	},
	(text) =>
		/^\S{3,20}$/.test(text) && text === text.toLowerCase()
			? undefined
			: 'must have 3 to 20 characters, lowercase and without spaces',
);

/** `25/09/2020`, `12`, `00`: strings, as in the sample. */
export function mailDate(moment: DateTime): Record<string, string> {
	const { scheduledDeliveryDate, time, minute } = deliveryDate(moment);
	return {
		scheduledDeliveryDate,
		time: String(time),
		minute: String(minute).padStart(2, '0'),
	};
}
