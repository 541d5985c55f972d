import { DateTime } from 'luxon';
import {
	heldBackUntil,
	isPublicHoliday,
	quietHint,
} from '../../../../nodes/SmsPartner/sending/quietHours';

const paris = (text: string): DateTime => DateTime.fromISO(text, { zone: 'Europe/Paris' });

function until(text: string): string | undefined {
	return heldBackUntil(paris(text))?.toFormat('yyyy-MM-dd HH:mm');
}

describe('French public holidays', () => {
	it.each([
		['New Year', '2026-01-01'],
		['Easter Monday', '2026-04-06'],
		['Easter Monday of the earliest Easter in sight', '2008-03-24'],
		['Easter Monday of a late Easter', '2038-04-26'],
		['Easter Monday at the other exception of the computus', '2049-04-19'],
		['Labour Day', '2026-05-01'],
		['Victory Day', '2026-05-08'],
		['Ascension Day', '2026-05-14'],
		['Whit Monday', '2026-05-25'],
		['Whit Monday of another year', '2027-05-17'],
		['the national day', '2026-07-14'],
		['Assumption', '2026-08-15'],
		["All Saints' Day", '2026-11-01'],
		['Armistice Day', '2026-11-11'],
		['Christmas', '2026-12-25'],
	])('has %s', (_, day) => expect(isPublicHoliday(paris(day))).toBe(true));

	it.each(['2026-01-02', '2026-04-03', '2026-04-07', '2026-05-15', '2026-12-24', '2026-12-26'])(
		'does not have %s',
		(day) => expect(isPublicHoliday(paris(day))).toBe(false),
	);

	it('has 11 days in a year, each year, unless two fall together', () => {
		for (let year = 2020; year <= 2032; year++) {
			const start = paris(`${year}-01-01T12:00:00`);
			const days = Array.from({ length: start.daysInYear }, (_, day) => start.plus({ days: day }));
			// Ascension Day may be the 1st or the 8th of May.
			expect([10, 11]).toContain(days.filter(isPublicHoliday).length);
		}
	});
});

describe('The hours in which marketing SMS are held back', () => {
	it.each([
		['the morning', '2026-07-01T08:00:00'],
		['the last minute of the day', '2026-07-01T19:59:59'],
		['Saturday', '2026-07-04T12:00:00'],
	])('do not hold %s', (_, moment) => expect(until(moment)).toBeUndefined());

	it.each([
		['the evening until the next day', '2026-07-01T20:00:00', '2026-07-02 08:00'],
		['the night until its morning', '2026-07-02T07:59:00', '2026-07-02 08:00'],
		['Saturday evening until Monday', '2026-07-04T21:00:00', '2026-07-06 08:00'],
		['Sunday', '2026-07-05T12:00:00', '2026-07-06 08:00'],
		['the eve of a holiday', '2026-07-13T20:30:00', '2026-07-15 08:00'],
		['a holiday before a Sunday', '2026-08-15T10:00:00', '2026-08-17 08:00'],
		['Easter from Saturday to Tuesday', '2026-04-04T20:00:00', '2026-04-07 08:00'],
		['the last evening of a year', '2026-12-31T23:59:00', '2027-01-02 08:00'],
		['the night of summer time', '2026-03-29T01:00:00', '2026-03-30 08:00'],
	])('hold %s', (_, moment, morning) => expect(until(moment)).toBe(morning));

	it('are those of Paris', () => {
		const newYork = DateTime.fromISO('2026-07-01T15:00:00', { zone: 'America/New_York' });
		expect(heldBackUntil(newYork)?.toISO()).toBe('2026-07-02T08:00:00.000+02:00');
	});

	it('give a hint, and none outside', () => {
		const hint = quietHint(paris('2026-07-01T20:00:00').toMillis());
		expect(hint?.about).toEqual(['2026-07-02 08:00']);
		expect(quietHint(paris('2026-07-01T12:00:00').toMillis())).toBeUndefined();
	});
});
