import type { IHttpRequestOptions } from 'n8n-workflow';
import { Failure, type Reason } from '../../../engine/errors/failure';
import { followPages } from '../../../engine/exchange/pages';
import { get, type Call } from '../../../engine/operation/call';
import { toList } from '../../../engine/values/convert';
import { getByTag } from '../../../nodes/SmsPartner/resources/status/getByTag';
import { getAll as getStopList } from '../../../nodes/SmsPartner/resources/stopList/getAll';
import { getSubaccounts } from '../../../partner/subaccount';
import { WireRun } from '../wireRun';

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
	maxEntries = Infinity,
): Promise<readonly unknown[]> {
	const call = get('/list', { page: 1 });
	const { reply } = await followPages(call, { listName: 'data', pages, maxEntries }, ask);
	return toList(reply.data);
}

/** What is said of a list that may not be whole. */
async function noted({ ask }: Pick<ReturnType<typeof listOf>, 'ask'>, isGuess = false) {
	const list = { listName: 'data', pages: { ...pages, isGuess }, maxEntries: Infinity };
	const { reply, hint } = await followPages(get('/list'), list, ask);
	return [toList(reply.data).length, hint];
}

/** A list whose second page fails. */
const failing = (reason: Partial<Reason>) => ({
	ask: async ({ query }: Call): Promise<Data> => {
		if (query?.page === undefined) return { total: 2, page: 1, data: [{ id: 1 }] };
		throw new Failure({ what: 'No', next: '', fate: 'not done', ...reason });
	},
});

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

	it('keeps an answer without a list as it is', async () => {
		const list = listOf(0, 20, () => ({ success: true }));
		expect(await followed(list)).toEqual([]);
		expect(list.asked).toHaveLength(1);
	});

	it.each([undefined, null, '', false, [], {}])(
		'takes %p for a list without entries',
		async (data) => {
			const list = listOf(0, 20, (page) => ({ ...page, data }));
			expect(await noted(list)).toEqual([0, undefined]);
		},
	);

	it.each([1, 2])('reads an object whose keys are places as a list, on page %i', async (at) => {
		const list = listOf(29, 20, (page, number) => {
			return number === at ? { ...page, data: { ...toList(page.data) } } : page;
		});
		expect(await followed(list)).toEqual(Array.from({ length: 29 }, (_, id) => ({ id })));
	});

	it.each([
		[1, { message: 'Non' }],
		[2, { 0: { id: 1 }, more: true }],
		[1, 'soon'],
		[2, 7],
	])('does not take for empty what is no list, on page %i: %p', async (at, data) => {
		const list = listOf(29, 20, (page, number) => (number === at ? { ...page, data } : page));
		await expect(noted(list)).rejects.toThrow('"data" is not a list');
	});
});

describe('A page that comes again', () => {
	const sample = { total: 29, page: 1, data: [{ id: 1, of: { a: 1, b: 2 } }] };
	const always = (page: (number: number) => Data) => listOf(29, 20, (_, number) => page(number));

	it.each([
		['as it was', () => sample],
		['with the page asked for', (page: number) => ({ ...sample, page })],
		['without a page', () => ({ ...sample, page: undefined })],
		[
			'with its keys in another order',
			(page: number) => ({
				...sample,
				page,
				data: [page === 1 ? { id: 1, of: { a: 1, b: 2 } } : { of: { b: 2, a: 1 }, id: 1 }],
			}),
		],
	])('ends the list with what came: %s', async (_, page) => {
		const list = always(page);
		expect(await noted(list)).toEqual([
			1,
			'The API reports 29 results but returned 1: page 2 repeats an earlier page',
		]);
		// By its total the list has more: the third page was asked for together with the second.
		expect(list.asked).toHaveLength(3);
	});

	it.each([1, undefined])('may count pages, or nothing (total: %p)', async (total) => {
		const data = [{ id: 1 }, { id: 2 }];
		const list = always((page) => ({
			...sample,
			total,
			data: page === 1 ? data : data.toReversed(),
		}));
		const note = expect.stringMatching(/^The API returned 2 results and may have more: /);
		expect(await noted(list)).toEqual(total === 1 ? [2, undefined] : [2, note]);
	});

	it('may be any that came before', async () => {
		const list = listOf(29, 10, (page, number) => {
			return number < 3 ? page : { ...page, page: 1, data: [{ id: 0 }, { id: 'new' }] };
		});
		const note = expect.stringMatching(/returned 20: page 3 repeats an earlier page$/);
		expect(await noted(list)).toEqual([20, note]);
	});

	it('is none where its entries are new, whichever page it says that it is', async () => {
		const list = listOf(29, 20, (page) => ({ ...page, page: 1 }));
		expect(await noted(list)).toEqual([29, undefined]);
	});

	it('is none where an entry is the same as one before', async () => {
		const list = listOf(21, 20, (page, number) => {
			return number === 1 ? page : { ...page, data: [{ id: 7 }] };
		});
		expect(await noted(list)).toEqual([21, undefined]);
	});
});

