import { systemClock } from '../../../engine/http/wait';
import { searchSubaccounts } from '../../../nodes/SmsPartner/listSearch/searchSubaccounts';
import { searchAudioFiles } from '../../../nodes/VoicePartner/listSearch/searchAudioFiles';
import { panelThat } from './panel';

/** A panel whose lists are answered so, by page. */
function panelWith(...pages: unknown[]) {
	const { context, requests } = panelThat(({ qs }) => pages[Number(qs?.page ?? 1) - 1]);
	return { context, asked: requests };
}

const subaccount = (id: number) => ({
	id,
	email: `email${id}@example.com`,
	type: 'simple',
	token: `token${id}`,
	apiKey: `key-of-subaccount-${id}`,
	credits: { balance: '0.800', currency: 'EUR' },
});
const page = (number: number, ids: number[], total: number) => {
	return {
		success: true,
		code: 200,
		total,
		nb_per_page: 2,
		page: number,
		data: ids.map(subaccount),
	};
};

afterEach(() => jest.restoreAllMocks());

describe('the list of subaccounts', () => {
	it('goes on for as long as there are more', async () => {
		const { context } = panelWith(page(1, [1, 2], 3), page(2, [3], 3));
		const first = await searchSubaccounts.call(context);
		const second = await searchSubaccounts.call(context, undefined, String(first.paginationToken));
		expect(second).toEqual({
			results: [{ name: 'email3@example.com (0.800 EUR)', value: 'token3' }],
		});
	});

	it('asks for one page at a time', async () => {
		const { context, asked } = panelWith(page(1, [1, 2], 3), page(2, [3], 3));
		const first = await searchSubaccounts.call(context);
		await searchSubaccounts.call(context, undefined, String(first.paginationToken));
		expect(asked.map(({ qs }) => qs)).toEqual([{ page: 1 }, { page: 2 }]);
	});

	it("gives nobody the subaccounts' keys", async () => {
		const { context } = panelWith(page(1, [1, 2], 2));
		expect(JSON.stringify(await searchSubaccounts.call(context))).not.toContain(
			'key-of-subaccount',
		);
	});

	it('can be searched', async () => {
		const { context } = panelWith(page(1, [1, 2], 2));
		const { results } = await searchSubaccounts.call(context, 'EMAIL2');
		expect(results.map(({ value }) => value)).toEqual(['token2']);
	});

	it('can be searched beyond its first page, since n8n goes no further by itself', async () => {
		const { context, asked } = panelWith(page(1, [1, 2], 5), page(2, [3, 31], 5), page(3, [32], 5));
		const { results, paginationToken } = await searchSubaccounts.call(context, 'email3');
		expect(results.map(({ value }) => value)).toEqual(['token3', 'token31', 'token32']);
		expect([asked.length, paginationToken]).toEqual([3, undefined]);
	});

	it('is searched until there is enough to scroll', async () => {
		const ids = (from: number) => Array.from({ length: 8 }, (_, place) => from + place);
		const pages = [page(1, ids(10), 24), page(2, ids(20), 24), page(3, ids(30), 24)];
		const { context, asked } = panelWith(...pages);
		const { results, paginationToken } = await searchSubaccounts.call(context, 'email');
		expect([results.length, asked.length]).toEqual([16, 2]);
		const rest = await searchSubaccounts.call(context, 'email', String(paginationToken));
		expect(rest.results).toHaveLength(8);
	});

	it('is not searched for ever', async () => {
		const { context, asked } = panelWith(
			...Array.from({ length: 99 }, (_, place) => page(place + 1, [place], 99)),
		);
		const { results, paginationToken } = await searchSubaccounts.call(context, 'nobody');
		expect([results, asked.length]).toEqual([[], 50]);
		expect(paginationToken).toBeDefined();
	});

	it('waits no longer than ten seconds for all its pages', async () => {
		let time = 1_700_000_000_000;
		jest.spyOn(systemClock, 'now').mockImplementation(() => time);
		jest.spyOn(systemClock, 'sleep').mockImplementation(async (milliseconds) => {
			time += milliseconds;
		});
		const pages = Array.from({ length: 99 }, (_, place) => page(place + 1, [place], 99));
		const { context, asked } = panelWith(...pages);
		const { httpRequestWithAuthentication: answer } = context.helpers;
		let count = 0;
		// Each request is refused once.
		context.helpers.httpRequestWithAuthentication = async function (type, options) {
			count += 1;
			if (count % 2 === 0) return await answer.call(this, type, options);
			return { statusCode: 429, headers: { 'retry-after': '3' }, body: '' };
		};
		await expect(searchSubaccounts.call(context, 'nobody')).rejects.toThrow(/too many requests/);
		// Three waits of three seconds, and what the pace adds between the pages.
		expect(asked).toHaveLength(2);
	});

	it('ends where a page comes again, whatever the total says', async () => {
		const { context, asked } = panelWith(page(1, [1, 2], 29), page(2, [2, 1], 29));
		const first = await searchSubaccounts.call(context);
		expect(first.results).toHaveLength(2);
		expect(first.paginationToken).not.toContain('key-of');
		const token = String(first.paginationToken);
		expect(await searchSubaccounts.call(context, undefined, token)).toEqual({ results: [] });
		expect(asked).toHaveLength(2);
		const { results, paginationToken } = await searchSubaccounts.call(context, 'email');
		expect([results.length, paginationToken, asked.length]).toEqual([2, undefined, 4]);
	});

	it('goes on where an entry comes again, since one was added meanwhile', async () => {
		const { context } = panelWith(page(1, [1, 2], 4), page(2, [2, 3], 4));
		const { paginationToken } = await searchSubaccounts.call(context);
		expect(JSON.parse(String(paginationToken))).toEqual({
			page: 2,
			seen: 2,
			before: 'token1',
			outer: '',
		});
		const { results } = await searchSubaccounts.call(context, '', String(paginationToken));
		expect(results.map(({ value }) => value)).toEqual(['token2', 'token3']);
	});

	it('may come as an object, as PHP writes a list with gaps', async () => {
		const { context } = panelWith({ ...page(1, [], 1), data: { 3: subaccount(3) } });
		const { results } = await searchSubaccounts.call(context);
		expect(results.map(({ value }) => value)).toEqual(['token3']);
	});

	it('says so where something else comes instead of a list', async () => {
		const { context } = panelWith({ ...page(1, [], 1), data: { message: 'Non' } });
		await expect(searchSubaccounts.call(context)).rejects.toThrow('"data" is not a list');
	});

	it('does not go on for ever when pages stay empty', async () => {
		const { context } = panelWith(page(1, [], 29));
		expect(await searchSubaccounts.call(context)).toEqual({ results: [] });
	});

	it('leaves out what cannot be chosen, since it has no token', async () => {
		const { context } = panelWith({
			success: true,
			total: 1,
			data: [{ email: 'a@b.fr' }, null, 'x'],
		});
		expect((await searchSubaccounts.call(context)).results).toEqual([]);
	});
});

describe('the list of audio files', () => {
	const files = [
		{ name: 'reminder.wav', token: 'token1', duration: '0:07' },
		{ name: 'promo.wav', token: 'token2', duration: '0:12' },
	];

	it('can be searched', async () => {
		const { context } = panelWith({ nb_datas: 2, datas: files });
		const { results } = await searchAudioFiles.call(context, 'Promo');
		expect(results.map(({ value }) => value)).toEqual(['token2']);
	});

	it('leaves out what cannot be chosen, since it has no token', async () => {
		const { context } = panelWith({ nb_datas: 1, datas: [{ name: 'new.wav' }] });
		expect((await searchAudioFiles.call(context)).results).toEqual([]);
	});

	it('says what the API said when it refused', async () => {
		const refusal = { success: false, code: 10, message: 'Clé API incorrecte' };
		const { context } = panelWith(refusal);
		await expect(searchAudioFiles.call(context)).rejects.toMatchObject({
			message: expect.stringContaining('The API key is incorrect'),
			description: expect.stringContaining('Clé API incorrecte'),
		});
	});
});
