import { get, type Call } from '../../engine/call';
import { Failure } from '../../engine/failure';
import { followPages } from '../../engine/pages';
import { getSubaccounts } from '../../nodes/platform/subaccount';
import { WireRun } from './wireRun';

type Data = Record<string, unknown>;

/** A list of so many entries, in pages of a size that nobody tells. */
function listOf(count: number, pageSize: number, change: (page: Data, number: number) => Data) {
	const asked: Call[] = [];
	const ask = async (call: Call): Promise<Data> => {
		asked.push(call);
		const number = Number(call.query?.['page'] ?? 1);
		const all = Array.from({ length: count }, (_, id) => ({ id }));
		const data = all.slice((number - 1) * pageSize, number * pageSize);
		return change({ total: String(count), page: number, data }, number);
	};
	return { asked, ask };
}

const asTheyAre = (page: Data): Data => page;
const pages = { total: 'total', current: 'page' };

async function followed(
	{ ask }: ReturnType<typeof listOf>,
	most = Infinity,
): Promise<readonly unknown[]> {
	const call = get('/list', { page: 1 });
	const { data } = await followPages(call, { entries: 'data', pages, most }, ask);
	return Array.isArray(data) ? data : [];
}

const without = (name: string) => (page: Data) =>
	Object.fromEntries(Object.entries(page).filter(([field]) => field !== name));

describe('Following the pages of a list', () => {
	it('takes 2 requests for 29 entries in pages of 20', async () => {
		const list = listOf(29, 20, asTheyAre);
		expect(await followed(list)).toHaveLength(29);
		expect(list.asked.map(({ query }) => query)).toEqual([{ page: 1 }, { page: 2 }]);
	});

	it.each([1, 7, 20, 500])('counts on no page size: %i', async (size) => {
		expect(await followed(listOf(29, size, asTheyAre))).toHaveLength(29);
	});

	it('asks once where the first page has them all', async () => {
		const list = listOf(20, 20, asTheyAre);
		await followed(list);
		expect(list.asked).toHaveLength(1);
	});

	it('asks for no more than is wanted', async () => {
		const list = listOf(100, 20, asTheyAre);
		expect(await followed(list, 30)).toHaveLength(40);
		expect(list.asked).toHaveLength(2);
	});

	it('goes on to the first empty page where no total is said', async () => {
		const list = listOf(29, 20, without('total'));
		expect(await followed(list)).toHaveLength(29);
		expect(list.asked).toHaveLength(3);
	});

	it('ends at an empty page, whatever the total says', async () => {
		const list = listOf(20, 20, (page) => ({ ...page, total: 1000 }));
		expect(await followed(list)).toHaveLength(20);
	});

	it.each([
		[29, 2],
		[40, 2],
		[41, 3],
		[20, 1],
		[7, 1],
	])('understands a total that counts pages: %i entries in %i', async (count, ofPages) => {
		const list = listOf(count, 20, (page) => ({ ...page, total: ofPages }));
		expect(await followed(list)).toHaveLength(count);
		expect(list.asked).toHaveLength(ofPages);
	});

	it('does not take what it has for all when the pages that a total counts do not come', async () => {
		const list = listOf(29, 20, (page) => ({ ...page, total: 2, page: 1 }));
		await expect(followed(list)).rejects.toThrow('first 20 results again instead of the next');
	});

	it('keeps an answer without a list as it is', async () => {
		const list = listOf(0, 20, () => ({ success: true }));
		expect(await followed(list)).toEqual([]);
		expect(list.asked).toHaveLength(1);
	});

	it.each([
		['says that it is', (page: Data, number: number) => ({ ...page, page: Math.min(number, 1) })],
		['has the same entries as', (page: Data) => ({ total: 29, data: [{ id: 1 }], past: page })],
	])('does not go on for ever when the next page %s the first', async (_, change) => {
		const list = listOf(29, 20, change);
		await expect(followed(list)).rejects.toBeInstanceOf(Failure);
		expect(list.asked).toHaveLength(2);
	});
});

it('A list is asked for once, however many items want it', async () => {
	const rows = new Array<object>(150_000).fill({}).map(() => ({ limit: 1 }));
	const body = { success: true, code: 200, total: 0, page: 1, data: [] };
	const run = new WireRun(getSubaccounts, { rows, answer: () => ({ body }) });
	expect(await run.try()).toEqual([]);
	expect(run.requests).toHaveLength(1);
});
