import { DateTime } from 'luxon';
import { dayField, futureField, momentField } from '../../../engine/fields/dateFields';
import {
	amountField,
	choiceField,
	countField,
	emailField,
	textField,
	urlField,
} from '../../../engine/fields/fields';
import type { Field, Shown } from '../../../engine/operation/field';
import { isBlank, located } from '../../../engine/operation/field';

const shown: Shown = { displayName: 'Field', type: 'string', default: '' };
const setting = { timezone: 'America/New_York', country: 'FR', now: Date.UTC(2026, 5, 1) };
const reader =
	<T>(field: Field<T>) =>
	(raw: unknown): T =>
		field.read(raw, setting);

const BLANK = [undefined, null, '', '   '];
const locator = (value: unknown) => ({ __rl: true, mode: 'id', value });

describe('a text', () => {
	const read = reader(textField(shown));

	it.each<[unknown, string]>([
		['abc', 'abc'],
		['  abc ', 'abc'],
		[7, '7'],
		[0, '0'],
		[locator('token1'), 'token1'],
		[locator(12), '12'],
	])('is read from %p', (raw, text) => {
		expect(read(raw)).toBe(text);
	});

	it.each([...BLANK, locator(''), locator(undefined)])('is empty: %p', (raw) => {
		expect(() => read(raw)).toThrow(/^is empty$/);
	});

	it.each([true, [], ['a'], {}, { value: 'a' }, NaN])('must be text: %p', (raw) => {
		expect(() => read(raw)).toThrow('must be text');
	});
});

describe('an amount', () => {
	const read = reader(amountField(shown));

	it.each<[unknown, number]>([
		[25, 25],
		[12.5, 12.5],
		['12.50', 12.5],
		[' 3 ', 3],
		['12,50', 12.5],
		['0,5', 0.5],
		['25.0000', 25],
		[0.1 + 0.2, 0.3],
		['0.30000000000000004', 0.3],
		[1.005 * 1000, 1005],
		[12345678.91, 12345678.91],
	])('is read from %p', (raw, amount) => {
		expect(read(raw)).toBe(amount);
	});

	it.each([
		...[...BLANK, 'abc', '12 EUR', '1,000', '1.000,50', '1,000.50', '1 000', '0x10', '1e3'],
		...[NaN, Infinity, true, [5], {}],
	])('must be a number: %p', (raw) => {
		expect(() => read(raw)).toThrow('must be a number without thousands separators');
	});

	it.each([0, -1, '-0.01', '0'])('must be greater than 0: %p', (raw) => {
		expect(() => read(raw)).toThrow('must be greater than 0');
	});

	it.each([0.001, 1e-9, 12.345, '12.345', '12,3456', '1.000'])(
		'must have at most 2 decimals: %p',
		(raw) => {
			expect(() => read(raw)).toThrow('must have at most 2 decimal places, e.g. 12.50');
		},
	);

	it('must be a sum that a number has room for', () => {
		expect(() => read(1e21)).toThrow('must be at most 1000000000');
	});

	it.each([
		[0.038, 0.038],
		['0,0385', 0.0385],
	])('may have more decimals in a price: %p', (raw, price) => {
		expect(reader(amountField(shown, 4))(raw)).toBe(price);
	});
});

describe('an email address', () => {
	const read = reader(emailField(shown));

	it.each(['nathan@example.com', ' a.b+c@sub.example.fr '])('is read from %p', (raw) => {
		expect(read(raw)).toBe(raw.trim());
	});

	it.each(BLANK)('is empty: %p', (raw) => {
		expect(() => read(raw)).toThrow('is empty');
	});

	it.each(['nathan', 'a@', '@b', 'a b@c.fr', 'a@b.fr,c@d.fr', 'a@b.fr;c@d.fr', 'a@@b', 'a@b@c'])(
		'is none: %p',
		(raw) => {
			expect(() => read(raw)).toThrow('is not an email address');
		},
	);
});

describe('a web address', () => {
	const read = reader(urlField(shown));

	it.each(['https://example.com/voice-status', 'http://example.com', 'HTTPS://example.com/?a=1#b'])(
		'is read from %p',
		(raw) => {
			expect(read(` ${raw} `)).toBe(raw);
		},
	);

	it.each([...BLANK, 'example.com', 'ftp://example.com', 'javascript:alert(1)', 'https://', {}])(
		'is none: %p',
		(raw) => {
			expect(() => read(raw)).toThrow('must be a complete URL');
		},
	);
});

