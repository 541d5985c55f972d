import { choiceField } from '../engine/fields/fields';
import { phoneNumbersField } from '../engine/fields/phoneNumbers';
import type { Entry } from '../engine/operation/batch';
import { toText } from '../engine/values/convert';
import { country } from './products';

/** The recipients of an SMS. */
export const recipients = phoneNumbersField({
	displayName: 'Phone Numbers',
	type: 'string',
	default: '',
	placeholder: 'e.g. +33612345678, 0687654321',
	description:
		'The recipients, national (06…) or international (+336…). Several are separated by commas, or given as a list by an expression.',
});

/** An entry for each phone number, with what is for it. */
export function entriesFor(phoneNumbers: readonly string[], text: string): Entry[] {
	return phoneNumbers.map((to) => ({ to, text }));
}

/** The recipients of a request, as the APIs want them: with commas and no spaces in between. */
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
			'The country in which phone numbers without an international prefix are read. The API gets all numbers in their international form.',
	},
	COUNTRY_CODES,
);

/** The country in which numbers without a prefix are read; "fr" is FR. */
export const defaultCountry: typeof countries = {
	...countries,
	read(raw) {
		const text = toText(raw) ?? '';
		const code = COUNTRY_CODES.find((known) => known === text.toUpperCase());
		if (code !== undefined) return code;
		throw new Error(`is "${text}", and must be one of: ${COUNTRY_CODES.join(', ')}`);
	},
};
