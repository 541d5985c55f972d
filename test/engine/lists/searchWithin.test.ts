import type { IHttpRequestOptions, INodeParameters } from 'n8n-workflow';
import { searchContactGroups } from '../../../nodes/SmsPartner/listSearch/searchContactGroups';
import { searchContacts } from '../../../nodes/SmsPartner/listSearch/searchContacts';
import { panelThat } from './panel';

type Book = Readonly<Record<string, readonly object[]>>;

const PER_PAGE = 2;

/** A panel of an account with these contacts in its groups. */
function panelWith(book: Book, parameters: INodeParameters = {}) {
	const asked: string[] = [];
	const groups = Object.keys(book).map((id) => ({ id, name: `Group ${id}` }));
	const answer = ({ url, qs = {} }: IHttpRequestOptions): object => {
		if (url.endsWith('/group/list')) return { success: false, groups };
		const all = book[String(qs.groupId)] ?? [];
		const page = Number(qs.page);
		const datas = all.slice((page - 1) * PER_PAGE, page * PER_PAGE);
		asked.push(`${String(qs.groupId)} ${page}`);
		return { success: true, code: 200, currentPage: page, total: String(all.length), datas };
	};
	return { ...panelThat(answer, parameters), asked };
}

const contact = (contactId: string) => ({ contactId, phone: `+3361234567${contactId.length}` });

/** The IDs on all pages, opened one after the other. */
async function allPages({ context }: ReturnType<typeof panelThat>, filter?: string) {
	const pages: unknown[][] = [];
	let token: string | undefined;
	do {
		const found = await searchContacts.call(context, filter, token);
		pages.push(found.results.map(({ value }) => value));
		token = found.paginationToken === undefined ? undefined : String(found.paginationToken);
	} while (token !== undefined && pages.length < 20);
	return pages;
}

const book: Book = {
	10: [contact('a'), contact('ab'), contact('abc')],
	11: [],
	12: [contact('x'), contact('xy')],
};

describe('The list of contact groups', () => {
	it('can be searched', async () => {
		const { context } = panelWith({ 10: [], 11: [] });
		const { results } = await searchContactGroups.call(context, 'group 11');
		expect(results.map(({ value }) => value)).toEqual(['11']);
	});
});

describe('The list of contacts', () => {
	it('goes through the groups one after the other, a page at a time', async () => {
		const panel = panelWith(book);
		expect(await allPages(panel)).toEqual([['a', 'ab'], ['abc'], ['x', 'xy']]);
		expect(panel.asked).toEqual(['10 1', '10 2', '11 1', '12 1']);
	});

	it('can be searched on all of its pages', async () => {
		expect((await allPages(panelWith(book), '674')).flat()).toEqual([]);
		expect((await allPages(panelWith(book), '12345672')).flat()).toEqual(['ab', 'xy']);
		expect((await allPages(panelWith(book), 'group 12')).flat()).toEqual(['x', 'xy']);
	});

	it.each<[string, INodeParameters[string]]>([
		['from the list', { __rl: true, mode: 'list', value: '12' }],
		['by its ID', { __rl: true, mode: 'id', value: '12' }],
		['as a number', { __rl: true, mode: 'id', value: 12 }],
	])('is that of one group where the panel has chosen it %s', async (_, groupId) => {
		const panel = panelWith(book, { groupId });
		expect(await allPages(panel)).toEqual([['x', 'xy']]);
		expect(panel.asked).toEqual(['12 1']);
	});

	it.each<[string, INodeParameters[string]]>([
		['an expression', { __rl: true, mode: 'id', value: '={{ $json.group }}' }],
		['nothing', { __rl: true, mode: 'list', value: '' }],
	])('is that of all groups where the panel has %s', async (_, groupId) => {
		expect((await allPages(panelWith(book, { groupId }))).flat()).toHaveLength(5);
	});

	it('is empty where there are no groups', async () => {
		expect(await allPages(panelWith({}))).toEqual([[]]);
	});

	it('ends when the group of the next page was deleted', async () => {
		const first = await searchContacts.call(panelWith(book).context);
		const { context } = panelWith({ 12: [contact('x')] });
		const next = await searchContacts.call(context, undefined, String(first.paginationToken));
		expect(next).toEqual({ results: [] });
	});

	it('goes on in a group whose ID has colons', async () => {
		const ids = [contact('a'), contact('ab'), contact('abc')];
		expect(await allPages(panelWith({ 'a:1:b': ids }))).toEqual([['a', 'ab'], ['abc']]);
	});

	it('does not go on for ever when a group counts more contacts than it has', async () => {
		const panel = panelThat(({ url }) =>
			url.endsWith('/group/list')
				? { success: true, groups: [{ id: 1, name: 'One' }] }
				: { success: true, total: '29', datas: [] },
		);
		expect(await allPages(panel)).toEqual([[]]);
	});
});
