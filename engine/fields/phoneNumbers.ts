import type { Field, Shown } from '../operation/field';
import { bareNumber, possibleNumber } from '../values/phoneNumber';
import { valuesIn, valueText } from './fields';

/**
 * A phone number in international format, e.g. "+33612345678".
 *
 * @param text as people write it: spaces, dots, dashes, brackets and a leading 00 are allowed
 * @param country the country of numbers without a prefix, e.g. "FR"
 * @throws Error if it is not a possible number
 */
export function internationalNumber(text: string, country: string): string {
	const number = possibleNumber(text, country);
	if (number === undefined)
		throw new Error(`contains "${text.trim()}", which is not a phone number`);
	return number;
}

/** `6.12345678E8` or `6,12E+08`: digits may be lost. */
const CUT = /\d(?:[.,]\d+)?E\+?\d+/i;
/** A computed value: without its sign or decimal point, it would be somebody else's number. */
const COMPUTED = /^-\d|^\d{7,}\.\d+$/;

/** The numbers in one entry: a positive whole number or a text. */
function numbersIn(entry: unknown): string[] {
	const text = valueText(entry, 'a phone number').trim();
	const [cut] = CUT.exec(text) ?? [];
	if (cut !== undefined) {
		throw new Error(
			`contains "${cut}": a spreadsheet has truncated this number. Format the column as text and enter the number again`,
		);
	}
	const numbers = text.split(/[,;\n]/).map((part) => part.trim());
	const computed = numbers.find((number) => COMPUTED.test(number));
	if (computed !== undefined || (typeof entry === 'number' && !Number.isSafeInteger(entry))) {
		throw new Error(`contains ${computed ?? text}, which is not a positive whole number`);
	}
	return numbers.filter((number) => number !== '');
}

/** The numbers in a value: a text separated by commas, semicolons or line breaks, a number, or a list. */
function splitNumbers(raw: unknown): string[] {
	const numbers = valuesIn(raw).flatMap(numbersIn);
	if (numbers.length === 0) throw new Error('is empty');
	return numbers;
}

/** One or more phone numbers in international format, without duplicates. */
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
 * One or more phone numbers to check, so they may be wrong: in international format if possible,
 * otherwise unchanged. Only entries without any digit are rejected.
 */
export function uncheckedNumbersField(shown: Shown): Field<readonly string[]> {
	return {
		shown,
		read(raw, { country }) {
			const numbers = splitNumbers(raw).map((text) => {
				if (!/\p{Nd}/u.test(text)) throw new Error(`contains "${text}", which has no digits`);
				return possibleNumber(text, country) ?? bareNumber(text);
			});
			return [...new Set(numbers)];
		},
	};
}

/** One phone number in international format. */
export function phoneNumberField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw, { country }) {
			const [text = '', ...others] = splitNumbers(raw);
			if (others.length > 0) throw new Error('must contain only one phone number');
			return internationalNumber(text, country);
		},
	};
}
