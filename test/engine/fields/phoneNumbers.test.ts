import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import {
	phoneNumberField,
	phoneNumbersField,
	uncheckedNumbersField,
} from '../../../engine/fields/phoneNumbers';
import type { Shown } from '../../../engine/operation/field';

const shown: Shown = { displayName: 'Field', type: 'string', default: '' };
const setting = { timezone: 'America/New_York', country: 'FR', now: Date.UTC(2026, 5, 1) };
const BLANK = [undefined, null, '', '   '];
const BOTH = ['+33612345678', '+33687654321'];

describe('phone numbers', () => {
	const read = (raw: unknown, country = 'FR') =>
		phoneNumbersField(shown).read(raw, { ...setting, country });

	it.each<[string, unknown, string[]]>([
		['a text', '0612345678', ['+33612345678']],
		['commas', '+33612345678, 0687654321', BOTH],
		['semicolons', '+33612345678;0687654321', BOTH],
		['line breaks', '+33612345678\r\n0687654321\n', BOTH],
		['a number', 33612345678, ['+33612345678']],
		['a number that lost its 0', 612345678, ['+33612345678']],
		['a list', ['+33612345678', '0687654321'], BOTH],
		['a list of lists as text', ['+33612345678,0687654321'], BOTH],
		['separators', '06 12.34-56/78', ['+33612345678']],
		['00 before the country', '0033612345678', ['+33612345678']],
		['another country', '+41 79 123 45 67', ['+41791234567']],
	])('are read from %s', (_, raw, numbers) => {
		expect(read(raw)).toEqual(numbers);
	});

	it.each<[string, string]>([
		['directions around it', '\u202A+33\u00A06\u00A012 34 56 78\u202C'],
		['isolates around it', '\u20660612345678\u2069'],
		['zero-width spaces', '\u200B06\u200B12345678\uFEFF'],
		['en dashes', '06–12–34–56–78'],
		['non-breaking hyphens', '06‑12‑34‑56‑78'],
		['full-width digits', '０６１２３４５６７８'],
		['a full-width +', '＋33612345678'],
		['Arabic digits', '٠٦١٢٣٤٥٦٧٨'],
		['a link', 'tel:+33-6-12-34-56-78'],
		['a national link', 'tel:0612345678'],
		["a spreadsheet's mark for texts", "'0612345678"],
		["a spreadsheet's formula", '="0612345678"'],
		['an extension', '0612345678 ext. 5'],
		['a 0 in brackets', '+33 (0)6 12 34 56 78'],
	])('are read with %s', (_, raw) => {
		expect(read(raw)).toEqual(['+33612345678']);
	});

	it.each([
		['0692123456', '+262692123456'],
		['06 93 12 34 56', '+262693123456'],
		['0639123456', '+262639123456'],
		['0690123456', '+590690123456'],
		['0694123456', '+594694123456'],
		['0696123456', '+596696123456'],
		['0697123456', '+596697123456'],
		['0262123456', '+262262123456'],
		['0269123456', '+262269123456'],
		['692123456', '+262692123456'],
		['٠٦٩٢١٢٣٤٥٦', '+262692123456'],
		// Kept for films, and what somebody wrote with its country.
		['0639981234', '+33639981234'],
		['+33692123456', '+33692123456'],
		['33692123456', '+33692123456'],
	])('are read overseas: %s', (raw, number) => {
		expect(read(raw)).toEqual([number]);
	});

	it('are read overseas just where they can be no numbers of mainland France', () => {
		const territories = ['GF', 'GP', 'MQ', 'PM', 'RE', 'YT'] as const;
		const prefixes = Array.from({ length: 90_000 }, (_, at) => String(at + 10_000));
		const wrong = prefixes.filter((prefix) => {
			const national = `0${prefix}1234`;
			if (parsePhoneNumberFromString(national, 'FR')?.isValid() === true) return false;
			const valid = territories
				.map((territory) => parsePhoneNumberFromString(national, territory))
				.filter((number) => number?.isValid() === true);
			return valid.length > 0 && !valid.some((number) => number?.number === read(national)[0]);
		});
		expect(wrong).toEqual([]);
	});

	it.each<[unknown, string]>([
		[['0612345678', { phone: '0687654321' }], 'contains {"phone":"0687654321"}'],
		[{ phone: '0687654321' }, 'contains {"phone":"0687654321"}'],
		[['0612345678', ['0687654321']], 'contains ["0687654321"]'],
		[['0612345678', true], 'contains true, which is not a phone number'],
		[['0612345678', null], 'contains null, which is not a phone number'],
		[NaN, 'contains NaN, which is not a phone number'],
		[61234567.8, 'contains 61234567.8, which is not a positive whole number'],
		['0612345678, 3361234567.8', 'contains 3361234567.8, which is not a positive whole number'],
		[[-612345678], 'contains -612345678, which is not a positive whole number'],
		['6.12345678E8', 'contains "6.12345678E8": a spreadsheet has truncated this number'],
		['0612345678;6,12E+08', 'contains "6,12E+08": a spreadsheet has truncated this number'],
	])('name an entry that is none: %j', (raw, complaint) => {
		expect(() => read(raw)).toThrow(complaint);
	});

	it.each([['0612345678,,0687654321,'], [['0612345678', '', ' 0687654321 ']]])(
		'may have nothing between them: %j',
		(raw) => {
			expect(read(raw)).toEqual(BOTH);
		},
	);

	it.each(['Marie 0612345678', '0612345678 0687654321', '0612345678abc'])(
		'are not picked out of other words: %s',
		(raw) => {
			expect(() => read(raw)).toThrow('which is not a phone number');
		},
	);

	it('are read in the country that is chosen', () => {
		expect(read('079 123 45 67', 'CH')).toEqual(['+41791234567']);
	});

	it('count once when they are written twice', () => {
		expect(read('0612345678, 0612345678')).toEqual(['+33612345678']);
	});

	it('count once when they are written in two forms', () => {
		expect(read('0612345678, +33 6 12 34 56 78')).toEqual(['+33612345678']);
	});

	it.each([...BLANK, ',', [], [''], [null]])('are empty: %p', (raw) => {
		expect(() => read(raw)).toThrow('is empty');
	});

	it.each(['abc', '0612345678, abc', '12', 'nathan@example.com'])('are none: %p', (raw) => {
		expect(() => read(raw)).toThrow('phone number');
	});
});

