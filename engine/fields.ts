import type { DateTime } from 'luxon';
import type { Field, Shown } from './field';
import { isBlank, located } from './field';
import { isRecord, toNumber, toText } from './convert';
import { libraries } from './libraries';

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

/** An amount above 0, as a number or its text ("12.50"). */
export function amountField(shown: Shown): Field<number> {
	return {
		shown,
		read(raw) {
			const amount = toNumber(raw);
			if (amount === undefined) throw new Error('must be a number, e.g. 12.50');
			if (amount <= 0) throw new Error('must be greater than 0');
			return amount;
		},
	};
}

/** One e-mail address. */
export function emailField(shown: Shown): Field<string> {
	return {
		shown,
		read(raw) {
			const email = toText(raw);
			if (email === undefined) throw new Error('is empty');
			if (!/^[^\s@,;]+@[^\s@,;]+$/.test(email))
				throw new Error(`"${email}" is not an e-mail address`);
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

/**
 * Phone numbers: a text with commas, semicolons or line breaks between them, a single number, or
 * a list of such. Spaces, dots, dashes and brackets inside a number go.
 *
 * @param most how many numbers one request may hold
 */
export function phoneNumbersField(shown: Shown, most: number): Field<readonly string[]> {
	return {
		shown,
		read(raw) {
			const entries: unknown[] = Array.isArray(raw) ? raw : [raw];
			const numbers = entries
				.flatMap((entry) => (toText(entry) ?? '').split(/[,;\n]/))
				.map((number) => number.replace(/[\s.\-()]/g, ''))
				.filter((number) => number !== '');
			if (numbers.length === 0) throw new Error('is empty');
			const wrong = numbers.find((number) => !/^\+?\d{4,15}$/.test(number));
			if (wrong !== undefined) throw new Error(`holds "${wrong}", which is not a phone number`);
			const different = [...new Set(numbers)];
			if (different.length > most) {
				throw new Error(
					`holds ${different.length} phone numbers, and the API takes ${most} at a time`,
				);
			}
			return different;
		},
	};
}

/**
 * A moment: n8n's date field, an ISO or SQL text, a Date, a Luxon DateTime ({{ $now }}) or
 * milliseconds. Without an offset it is read in the workflow's time zone.
 */
export function momentField(shown: Shown): Field<DateTime> {
	return {
		shown: { ...shown, type: 'dateTime' },
		read(raw, { timezone }) {
			const { DateTime } = libraries();
			const moment = ((): DateTime => {
				if (raw instanceof Date) return DateTime.fromJSDate(raw);
				if (typeof raw === 'number') return DateTime.fromMillis(raw);
				// Another copy of Luxon made it (n8n's own): its text is what both understand.
				const text = isRecord(raw) && typeof raw.toISO === 'function' ? String(raw) : toText(raw);
				const iso = DateTime.fromISO(text ?? '', { zone: timezone });
				return iso.isValid ? iso : DateTime.fromSQL(text ?? '', { zone: timezone });
			})();
			if (!moment.isValid) throw new Error('is not a date and time, e.g. 2026-12-24T09:30:00');
			return moment;
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

/** A whole number of at least 1. */
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
