import { matchRows } from '../../../engine/answers/matching';
import { recipientKey } from '../../../engine/values/recipientKey';

it.each([
	[
		['+33612345678', '0612345678', '612345678', '0033612345678', '33612345678', '06 12 34 56 78'],
		'33612345678',
	],
	[['+41791234567', '0041791234567', '41791234567'], '41791234567'],
	[['Marie@X.fr', 'marie@x.fr'], 'marie@x.fr'],
	[['12@x.fr'], '12@x.fr'],
	[['abc'], 'abc'],
	[[undefined, null, ''], ''],
])('%p are the same recipient', (spellings, key) => {
	expect(spellings.map((to) => recipientKey(to, 'FR'))).toEqual(spellings.map(() => key));
});

it("a number without a prefix is one of the API's country", () => {
	expect(recipientKey('079 123 45 67', 'CH')).toBe('41791234567');
});

describe('the rows of a list', () => {
	const entry = (to: string, text = '') => ({ to, text });
	const A = '+33612345678';
	const B = '+33612345679';

	it('belong to whom they name, in whatever order', () => {
		const rows = [{ to: '0612345679' }, { to: '612345678' }];
		expect(matchRows([entry(A), entry(B)], rows, { name: 'list', to: 'to' }, 'FR')).toEqual({
			own: [[rows[1]], [rows[0]]],
			strays: [],
		});
	});

	it('belong to nobody where they name nobody, though there are as many of them', () => {
		const rows = [{ to: 'x' }, {}];
		expect(matchRows([entry(A), entry(B)], rows, { name: 'list', to: 'to' }, 'FR')).toEqual({
			own: [[], []],
			strays: rows,
		});
	});

	it('are told apart by what else names them', () => {
		const rows = [
			{ to: A, id: 2 },
			{ to: A, id: '1' },
		];
		const list = { name: 'list', to: 'to', text: 'id' };
		expect(matchRows([entry(A, '1'), entry(A, '2')], rows, list, 'FR').own).toEqual([
			[rows[1]],
			[rows[0]],
		]);
	});

	it.each([
		['several entries', [entry(A), entry(B)], [{ ok: 1 }]],
		['several rows', [entry(A)], [{ ok: 1 }, { ok: 2 }]],
	])('belong to nobody where they name nobody, and there are %s', (_, entries, rows) => {
		expect(matchRows(entries, rows, { name: 'list', to: 'to' }, 'FR')).toEqual({
			own: entries.map(() => []),
			strays: rows,
		});
	});

	it('belong to nobody where they name nobody beside one that does', () => {
		const rows = [{ to: A }, { ok: 1 }];
		expect(matchRows([entry(A)], rows, { name: 'list', to: 'to' }, 'FR')).toEqual({
			own: [[rows[0]]],
			strays: [rows[1]],
		});
	});

	it('are those of the only entry where there is one of each and it names nobody else', () => {
		const list = { name: 'list', to: 'to' };
		expect(matchRows([entry(A)], [{ ok: 1 }], list, 'FR')).toEqual({
			own: [[{ ok: 1 }]],
			strays: [],
		});
		expect(matchRows([entry(A)], [{ to: B }], list, 'FR')).toEqual({
			own: [[]],
			strays: [{ to: B }],
		});
	});
});