describe('one phone number', () => {
	const read = (raw: unknown) => phoneNumberField(shown).read(raw, setting);

	it('has its international form', () => {
		expect(read(' 06 12 34 56 78 ')).toBe('+33612345678');
	});

	it.each(BLANK)('is empty: %p', (raw) => {
		expect(() => read(raw)).toThrow('is empty');
	});

	it('is one only', () => {
		expect(() => read('0612345678,0687654321')).toThrow('must contain only one phone number');
	});
});

describe('numbers to check', () => {
	const read = (raw: unknown) => uncheckedNumbersField(shown).read(raw, setting);

	it.each<[unknown, string[]]>([
		['0612345678, +33 6 12 34 56 78', ['+33612345678']],
		['12', ['12']],
		['000', ['000']],
		['0612345678; 0 12', ['+33612345678', '012']],
		['٠٦٩٢١٢٣٤٥٦', ['+262692123456']],
	])('may be wrong: %p', (raw, numbers) => {
		expect(read(raw)).toEqual(numbers);
	});

	it.each(['abc', '0612345678, abc'])('have digits: %p', (raw) => {
		expect(() => read(raw)).toThrow('which has no digits');
	});

	it.each([...BLANK, ','])('are empty: %p', (raw) => {
		expect(() => read(raw)).toThrow('is empty');
	});
});
