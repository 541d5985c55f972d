import { pairwise } from './pairwise';

const letters = ['a', 'b', 'c', 'd', 'e'];
const numbers = [1, 2, 3, 4];
const signs = ['+', '-'];
const all = letters.flatMap((letter) =>
	numbers.flatMap((number) => signs.map((sign) => [letter, number, sign] as const)),
);
const meetings = (cases: ReadonlyArray<readonly unknown[]>) =>
	new Set(cases.flatMap(([a, b, c]) => [`${a}${b}`, `${a}${c}`, `${b}${c}`]));

describe('pairwise', () => {
	it('leaves no two values out that met in the full product', () => {
		expect(meetings(pairwise(all))).toEqual(meetings(all));
	});

	it('takes no more cases than the two largest dimensions make', () => {
		expect(pairwise(all)).toHaveLength(letters.length * numbers.length);
	});

	it('chooses the same cases each time', () => {
		expect(pairwise(all)).toEqual(pairwise(all));
	});
});
