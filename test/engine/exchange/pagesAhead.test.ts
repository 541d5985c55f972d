import { getSubaccounts } from '../../../partner/subaccount';
import { WireRun } from '../wireRun';

type Data = Record<string, unknown>;

describe('Pages of which the first one tells', () => {
	/** A list of 100 pages with an entry each, which are answered in an order of their own. */
	const listing = (
		limit: number,
		change: (page: Data, number: number) => Data = (page) => page,
	) => {
		const run: WireRun = new WireRun(getSubaccounts, {
			parameters: { returnAll: false, limit, simplify: false },
			continues: true,
			takes: (number) => (number % 3 === 0 ? 100 : 300),
			answer: ({ qs }) => {
				const number = Number(qs?.page ?? 1);
				const page = { success: true, total: 100, page: number, data: [{ id: number }] };
				return { body: change(page, number) };
			},
		});
		return run;
	};

	it('are asked for together, with slow start, and come in their order', async () => {
		const run = listing(100);
		const start = run.clock.now();
		const ids = (await run.try()).map(({ json }) => json['id']);
		expect(ids).toEqual(Array.from({ length: 100 }, (_, place) => place + 1));
		expect(run.requests).toHaveLength(100);
		expect(run.mostAtOnce).toBeLessThanOrEqual(16);
		expect(run.clock.now() - start).toBeLessThan(4000);
	});

	it('are few in vain where the list ends before', async () => {
		const run = listing(100, (page, number) => (number > 3 ? { ...page, data: [] } : page));
		expect(await run.try()).toHaveLength(3);
		expect(run.requests.length).toBeLessThanOrEqual(7);
	});

	it('fail the list where one of them fails', async () => {
		const run = listing(100, (page, number) =>
			number === 9 ? { success: false, code: 10, message: 'Non' } : page,
		);
		expect((await run.try()).map(({ json }) => Object.keys(json))).toEqual([['error']]);
	});
});
