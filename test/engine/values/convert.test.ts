import fc from 'fast-check';
import {
	isRecord,
	known,
	toBoolean,
	toCurrency,
	toId,
	toList,
	toNumber,
	toRecord,
	toText,
} from '../../../engine/values/convert';

describe('toId', () => {
	it.each([
		[6363, 6363],
		['6363', 6363],
		[' 6363 ', 6363],
		['5f1d7a84c2e9', '5f1d7a84c2e9'],
		['HLR000000', 'HLR000000'],
	])('reads %p', (value, id) => expect(toId(value)).toBe(id));

	it.each(['007', '01234', '572E3', '12e5', '1.0', '0x1F3', '12345678901234567890'])(
		'keeps %p, which a number would not give back',
		(text) => expect(toId(text)).toBe(text),
	);

	it.each([undefined, null, '', ' ', true, {}, [1], NaN])('finds none in %p', (value) =>
		expect(toId(value)).toBeUndefined(),
	);
});

describe('toNumber', () => {
	it.each([
		[12.5, 12.5],
		[0, 0],
		[-3, -3],
		['10225.119', 10225.119],
		[' 19 ', 19],
		['0', 0],
		['+0.5', 0.5],
		[1e-9, 1e-9],
	])('reads %p', (value, number) => {
		expect(toNumber(value)).toBe(number);
	});

	it.each(['', '  ', 'abc', '12,50', '1 000', '12 EUR', NaN, Infinity, 'Infinity'])(
		'finds none in %p',
		(value) => {
			expect(toNumber(value)).toBeUndefined();
		},
	);

	it.each(['1e3', '572E3', '0x10', '0b1', '1.2.3', '-', '.'])(
		'takes no %p for a figure',
		(text) => {
			expect(toNumber(text)).toBeUndefined();
		},
	);

	it.each([undefined, null, true, false, [], [1], {}, new Date(0), 1n])(
		'finds none in the value %p',
		(value) => {
			expect(toNumber(value)).toBeUndefined();
		},
	);

	it('never gives NaN', () => {
		fc.assert(fc.property(fc.anything(), (value) => !Number.isNaN(toNumber(value) ?? 0)));
	});
});

describe('toText', () => {
	it.each([
		['a', 'a'],
		['  a b ', 'a b'],
		[7, '7'],
		[0, '0'],
		[1.5, '1.5'],
	])('reads %p', (value, text) => {
		expect(toText(value)).toBe(text);
	});

	it.each([undefined, null, '', '  ', true, NaN, Infinity, [], ['a'], {}])(
		'finds none in %p',
		(value) => {
			expect(toText(value)).toBeUndefined();
		},
	);
});

describe('toBoolean', () => {
	it.each([true, 1, '1', 'true', 'TRUE', ' True ', 'yes', 'on'])('takes %p for true', (value) => {
		expect(toBoolean(value)).toBe(true);
	});

	it.each([false, 0, '0', 'false', 'False', 'No', 'off'])('takes %p for false', (value) => {
		expect(toBoolean(value)).toBe(false);
	});

	it.each([undefined, null, '', 2, 'y', 'ok', {}, []])('takes %p for neither', (value) => {
		expect(toBoolean(value)).toBeUndefined();
	});
});

describe('toCurrency', () => {
	it('writes the sign of the euro as its code', () => {
		expect(toCurrency('€')).toBe('EUR');
	});

	it('keeps a code', () => {
		expect(toCurrency('USD')).toBe('USD');
	});

	it.each([undefined, null, '', {}])('finds none in %p', (value) => {
		expect(toCurrency(value)).toBeUndefined();
	});
});

describe('toRecord and toList', () => {
	it('give the object that is there', () => {
		expect(toRecord({ a: 1 })).toEqual({ a: 1 });
	});

	it.each([undefined, null, 'a', 1, [1]])('give an empty object for %p', (value) => {
		expect(toRecord(value)).toEqual({});
	});

	it('give the list that is there', () => {
		expect(toList([1, 2])).toEqual([1, 2]);
	});

	it('give the list that PHP writes as an object, since it has gaps', () => {
		expect(toList({ 0: 'a', 2: 'c' })).toEqual(['a', 'c']);
	});

	it.each([undefined, null, 'ab', { length: 2 }, { 0: 'a', b: 1 }, { '-1': 'a' }])(
		'give an empty list for %p',
		(value) => {
			expect(toList(value)).toEqual([]);
		},
	);

	it('agree with isRecord', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => (toRecord(value) === value) === isRecord(value)),
		);
	});
});

test('known leaves out what is undefined, and only that', () => {
	expect(known({ a: undefined, b: null, c: 0, d: '', e: false })).toStrictEqual({
		b: null,
		c: 0,
		d: '',
		e: false,
	});
});
