import type { DateTime } from 'luxon';
import type { Hint } from '../../../engine/operation/hint';
import { libraries } from '../../../engine/values/libraries';
import { rememberLast } from '../../../engine/values/rememberLast';
import { PARIS } from '../../../partner/scheduling';

/** Marketing SMS are sent from 08:00 to 20:00, except on Sundays and public holidays (docs/api/sms-partner.md 1). */
const OPENS = 8;
const CLOSES = 20;
const SUNDAY = 7;

/** Public holidays with a fixed date, month and day. */
const FIXED = new Set(['1-1', '5-1', '5-8', '7-14', '8-15', '11-1', '11-11', '12-25']);
/** Days from Easter Sunday to Easter Monday, Ascension Day and Whit Monday. */
const AFTER_EASTER = new Set([1, 39, 50]);

const DAY_MS = 24 * 60 * 60_000;

/** Easter Sunday in milliseconds of UTC, by the Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number): number {
	const century = Math.floor(year / 100);
	const leaps = century - Math.floor(century / 4);
	const golden = year % 19;
	const drift = Math.floor((8 * century + 13) / 25);
	const epact = (19 * golden + leaps - drift + 15) % 30;
	const moon = epact - Math.floor((golden + 11 * epact) / 319);
	const weekday = (2 * (4 + (century % 4)) + 2 * Math.floor((year % 100) / 4) - (year % 4)) % 7;
	const shift = (weekday + 24 - moon) % 7;
	const days = moon + ((shift + 7) % 7);
	return Date.UTC(year, 2, 22 + days);
}

/** Whether a day in Paris is a public holiday in all of France. */
export function isPublicHoliday(day: DateTime): boolean {
	if (FIXED.has(`${day.month}-${day.day}`)) return true;
	const sinceEaster = Date.UTC(day.year, day.month - 1, day.day) - easterSunday(day.year);
	return AFTER_EASTER.has(sinceEaster / DAY_MS);
}

function isClosed(day: DateTime): boolean {
	return day.weekday === SUNDAY || isPublicHoliday(day);
}

/**
 * The time at which a marketing SMS that is due at `moment` is sent: 08:00 in Paris on the next allowed
 * day. Undefined if it is not held back.
 */
export function heldBackUntil(moment: DateTime): DateTime | undefined {
	const due = moment.setZone(PARIS);
	if (!isClosed(due) && due.hour >= OPENS && due.hour < CLOSES) return undefined;
	let day = due.startOf('day');
	if (due.hour >= OPENS) day = day.plus({ days: 1 });
	while (isClosed(day)) day = day.plus({ days: 1 });
	return day.set({ hour: OPENS });
}

const MINUTE_MS = 60_000;

const hintInMinute = rememberLast((minute: number): Hint | undefined => {
	const until = heldBackUntil(libraries().DateTime.fromMillis(minute * MINUTE_MS));
	return (
		until && {
			what: 'The API holds back marketing SMS from 20:00 to 08:00, on Sundays and on public holidays in France, and sends them at 08:00 Paris time on the next allowed day',
			about: [until.toFormat('yyyy-MM-dd HH:mm')],
			next: 'Other SMS are not affected.',
		}
	);
});

/** The hint for a send that is due at a time (in milliseconds since 1970), if needed. */
export function quietHint(due: number): Hint | undefined {
	return hintInMinute(Math.floor(due / MINUTE_MS));
}
