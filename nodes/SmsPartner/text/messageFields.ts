import { booleanField, textField, ruledField } from '../../../engine/fields/fields';
import type { Field, PanelHint } from '../../../engine/operation/field';
import { NEEDS_UNICODE } from './characters';
import { smsText } from './segments';

const text = textField({
	displayName: 'Message',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. Hello Marie, your order is ready.',
	description:
		'The text of the SMS. One SMS has up to 160 characters, and each segment of a longer text up to 153. A line break counts as 2.',
});

const panelHints: readonly PanelHint[] = [
	{
		message:
			'This message is longer than one SMS (160 characters, or 70 in Unicode). It is sent and charged as several.',
		type: 'info',
		when: (value, option) => `${value}.length > (${option('isUnicode')} === true ? 70 : 160)`,
	},
	{
		message:
			'This message has characters that may not arrive without Unicode, e.g. emojis. Choose how to handle them with the option "Unsupported Characters".',
		type: 'warning',
		when: (value, option) =>
			`!${option('isUnicode')} && (${option('unsupportedCharacters')} ?? "send") === "send" && ${String(NEEDS_UNICODE)}.test(${value})`,
	},
];

/** The text of an SMS, with the API's mark for line breaks. */
export const message: Field<string> = {
	...text,
	panelHints,
	read: (raw, setting) => smsText(text.read(raw, setting)),
};

/** Unicode mode (docs/api/sms-partner.md 1). */
export const isUnicode = booleanField({
	displayName: 'Use Unicode',
	type: 'boolean',
	default: false,
	description:
		'Whether to support all characters, including emojis. One SMS then has up to 70 characters instead of 160. Platform support must first enable this for your account.',
});

/** docs/api/sms-partner.md 3.1 */
export const sender = ruledField(
	{
		displayName: 'Sender',
		type: 'string',
		default: '',
		placeholder: 'e.g. MyShop',
		description:
			'The name that recipients see: 3 to 11 letters, digits or spaces. Without this option, it is a short number (36xxx). Some phones do not show spaces.',
	},
	(text) =>
		text.length < 3 || text.length > 11
			? `must have 3 to 11 characters, but "${text}" has ${text.length}`
			: undefined,
);

export const isStopSms = booleanField({
	displayName: 'Add STOP Mention',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the STOP mention, which tells recipients how to opt out. Marketing SMS always have it.',
});

/** The ID of an SMS. */
export const messageId = textField({
	displayName: 'Message ID',
	type: 'string',
	default: '',
	placeholder: 'e.g. 307',
	description:
		'The ID of the message, returned by "Send". Delivery reports usually arrive within seconds, and after 48 hours at the latest.',
});
