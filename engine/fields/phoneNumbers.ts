import type { Field, Shown } from '../operation/field';
import { bareNumber, possibleNumber } from '../values/phoneNumber';
import { valuesIn, valueText } from './fields';

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

/** `6.12345678E8`, or `6,12E+08`: most digits may be lost. */
const CUT = /\d(?:[.,]\d+)?E\+?\d+/i;
/** What was computed with; without its sign or its point it would be the number of somebody else. */
const COMPUTED = /^-\d|^\d{7,}\.\d+$/;

/** The numbers in one entry: a positive whole number, or a text. */
function numbersIn(entry: unknown): string[] {
	const text = valueText(entry, 'a phone number').trim();
	const [cut] = CUT.exec(text) ?? [];
	if (cut !== undefined) {
		throw new Error(
			`holds "${cut}": a spreadsheet has cut this number. Format its column as text, and fill in the number again`,
		);
	}
	const numbers = text.split(/[,;\n]/).map((part) => part.trim());
	const computed = numbers.find((number) => COMPUTED.test(number));
	if (computed !== undefined || (typeof entry === 'number' && !Number.isSafeInteger(entry))) {
		throw new Error(`holds ${computed ?? text}, which is not a whole number above 0`);
	}
	return numbers.filter((number) => number !== '');
}

/** The numbers in a value: a text with commas, semicolons or line breaks between them, a number, or a list. */
function splitNumbers(raw: unknown): string[] {
	const numbers = valuesIn(raw).flatMap(numbersIn);
	if (numbers.length === 0) throw new Error('is empty');
	return numbers;
}

/** One or many phone numbers, each in its international form, each once. */
export function phoneNumbersField(shown: Shown): Field<readonly string[]> {
	return {
		shown,
		read(raw, { country }) {
			const numbers = splitNumbers(raw).map((text) => internationalNumber(text, country));
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
				if (!/\p{Nd}/u.test(text)) throw new Error(`holds "${text}", which has no digits`);
				return possibleNumber(text, country) ?? bareNumber(text);
			});
			return [...new Set(numbers)];
		},
	};
}

/** One phone number in its international form. */
export function phoneNumberField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw, { country }) {
			const [text = '', ...others] = splitNumbers(raw);
			if (others.length > 0) throw new Error('must hold one phone number only');
			return internationalNumber(text, country);
		},
	};
}
