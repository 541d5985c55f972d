import type { DateTime } from 'luxon';
import { isBlank, type Field, type Shown } from '../operation/field';
import { isRecord, toText } from '../values/convert';
import { libraries } from '../values/libraries';

const A_MOMENT = 'a date and time, e.g. 2026-12-24T09:30:00';
/** `24/12/2026 09:30`: day first, as in France. */
const WITH_SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: +(.+))?$/;

/**
 * A date with slashes as an SQL date.
 *
 * @throws Error if day and month could be swapped
 */
function withoutSlashes(text: string): string {
	const [, day = '', month = '', year, time = '00:00'] = WITH_SLASHES.exec(text) ?? [];
	if (year === undefined) return text;
	if (Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month)) {
		throw new Error(`is not ${A_MOMENT}: in ${text}, the day and the month could be swapped`);
	}
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${time}`;
}

/** The moment in a text, in the given time zone unless it has an offset; invalid if there is none. */
function momentOf(text: string, zone: string): DateTime {
	const { DateTime } = libraries();
	// Digits only: milliseconds, or a day such as 20261224. Seconds, spreadsheet days and years are rejected.
	if (/^\d+$/.test(text) && text.length !== 8) {
		const isMilliseconds = text.length >= 12;
		return DateTime.fromMillis(isMilliseconds ? Number(text) : NaN);
	}
	const written = withoutSlashes(text);
	const iso = DateTime.fromISO(written, { zone });
	return iso.isValid ? iso : DateTime.fromSQL(written, { zone });
}

/**
 * A moment: n8n's date field, an ISO or SQL text, `24/12/2026 09:30`, a Date, a Luxon DateTime
 * ({{ $now }}) or milliseconds. Without an offset, it is in the workflow's time zone.
 */
export function momentField(shown: Shown): Field<DateTime> {
	return {
		shown: { ...shown, type: 'dateTime' },
		read(raw, { timezone }) {
			const { DateTime } = libraries();
			const moment = ((): DateTime => {
				if (raw instanceof Date) return DateTime.fromJSDate(raw);
				if (typeof raw === 'number') return DateTime.fromMillis(raw);
				// Created by another copy of Luxon (n8n's own): its text works for both.
				const text = isRecord(raw) && typeof raw.toISO === 'function' ? String(raw) : toText(raw);
				return momentOf(text ?? '', timezone);
			})();
			if (!moment.isValid) throw new Error(`is not ${A_MOMENT}`);
			return moment;
		},
	};
}

/** How far in the past a date may be: workflows take time. */
const LATE_MINUTES = 10;

/** A moment in the future, for scheduling. */
export function futureField(shown: Shown): Field<DateTime> {
	const field = momentField(shown);
	return {
		...field,
		read(raw, setting) {
			const moment = field.read(raw, setting);
			if (moment.toMillis() >= setting.now - LATE_MINUTES * 60_000) return moment;
			const read = moment.setZone(setting.timezone).toFormat('yyyy-MM-dd HH:mm');
			const hint = typeof raw === 'number' ? ': a number must be milliseconds since 1970' : '';
			throw new Error(`is in the past (${read})${hint}`);
		},
	};
}

/** The start of a day in the workflow's time zone; accepts what `momentField` accepts. */
export function dayField(shown: Shown): Field<DateTime> {
	const moment = momentField(shown);
	return {
		...moment,
		read(raw, setting) {
			if (isBlank(raw)) throw new Error('is empty');
			return moment.read(raw, setting).setZone(setting.timezone).startOf('day');
		},
	};
}
