import type { Shown } from '../../engine/field';
import {
	phoneNumberField,
	phoneNumbersField,
	uncheckedNumbersField,
} from '../../engine/phoneNumbers';

const shown: Shown = { displayName: 'Field', type: 'string', default: '' };
const setting = { timezone: 'America/New_York', country: 'FR' };
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
		expect(() => read('0612345678,0687654321')).toThrow('must hold one phone number only');
	});
});

describe('numbers to check', () => {
	const read = (raw: unknown) => uncheckedNumbersField(shown).read(raw, setting);

	it.each<[unknown, string[]]>([
		['0612345678, +33 6 12 34 56 78', ['+33612345678']],
		['12', ['12']],
		['000', ['000']],
		['0612345678; 0 12', ['+33612345678', '012']],
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
