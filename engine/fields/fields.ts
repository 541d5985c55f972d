import type { Field, Shown } from '../operation/field';
import { isBlank, located } from '../operation/field';
import { toBoolean, toNumber, toText } from '../values/convert';

/** No amount is higher: beyond, the decimals of numbers are no longer exact. */
const MAX_NUMBER = 1e9;

/** A text that must be filled in; numbers (from a sheet, say) are written out. */
export function textField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw) {
			const value = located(raw);
			if (isBlank(value)) throw new Error('is empty');
			const text = toText(value);
			if (text === undefined) throw new Error('must be a text');
			return text;
		},
	};
}

/**
 * The entries of a value that holds one or many: those of a list, or the value itself. Empty texts
 * among them are left out, as between the commas of a text; where all is blank, there are none.
 */
export function valuesIn(raw: unknown): readonly unknown[] {
	const entries: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
	if (entries.every(isBlank)) return [];
	return entries.filter((entry) => typeof entry !== 'string' || !isBlank(entry));
}

/**
 * The text of an entry; numbers are written out.
 *
 * @param what it must be, e.g. "a phone number"
 * @throws Error that names the entry, if it is neither: nothing is left out in silence
 */
export function valueText(entry: unknown, what: string): string {
	const text = toText(entry);
	if (text !== undefined) return text;
	const named = typeof entry === 'object' ? JSON.stringify(entry) : String(entry);
	throw new Error(`holds ${named.slice(0, 100)}, which is not ${what}`);
}

/** `12,50` as `12.50`. `1,000` stays: it may be a thousand, or one. */
function withPoint(text: string): string {
	return /^[1-9]\d{0,2},\d{3}$/.test(text) ? text : text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
}

/**
 * An amount above 0, as a number or its text ("12.50", "12,50").
 *
 * @param decimals how many it may have
 */
export function amountField(shown: Shown, decimals = 2): Field<number> {
	return {
		shown,
		read(raw) {
			const amount = toNumber(typeof raw === 'string' ? withPoint(raw.trim()) : raw);
			if (amount === undefined) {
				throw new Error('must be a number, e.g. 12.50 or 1000, without separators of thousands');
			}
			if (amount <= 0) throw new Error('must be greater than 0');
			if (amount > MAX_NUMBER) throw new Error(`must be at most ${MAX_NUMBER}`);
			// What expressions compute has its dust: 0.1 + 0.2 is 0.30000000000000004.
			const clean = Number(amount.toPrecision(12));
			// "1.000" is one, or a thousand in some countries.
			const isGrouped = decimals < 3 && typeof raw === 'string' && /\.\d{3}$/.test(raw.trim());
			if (isGrouped || clean !== Number(clean.toFixed(decimals))) {
				throw new Error(`must have at most ${decimals} decimals, e.g. 12.50`);
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
 * @param complaint what is wrong with a text, as a sentence that starts after the field's name
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

/** A number from one to another, both included. */
export function numberBetween(min: number, max: number, shown: Shown): Field<number> {
	return {
		shown,
		read(raw) {
			const number = toNumber(raw);
			if (number === undefined || number < min || number > max) {
				throw new Error(`must be a number from ${min} to ${max}`);
			}
			return number;
		},
	};
}

/** Whether a text can be an e-mail address. */
export function isEmailAddress(text: string): boolean {
	return /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()".]+$/.test(text);
}

/** One e-mail address. */
export function emailField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw) {
			const email = toText(raw);
			if (email === undefined) throw new Error('is empty');
			if (!isEmailAddress(email)) throw new Error(`"${email}" is not an e-mail address`);
			return email;
		},
	};
}

/** A full web address, http or https. */
export function urlField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw) {
			const url = toText(raw) ?? '';
			if (!/^https?:\/\/./i.test(url) || !URL.canParse(url)) {
				throw new Error(`"${url}" is not a web address: it must start with https://`);
			}
			return url;
		},
	};
}

/** One of fixed values. */
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

/** A number above 0: of seconds or minutes, of recipients. */
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

/** A switch; what an expression yields may be a number or a text. */
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
