import type { CountryCode } from 'libphonenumber-js/min';
import { toText } from './convert';
import { isBlank, type Field, type Shown } from './field';
import { libraries } from './libraries';

/** A French number in one of its two forms: most numbers, known without the library. */
const FRENCH = /^(?:\+33|0)([1-9]\d{8})$/;
const INTERNATIONAL_PREFIX = /^00(?=[1-9])/;

/** A phone number in its international form; undefined if there can be no such number. */
export function possibleNumber(text: string, country: string): string | undefined {
	const bare = withoutSeparators(text);
	const french = country === 'FR' || bare.startsWith('+33') ? FRENCH.exec(bare) : null;
	if (french) return `+33${french[1]}`;
	if (!/^\+?\d+$/.test(bare)) return undefined;
	const { parsePhoneNumberFromString } = libraries();
	const number = parsePhoneNumberFromString(withPrefix(bare, country), country as CountryCode);
	return number?.isPossible() ? number.number : undefined;
}

/**
 * A phone number in its international form, e.g. "+33612345678".
 *
 * @param text as people write it: spaces, dots, dashes, brackets and a leading 00 are fine
 * @param country where a number without a prefix is read, e.g. "FR"
 * @throws Error if there can be no such number, whatever is dialled
 */
export function internationalNumber(text: string, country: string): string {
	const number = possibleNumber(text, country);
	if (number === undefined) throw new Error(`holds "${text.trim()}", which is not a phone number`);
	return number;
}

/** Without spaces, dots, dashes and brackets; a leading 00 is a +. */
function withoutSeparators(text: string): string {
	return text.replace(/[\s.\-()/\u00A0\u202F]/g, '').replace(INTERNATIONAL_PREFIX, '+');
}

/** A spreadsheet takes the + off "+33612345678" and the 0 off "0612345678". */
function withPrefix(digits: string, country: string): string {
	const isFrench = country === 'FR';
	if (isFrench && /^33[1-9]\d{8}$/.test(digits)) return `+${digits}`;
	if (isFrench && /^[67]\d{8}$/.test(digits)) return `0${digits}`;
	return digits;
}

/** The numbers in a value: a text with commas, semicolons or line breaks between them, a number, or a list. */
export function splitNumbers(raw: unknown): string[] {
	const entries: unknown[] = Array.isArray(raw) ? raw : [raw];
	return entries
		.flatMap((entry) => (toText(entry) ?? '').split(/[,;\n]/))
		.filter((number) => !isBlank(number));
}

/** One or many phone numbers, each in its international form, each once. */
export function phoneNumbersField(shown: Shown): Field<readonly string[]> {
	return {
		shown,
		read(raw, { country }) {
			const numbers = splitNumbers(raw).map((text) => internationalNumber(text, country));
			if (numbers.length === 0) throw new Error('is empty');
			return numbers.length === 1 ? numbers : [...new Set(numbers)];
		},
	};
}

/**
 * One or many phone numbers that may be wrong, since they are to be checked: in international form
 * where there is one, or else as they came. Only what has no digit at all is refused.
 */
export function uncheckedNumbersField(shown: Shown): Field<readonly string[]> {
	return {
		shown,
		read(raw, { country }) {
			const numbers = splitNumbers(raw).map((text) => {
				if (!/\d/.test(text)) throw new Error(`holds "${text.trim()}", which has no digits`);
				return possibleNumber(text, country) ?? withoutSeparators(text);
			});
			if (numbers.length === 0) throw new Error('is empty');
			return [...new Set(numbers)];
		},
	};
}

/** One phone number in its international form. */
export function phoneNumberField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw, { country }) {
			const [text, ...others] = splitNumbers(raw);
			if (text === undefined) throw new Error('is empty');
			if (others.length > 0) throw new Error('must hold one phone number only');
			return internationalNumber(text, country);
		},
	};
}