describe('a moment', () => {
	const field = momentField(shown);
	const utc = (raw: unknown): string => field.read(raw, setting).toUTC().toISO() ?? '';

	it.each<[string, unknown, string]>([
		["the workflow's time zone", '2026-12-24T09:30:00', '2026-12-24T14:30:00.000Z'],
		['an offset', '2026-12-24T09:30:00+01:00', '2026-12-24T08:30:00.000Z'],
		['UTC', '2026-12-24T09:30:00.000Z', '2026-12-24T09:30:00.000Z'],
		['SQL', '2026-12-24 09:30:00', '2026-12-24T14:30:00.000Z'],
		['a date alone', '2026-12-24', '2026-12-24T05:00:00.000Z'],
		['a Date', new Date('2026-12-24T09:30:00Z'), '2026-12-24T09:30:00.000Z'],
		['milliseconds', Date.UTC(2026, 11, 24, 9, 30), '2026-12-24T09:30:00.000Z'],
		['milliseconds as a text', '1798104600000', '2026-12-24T09:30:00.000Z'],
		['digits alone', '20261224', '2026-12-24T05:00:00.000Z'],
		['slashes', '24/12/2026 09:30', '2026-12-24T14:30:00.000Z'],
		['slashes and seconds', '24/12/2026 09:30:15', '2026-12-24T14:30:15.000Z'],
		['slashes and no time', '24/12/2026', '2026-12-24T05:00:00.000Z'],
		['the same day and month', '5/5/2026 09:30', '2026-05-05T13:30:00.000Z'],
		['summer', '2026-07-01T12:00:00', '2026-07-01T16:00:00.000Z'],
	])('is read with %s', (_, raw, moment) => {
		expect(utc(raw)).toBe(moment);
	});

	it('is read from a Luxon DateTime, as {{ $now }} gives', () => {
		const now = DateTime.fromISO('2026-12-24T09:30:00', { zone: 'Asia/Tokyo' });
		expect(utc(now)).toBe('2026-12-24T00:30:00.000Z');
	});

	it("is read from the DateTime of another copy of Luxon, n8n's own", async () => {
		await jest.isolateModulesAsync(async () => {
			const { DateTime: Other } = await import('luxon');
			expect(Other).not.toBe(DateTime);
			const now = Other.fromISO('2026-12-24T09:30:00', { zone: 'Asia/Tokyo' });
			expect(utc(now)).toBe('2026-12-24T00:30:00.000Z');
		});
	});

	it.each([
		...BLANK,
		'tomorrow',
		'12/24/2026',
		'31/02/2026',
		'24/12/2026 9h',
		'24/12/26',
		'2026',
		'46380',
		'1798104600',
		'2026-13-01T00:00:00',
		'2026-02-30',
		NaN,
		new Date('x'),
		{},
		[],
		true,
		DateTime.invalid('test'),
	])('is none: %p', (raw) => {
		expect(() => utc(raw)).toThrow('is not a date and time');
	});

	it('is none where the day and the month could change places', () => {
		expect(() => utc('05/06/2026 09:30')).toThrow(
			'in 05/06/2026 09:30, the day and the month could be swapped',
		);
	});

	it('has the date field of n8n', () => {
		expect(field.shown.type).toBe('dateTime');
	});
});

describe('a moment to come', () => {
	const read = reader(futureField(shown));
	const { now } = setting;

	it.each([now + 3_600_000, now, now - 10 * 60_000, '2026-12-24T09:30:00'])('is %p', (raw) => {
		expect(read(raw).isValid).toBe(true);
	});

	it.each<[string, unknown, string]>([
		['11 minutes ago', now - 11 * 60_000, 'is in the past (2026-05-31 19:49)'],
		['last year', '2025-12-24T09:30:00', 'is in the past (2025-12-24 09:30)'],
		['in seconds', 1798104600, 'is in the past (1970-01-21 14:28): a number must be milliseconds'],
		['the number of a sheet', 46380, 'is in the past (1969-12-31 19:00): a number must be'],
	])('is not %s', (_, raw, complaint) => {
		expect(() => read(raw)).toThrow(complaint);
	});
});

describe('a day', () => {
	const field = dayField(shown);

	it.each<[string, unknown, string]>([
		['a date', '2026-10-01', '2026-10-01'],
		['its first moment, as the date field gives it', '2026-10-01T00:00:00', '2026-10-01'],
		['its last moment', '2026-10-01T23:59:59', '2026-10-01'],
		["an offset, by the workflow's time zone", '2026-10-01T02:00:00Z', '2026-09-30'],
		['milliseconds', Date.UTC(2026, 9, 1, 3), '2026-09-30'],
	])('is read with %s', (_, raw, day) => {
		const read = field.read(raw, setting);
		expect(read.toISO()).toBe(`${day}T00:00:00.000-04:00`);
	});

	it.each(BLANK)('is empty: %p', (raw) => {
		expect(() => field.read(raw, setting)).toThrow(/^is empty$/);
	});

	it.each(['tomorrow', '01/10/2026'])('is none: %p', (raw) => {
		expect(() => field.read(raw, setting)).toThrow('is not a date and time');
	});
});

describe('a choice', () => {
	const read = reader(choiceField(shown, ['json', 'xml']));

	it.each(['json', 'xml'] as const)('is read: %s', (raw) => {
		expect(read(raw)).toBe(raw);
	});

	it.each(['JSON', 'csv', '', undefined, ['json']])('is none: %p', (raw) => {
		expect(() => read(raw)).toThrow('must be one of: json, xml');
	});
});

describe('a count', () => {
	const read = reader(countField(shown));

	it.each<[unknown, number]>([
		[1, 1],
		['30', 30],
		[90, 90],
	])('is read from %p', (raw, count) => {
		expect(read(raw)).toBe(count);
	});

	it.each([0, -1, '0', 'abc', '', undefined, NaN, Infinity, {}])('is none: %p', (raw) => {
		expect(() => read(raw)).toThrow('must be a number greater than 0');
	});

	it('does not go below 1 in the panel', () => {
		expect(countField(shown).shown.typeOptions).toEqual({ minValue: 1 });
	});
});

describe('a resource locator', () => {
	it.each([
		[locator('a'), 'a'],
		[
			{ mode: 'id', value: 'a' },
			{ mode: 'id', value: 'a' },
		],
		['a', 'a'],
		[undefined, undefined],
	])('holds a value: %p', (raw, value) => {
		expect(located(raw)).toEqual(value);
	});
});

test('0 and false are not blank', () => {
	expect([0, false, [], {}].map(isBlank)).toEqual([false, false, false, false]);
});
