import fc from 'fast-check';
import { rentedNumbers } from '../../../../nodes/SmsPartner/resources/contactRental/phoneFile';

const two = [{ phoneNumber: '+33612345678' }, { phoneNumber: '+33687654321' }];

describe('Rented numbers are found in', () => {
	it.each([
		['a number on each line', '0612345678\n0687654321\n'],
		['international numbers', '+33612345678\n0033687654321'],
		['numbers that a sheet has shortened', '612345678\n33687654321'],
		['numbers with spaces and dots', '06 12 34 56 78\n06.87.65.43.21'],
		['numbers in quotes', '"0612345678"\n"0687654321"'],
		['lines that end with a separator', '0612345678;\n0687654321;'],
		['a byte order mark', '\uFEFF0612345678\n0687654321'],
		['a header', 'numero\n0612345678\n0687654321'],
		['a header in quotes', '"Téléphone"\n"0612345678"\n"0687654321"'],
		['one line with commas', '0612345678,0687654321'],
		['one line with semicolons', '0612345678; 0687654321'],
		['a JSON list of texts', '["0612345678","0687654321"]'],
		['a JSON list of numbers', '[612345678,33687654321]'],
		['a JSON list of objects', '[{"phoneNumber":"0612345678"},{"phoneNumber":"0687654321"}]'],
		['a JSON list of lists', '[["0612345678"],["0687654321"]]'],
		['a JSON list of lists of numbers', '[["0612345678","0687654321"]]'],
		['a JSON object', '{"success":true,"code":200,"datas":["0612345678","0687654321"]}'],
		[
			'a JSON object within another',
			'{"success":true,"file":{"phoneNumbers":["0612345678","0687654321"]}}',
		],
	])('%s', (_, text) => expect(rentedNumbers(text)).toEqual(two));

	it('a file with one number', () => {
		expect(rentedNumbers('0612345678')).toEqual([{ phoneNumber: '+33612345678' }]);
		expect(rentedNumbers('33612345678')).toEqual([{ phoneNumber: '+33612345678' }]);
	});
});

describe('What is said beside a rented number', () => {
	it.each([
		['commas', 'numero,zipcode,age\n0612345678,02200,31'],
		['semicolons', 'numero;zipcode;age\n0612345678;02200;31'],
	])('stays under the name of its column, with %s', (_, text) => {
		expect(rentedNumbers(text)).toEqual([
			{ phoneNumber: '+33612345678', zipcode: '02200', age: '31' },
		]);
	});

	it('has the name of its place where there is no header', () => {
		expect(rentedNumbers('60200;0612345678;F')).toEqual([
			{ phoneNumber: '+33612345678', column1: '60200', column3: 'F' },
		]);
	});

	it('keeps its type in JSON', () => {
		expect(rentedNumbers('[{"age":31,"mobile":"0612345678","tags":["a"]}]')).toEqual([
			{ phoneNumber: '+33612345678', age: 31, tags: ['a'] },
		]);
	});

	it('is left out where it is empty', () => {
		expect(rentedNumbers('numero;age\n0612345678;')).toEqual([{ phoneNumber: '+33612345678' }]);
	});

	it.each(['id;mobile', 'id;Téléphone portable', 'id;phone_number', 'id;Numéro'])(
		'is no phone number, though it looks like one, if another column is called so: %s',
		(header) => {
			expect(rentedNumbers(`${header}\n612345670;0612345678`)).toEqual([
				{ phoneNumber: '+33612345678', id: '612345670' },
			]);
		},
	);
});

describe('A rented number', () => {
	it('that can be none stays as it came', () => {
		expect(rentedNumbers('numero;age\n0612345678;31\n061234;32')).toEqual([
			{ phoneNumber: '+33612345678', age: '31' },
			{ phoneNumber: '061234', age: '32' },
		]);
	});

	it('is in no line of other words', () => {
		expect(rentedNumbers('numero\n0612345678\nTotal: 1')).toEqual([
			{ phoneNumber: '+33612345678' },
		]);
	});

	it.each([
		'',
		'numero\n',
		'nothing',
		'PK\u0003\u0004\u0000\uFFFD',
		'[]',
		'{"success":true}',
		'{"success":true,"datas":[]}',
		'null',
		'[null,{},[]]',
	])('is not found in %p', (text) => expect(rentedNumbers(text)).toEqual([]));
});

it('Any text is read without a fault, in time', () => {
	const texts = fc.oneof(
		fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '0', '6', ' ', 'é', '\t') }),
		fc.json(),
		fc.string(),
	);
	fc.assert(
		fc.property(texts, (text) => {
			for (const { phoneNumber } of rentedNumbers(text)) expect(phoneNumber).toMatch(/\d/);
		}),
		{ numRuns: 500 },
	);
});

it('A large file is read in time', () => {
	const text = `${'"'.repeat(20_000)}\n${'0612345678;31\n'.repeat(20_000)}`;
	expect(rentedNumbers(text)).toHaveLength(20_000);
	expect(rentedNumbers(`${'"'.repeat(200_000)};`)).toEqual([]);
}, 10_000);
