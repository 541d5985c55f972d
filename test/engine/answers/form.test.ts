import { bareBody, parse } from '../../../engine/answers/form';
import { product } from '../products';

const BOM = '\uFEFF';

describe('A body', () => {
	it.each([
		['an object', `${BOM} {"a": 1}\n`, { a: 1 }],
		['an object with a mark inside', `{"a": "x${BOM}y"}`, { a: `x${BOM}y` }],
		['whole numbers of 15 digits', '{"a": 123456789012345}', { a: 123456789012345 }],
		['longer ones as text', '{"a": [-1234567890123456]}', { a: ['-1234567890123456'] }],
		['texts of digits', '{"a": "b 1234567890123456 c"}', { a: 'b 1234567890123456 c' }],
		['long fractions', '{"a": 0.1234567890123456}', { a: 0.1234567890123456 }],
		['XML', `${BOM}<result><entry>1</entry></result>`, { a: '1' }],
		['a web page', '<!doctype html><result>', 'a web page instead of data'],
		['nothing', ` ${BOM} `, 'an empty response'],
		['a list', '[1]', 'data in an unknown format'],
		['a list that is cut off', '[1', 'an incomplete response'],
		['an object that is cut off', '{"a": 1', 'an incomplete response'],
		['XML that is cut off', '<result><en', 'XML that is incomplete or unknown'],
		['a sentence with brackets', 'Error [500] {1}', 'plain text instead of data'],
	])('is read as %s', (_, text, data) => {
		expect(parse(text, { ...product, example: { a: '' } })).toEqual(data);
	});

	it.each([
		[`${BOM} "sent" `, 'sent'],
		[' sent ', 'sent'],
		[`a${BOM}b`, `a${BOM}b`],
		['[{"a": 1}]', [{ a: 1 }]],
		['said "no" <twice>', 'said "no" <twice>'],
		['"sen', undefined],
		['[{"a', undefined],
		['<p>', undefined],
	])('without an object is what it says: %p', (text, body) => {
		expect(bareBody(text)).toEqual(body);
	});
});