describe('A list without end', () => {
	const endless = (total?: number) =>
		listOf(0, 1, (_, number) => ({ total, page: number, data: [{ id: number }] }));

	it.each([
		[undefined, 'The API returned 1000 results and may have more: '],
		[5000, 'The API reports 5000 results but returned 1000: '],
	])('is followed for 1,000 pages, and what came is given out (total: %p)', async (total, said) => {
		const list = endless(total);
		expect(await noted(list)).toEqual([1000, `${said}the maximum of 1000 pages was reached`]);
		expect(list.asked).toHaveLength(1000);
	});

	it('is no matter where fewer entries are wanted', async () => {
		expect(await followed(endless(), 999)).toHaveLength(999);
	});

	it('may have its end on the last of these pages', async () => {
		expect(await noted(listOf(1000, 1, asTheyAre))).toEqual([1000, undefined]);
	});
});

describe('A further page that is refused', () => {
	it('ends a list of which no document says that it has any', async () => {
		expect(await noted(failing({ code: '9' }), true)).toEqual([
			1,
			'The API reports 2 results but returned 1: it rejected the request for the next page (code 9)',
		]);
	});

	it('is a failure of any other list', async () => {
		await expect(noted(failing({ code: '9' }))).rejects.toThrow('No');
	});

	it.each<Partial<Reason>>([
		{ httpStatus: 429 },
		{ httpStatus: 500, fate: 'unknown' },
		{ code: '10', cause: 'credential-invalid' },
		{ code: '30', scope: 'account' },
	])('is a failure where it is not the page that is refused: %o', async (reason) => {
		await expect(noted(failing(reason), true)).rejects.toThrow('No');
	});
});

it('A list is asked for once, however many items want it', async () => {
	const rows = new Array<object>(150_000).fill({}).map(() => ({ limit: 1 }));
	const body = { success: true, code: 200, total: 0, page: 1, data: [] };
	const run = new WireRun(getSubaccounts, { rows, answer: () => ({ body }) });
	expect(await run.try()).toEqual([]);
	expect(run.requests).toHaveLength(1);
});

describe('What is to be known of a list', () => {
	const row = { id: 1, token: 'token1' };
	const body = { success: true, code: 200, total: 29, page: 1, data: [row] };
	const all = { parameters: { returnAll: true, simplify: false }, answer: () => ({ body }) };

	it('is no failure: all that came is given out', async () => {
		const run = new WireRun(getSubaccounts, all);
		expect((await run.try()).map(({ json }) => json)).toEqual([row]);
		expect(run.hints).toEqual([
			'The API reports 29 results but returned 1: page 2 repeats an earlier page.',
		]);
	});

	it('is said once, with the items that it is about', async () => {
		const run = new WireRun(getSubaccounts, { ...all, rows: [{}, {}, {}] });
		expect(await run.try()).toHaveLength(3);
		expect(run.hints).toEqual([expect.stringMatching(/repeats an earlier page\.$/)]);
	});

	it('is nothing where n8n has no hints', async () => {
		const run = new WireRun(getSubaccounts, { ...all, hasNoHints: true });
		expect(await run.try()).toHaveLength(1);
	});

	it('is not said of more than 10 lists one by one', async () => {
		const rows = Array.from({ length: 15 }, (_, row) => ({ tag: `tag${row}` }));
		const answer = ({ qs }: IHttpRequestOptions) => {
			const total = 2 + Number(String(qs?.tag).slice(3));
			return { body: { ...body, total, StatutResponse_List: [row] } };
		};
		const run = new WireRun(getByTag, { ...all, rows, answer });
		expect(await run.try()).toHaveLength(15);
		expect(run.hints).toHaveLength(11);
		expect(run.hints[9]).toContain('reports 11 results but returned 1');
		expect(run.hints[10]).toBe('More results may be incomplete (items 10-14).');
	});
});

it.each([getSubaccounts, getStopList])('A list that is none is a failure: $action', async (one) => {
	const body = { success: true, code: 200, data: { message: 'Non' } };
	const run = new WireRun(one, { answer: () => ({ body }) });
	await expect(run.try()).rejects.toThrow('"data" is not a list');
});

it('A list with gaps is a list, and keeps the keys of its entries', async () => {
	const data = { 0: { id: 1, apiKey: 'secret' }, 2: { id: 3, apiKey: 'secret' } };
	const body = { success: true, code: 200, total: 2, page: 1, data };
	const parameters = { returnAll: true, simplify: false };
	const run = new WireRun(getSubaccounts, { parameters, answer: () => ({ body }) });
	expect((await run.try()).map(({ json }) => json)).toEqual([{ id: 1 }, { id: 3 }]);
});
