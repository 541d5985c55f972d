import { hintText, type Hint } from '../../../engine/operation/hint';
import type { Operation } from '../../../engine/operation/operation';
import { ProcessedData } from '../processedData';
import { pay } from '../products';
import { ask } from '../waiting/waits';
import { WireRun, type Wired } from '../wireRun';
import { paid, payments, refused } from './onceRuns';

/** Paying, with the hints for each amount. */
function hinting(hints: (amount: number, now: number) => readonly Hint[]): Operation {
	return { ...pay, hints: ({ amount }, now) => hints(Number(amount), now) };
}

const even = hinting((amount) => (amount % 2 === 0 ? [{ what: 'Even' }] : []));
const amounts = (count: number) => payments(...new Array<undefined>(count));

async function hintsOf(operation: Operation, wired: Partial<Wired>): Promise<string[]> {
	const run = new WireRun(operation, { answer: paid, ...wired });
	await run.try();
	return run.hints;
}

describe('A hint is shown', () => {
	it('once, for all items that it is about', async () => {
		const all = hinting(() => [{ what: 'It is late', next: 'Wait.' }]);
		expect(await hintsOf(all, { rows: amounts(1000) })).toEqual(['It is late. Wait.']);
	});

	it('without items where there is one', async () => {
		expect(
			await hintsOf(
				hinting(() => [{ what: 'It is late' }]),
				{ rows: amounts(1) },
			),
		).toEqual(['It is late.']);
	});

	it('once for all that it is about, each named once', async () => {
		const coins = hinting((amount) => [{ what: 'Coins', about: [`${amount % 3} EUR`, '3 EUR'] }]);
		expect(await hintsOf(coins, { rows: amounts(6) })).toEqual([
			'Coins: 1 EUR, 3 EUR, 2 EUR, 0 EUR.',
		]);
	});

	it('with 20 of many, and with the first ranges of items', async () => {
		const about = hinting((amount) =>
			amount % 2 === 0 ? [{ what: 'Even', about: [`${amount}`] }] : [],
		);
		expect(await hintsOf(about, { rows: amounts(50) })).toEqual([
			expect.stringMatching(/^Even: 2, .*, 40 and 5 more \(items 1, 3, .*, 19 and 15 more\)\.$/),
		]);
	});

	it('of what was done alone', async () => {
		const wired = { rows: amounts(6), continues: true };
		expect(await hintsOf(even, { ...wired, answer: refused })).toEqual([]);
		const second: Wired['answer'] = (_, number) => (number === 2 ? refused : paid)(_, number);
		expect(await hintsOf(even, { ...wired, answer: second })).toEqual(['Even (items 3, 5).']);
	});

	it('of what is checked only', async () => {
		if (ask.request.kind !== 'batch') throw new Error('It has no preview');
		const { wait, ...request } = ask.request;
		expect(wait).toBeDefined();
		const checked: Operation = { ...ask, request, hints: () => [{ what: 'It is late' }] };
		const rows = ['a', 'b'].map((to) => ({ to, options: { checkOnly: true } }));
		expect(await hintsOf(checked, { rows })).toEqual(['It is late.']);
	});

	it('not of what an earlier execution sent', async () => {
		const database = new ProcessedData();
		const all = hinting(() => [{ what: 'It is late' }]);
		await hintsOf(all, { rows: payments('a'), database });
		expect(await hintsOf(all, { rows: payments('a', 'b'), database })).toEqual([
			'It is late (item 1).',
		]);
	});

	it('of what the first try sent, when the second has sent the rest', async () => {
		const answer: Wired['answer'] = (_, number) => (number === 1 ? refused : paid)(_, number);
		const run = new WireRun(even, { rows: amounts(4), continues: true, answer });
		await run.try();
		run.hints.length = 0;
		await run.try();
		expect(run.hints).toEqual(['Even (items 1, 3).']);
	});

	it('for the moment of the answer', async () => {
		const at = hinting((_, now) => [{ what: 'At', about: [`${now}`] }]);
		const run = new WireRun(at, { rows: amounts(1), answer: paid, takes: () => 1000 });
		const start = run.clock.now();
		await run.try();
		expect(run.hints).toEqual([`At: ${start + 1000}.`]);
	});
});

it.each<[Hint, string | undefined, string]>([
	[{ what: 'It is late' }, undefined, 'It is late.'],
	[{ what: 'It is late', about: [] }, 'item 1', 'It is late (item 1).'],
	[{ what: 'Coins', about: ['a', 'b'], next: 'Look.' }, undefined, 'Coins: a, b. Look.'],
])('%j is read as a sentence', (hint, items, text) => {
	expect(hintText(hint, items)).toBe(text);
});
