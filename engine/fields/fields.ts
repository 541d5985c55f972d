import type { Field, Shown } from '../operation/field';
import { isBlank, located } from '../operation/field';
import { toBoolean, toNumber, toText } from '../values/convert';

/** Above this, decimals are no longer exact. */
const MAX_NUMBER = 1e9;

/** A required text; numbers, e.g. from a sheet, are converted. */
export function textField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw) {
			const value = located(raw);
			if (isBlank(value)) throw new Error('is empty');
			const text = toText(value);
			if (text === undefined) throw new Error('must be text');
			return text;
		},
	};
}

/**
 * The entries of a list, or the value itself. Empty texts are skipped; a blank value has no entries.
 */
export function valuesIn(raw: unknown): readonly unknown[] {
	const entries: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
	if (entries.every(isBlank)) return [];
	return entries.filter((entry) => typeof entry !== 'string' || !isBlank(entry));
}

/**
 * The text of an entry; numbers are converted.
 *
 * @param what the expected kind, e.g. "a phone number"
 * @throws Error with the entry if it is neither: nothing is skipped silently
 */
export function valueText(entry: unknown, what: string): string {
	const text = toText(entry);
	if (text !== undefined) return text;
	const named = typeof entry === 'object' ? JSON.stringify(entry) : String(entry);
	throw new Error(`contains ${named.slice(0, 100)}, which is not ${what}`);
}

/** `12,50` as `12.50`. `1,000` stays: it may mean one thousand or one. */
function withPoint(text: string): string {
	return /^[1-9]\d{0,2},\d{3}$/.test(text) ? text : text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
}

/**
 * An amount greater than 0, as a number or as text ("12.50", "12,50").
 *
 * @param decimals the maximum number of decimal places
 */
export function amountField(shown: Shown, decimals = 2): Field<number> {
	return {
		shown,
		read(raw) {
			const amount = toNumber(typeof raw === 'string' ? withPoint(raw.trim()) : raw);
			if (amount === undefined) {
				throw new Error('must be a number without thousands separators, e.g. 12.50 or 1000');
			}
			if (amount <= 0) throw new Error('must be greater than 0');
			if (amount > MAX_NUMBER) throw new Error(`must be at most ${MAX_NUMBER}`);
			// Computed values may be inexact: 0.1 + 0.2 is 0.30000000000000004.
			const clean = Number(amount.toPrecision(12));
			// "1.000" may mean one or one thousand, depending on the country.
			const isGrouped = decimals < 3 && typeof raw === 'string' && /\.\d{3}$/.test(raw.trim());
			if (isGrouped || clean !== Number(clean.toFixed(decimals))) {
				throw new Error(`must have at most ${decimals} decimal places, e.g. 12.50`);
			}
			return clean;
		},
	};
}

/** The option "Max Cost (EUR)". @param description what it limits */
export function maxCostField(description: string): Field<number> {
	return amountField({
		displayName: 'Max Cost (EUR)',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 50,
		placeholder: 'e.g. 50',
		description,
	});
}

/**
 * A text with a rule.
 *
 * @param complaint the error in a text, as the rest of a sentence after the field's name
 */
export function ruledField(
	shown: Shown,
	complaint: (text: string) => string | undefined,
): Field<string> {
	const field = textField(shown);
	return {
		...field,
		read(raw, setting) {
			const text = field.read(raw, setting);
			const wrong = complaint(text);
			if (wrong !== undefined) throw new Error(wrong);
			return text;
		},
	};
}

/** A number in a range, limits included. */
export function numberBetween(min: number, max: number, shown: Shown): Field<number> {
	return {
		shown,
		read(raw) {
			const number = toNumber(raw);
			if (number === undefined || number < min || number > max) {
				throw new Error(`must be a number between ${min} and ${max}`);
			}
			return number;
		},
	};
}

/** Whether a text can be an email address. */
export function isEmailAddress(text: string): boolean {
	return /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()".]+$/.test(text);
}

/** One email address. */
export function emailField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw) {
			const email = toText(raw);
			if (email === undefined) throw new Error('is empty');
			if (!isEmailAddress(email)) throw new Error(`is not an email address: "${email}"`);
			return email;
		},
	};
}

/** A complete URL, http or https. */
export function urlField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw) {
			const url = toText(raw) ?? '';
			if (!/^https?:\/\/./i.test(url) || !URL.canParse(url)) {
				throw new Error(`must be a complete URL that starts with https://, not "${url}"`);
			}
			return url;
		},
	};
}

/** One of a fixed set of values. */
export function choiceField<T extends string>(shown: Shown, values: readonly T[]): Field<T> {
	return {
		shown: { ...shown, type: 'options' },
		read(raw) {
			const choice = values.find((value) => value === raw);
			if (choice === undefined) throw new Error(`must be one of: ${values.join(', ')}`);
			return choice;
		},
	};
}

/** A number greater than 0, e.g. of seconds or recipients. */
export function countField(shown: Shown): Field<number> {
	return {
		shown: { ...shown, type: 'number', typeOptions: { minValue: 1, ...shown.typeOptions } },
		read(raw) {
			const count = toNumber(raw);
			if (count === undefined || count <= 0) throw new Error('must be a number greater than 0');
			return count;
		},
	};
}

/** A boolean; expressions may return it as a number or text. */
export function booleanField(shown: Shown): Field<boolean> {
	return {
		shown: { ...shown, type: 'boolean' },
		read(raw) {
			const value = toBoolean(raw);
			if (value === undefined) throw new Error('must be true or false');
			return value;
		},
	};
}
