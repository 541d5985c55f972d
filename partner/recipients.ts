import { choiceField } from '../engine/fields/fields';
import { phoneNumbersField } from '../engine/fields/phoneNumbers';
import type { Entry } from '../engine/operation/batch';
import { toText } from '../engine/values/convert';
import { country } from './products';

export const recipients = phoneNumbersField({
	displayName: 'Phone Numbers',
	type: 'string',
	default: '',
	placeholder: 'e.g. +33612345678, 0687654321',
	description:
		'The recipients, in national (06…) or international (+336…) format. Separate several with commas, or use an expression that returns a list.',
});

/** An entry for each phone number, with its text. */
export function entriesFor(phoneNumbers: readonly string[], text: string): Entry[] {
	return phoneNumbers.map((to) => ({ to, text }));
}

/** The recipients of a request, separated by commas without spaces, as the APIs expect. */
export function commaSeparated(entries: readonly Entry[]): string {
	return entries.map(({ to }) => to).join(',');
}

const COUNTRIES = [
	['Belgium', 'BE'],
	['France', 'FR'],
	['Germany', 'DE'],
	['Italy', 'IT'],
	['Luxembourg', 'LU'],
	['Netherlands', 'NL'],
	['Portugal', 'PT'],
	['Spain', 'ES'],
	['Switzerland', 'CH'],
	['United Kingdom', 'GB'],
] as const;

const COUNTRY_CODES = COUNTRIES.map(([, value]) => value);

const countries = choiceField(
	{
		displayName: 'Default Country',
		type: 'options',
		options: COUNTRIES.map(([name, value]) => ({ name, value })),
		default: country,
		description:
			'The country of phone numbers without an international prefix. The API receives all numbers in international format.',
	},
	COUNTRY_CODES,
);

/** The country of numbers without a prefix; "fr" is read as FR. */
export const defaultCountry: typeof countries = {
	...countries,
	read(raw) {
		const text = toText(raw) ?? '';
		const code = COUNTRY_CODES.find((known) => known === text.toUpperCase());
		if (code !== undefined) return code;
		throw new Error(`is "${text}", but must be one of: ${COUNTRY_CODES.join(', ')}`);
	},
};
