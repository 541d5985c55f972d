import fc from 'fast-check';
import { csvRows } from '../../../engine/values/csv';

const rows = [
	['name', 'age'],
	['Marie', '31'],
	['Paul', '32'],
];

describe('The rows of CSV', () => {
	it.each([
		['commas', 'name,age\nMarie,31\nPaul,32'],
		['semicolons', 'name;age\nMarie;31\nPaul;32'],
		['tabs', 'name\tage\nMarie\t31\nPaul\t32'],
		['spaces around its cells', ' name , age\nMarie , 31 \nPaul,32'],
		['quotes', '"name";"age"\n"Marie";"31"\n" Paul ";"32"'],
		['lines of Windows', 'name;age\r\nMarie;31\r\nPaul;32\r\n'],
		['lines of an old Mac', 'name;age\rMarie;31\rPaul;32'],
		['empty lines', '\nname;age\n \nMarie;31\n\n;\nPaul;32\n\n'],
	])('are read with %s', (_, text) => expect(csvRows(text)).toEqual(rows));

	it('are separated by what the first line has most of', () => {
		expect(csvRows('\na,b;c;d\n1;2,3;4')).toEqual([
			['a,b', 'c', 'd'],
			['1', '2,3', '4'],
		]);
	});

	it('may have one cell, or fewer than the first', () => {
		expect(csvRows('0612345678\n0687654321')).toEqual([['0612345678'], ['0687654321']]);
		expect(csvRows('a;b;c\n1\n1;2;3;4')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]);
	});

	it('may hold separators, quotes and line breaks in quotes', () => {
		expect(csvRows('"Dupont; ""Marie""";"2 rue du Lac\r\n60200 Compiègne"\nPaul;Lyon')).toEqual([
			['Dupont; "Marie"', '2 rue du Lac\r\n60200 Compiègne'],
			['Paul', 'Lyon'],
		]);
	});

	it.each([
		['not closed', '"Dupont', '"Dupont'],
		['within a text', 'Marie "Mimi" D.', 'Marie "Mimi" D.'],
		['followed by more', '"Dupont" M.', '"Dupont" M.'],
	])('do not suffer from a quote in another that is %s', (_, cell, name) => {
		expect(csvRows(`"name";"age"\r${cell}; 31 \r\n\n"Martin";"32"`)).toEqual([
			['name', 'age'],
			[name, '31'],
			['Martin', '32'],
		]);
	});

	it.each(['', '\n\r\n ', ';;'])('are none in %j', (text) => expect(csvRows(text)).toEqual([]));

	it('are read of any text without a fault, each cell without spaces around it', () => {
		const texts = fc.oneof(
			fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '0', ' ', 'é', '\t') }),
			fc.string(),
		);
		fc.assert(
			fc.property(texts, (text) => {
				for (const cell of csvRows(text).flat()) expect(cell).toBe(cell.trim());
			}),
		);
	});
});
