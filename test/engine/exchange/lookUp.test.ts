import type {
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { lookUp, lookUpAll } from '../../../engine/exchange/lookUp';
import type { LookUpContext } from '../../../engine/http/transport';
import { systemClock } from '../../../engine/http/wait';
import { WaitBudget } from '../../../engine/http/waitBudget';
import { get } from '../../../engine/operation/call';
import type { Operation } from '../../../engine/operation/operation';
import { node, product, read } from '../products';
import { standIn } from '../standIn';

const KEY = 'a-secret-key-1234567890';
const list: Operation = {
	...read,
	listName: 'data',
	pages: { total: 'total', current: 'page' },
	example: { success: true, total: 3, page: 1, data: [{ id: 1 }] },
};

/** What n8n hands a node outside of a run, with an API that answers so. */
function contextWith<T extends LookUpContext>(
	answer: (request: IHttpRequestOptions) => { readonly status?: number; readonly body: unknown },
) {
	const asked: IHttpRequestOptions[] = [];
	const httpRequestWithAuthentication = async (_: string, request: IHttpRequestOptions) => {
		asked.push(request);
		const { status: statusCode = 200, body } = answer(request);
		return { statusCode, headers: { 'retry-after': '5' }, body: JSON.stringify(body) };
	};
	const context = Object.assign(standIn<T>({}), {
		getNode: () => node,
		getCredentials: async () => ({ testApiKey: KEY }),
		helpers: { httpRequestWithAuthentication },
	});
	return { context, asked };
}

/** Three entries, two on a page. */
const inPages = ({ qs }: IHttpRequestOptions) => {
	const page = Number(qs?.page ?? 1);
	return {
		body: {
			success: true,
			total: 3,
			page,
			data: page === 1 ? [{ id: 1 }, { id: 2 }] : [{ id: 3 }],
		},
	};
};

const wanted = (operation: Operation, longestWaitMs = 10_000) => {
	return { product, operation, call: get('/things'), waits: new WaitBudget(longestWaitMs) };
};

describe('A look-up outside of a run', () => {
	let time = 1_700_000_000_000;
	beforeEach(() => {
		jest.spyOn(systemClock, 'now').mockImplementation(() => time);
		jest.spyOn(systemClock, 'sleep').mockImplementation(async (milliseconds) => {
			time += milliseconds;
		});
	});
	afterEach(() => jest.restoreAllMocks());

	it.each([
		['a list of the panel', contextWith<ILoadOptionsFunctions>],
		['a poll', contextWith<IPollFunctions>],
		['a call from outside', contextWith<IWebhookFunctions>],
	])('gives %s the answer, without the key', async (_, contextFor) => {
		const { context, asked } = contextFor(() => ({ body: { success: true, size: 2, from: KEY } }));
		const reply = await lookUp(context, wanted(read));
		expect(reply).toEqual({ success: true, size: 2, from: '[key removed]' });
		expect(asked.map(({ url }) => url)).toEqual(['https://api.test/v1/things']);
	});

	it('asks again where the answer says when, if that is soon enough', async () => {
		let times = 0;
		const { context, asked } = contextWith<IPollFunctions>(() =>
			times++ === 0 ? { status: 429, body: {} } : { body: { success: true, size: 2 } },
		);
		expect(await lookUp(context, wanted(read, 6_000))).toHaveProperty('size', 2);
		expect(asked).toHaveLength(2);
	});

	it('fails as an operation does where that is later than its longest wait', async () => {
		const { context, asked } = contextWith<IPollFunctions>(() => ({ status: 429, body: {} }));
		await expect(lookUp(context, wanted(read, 4_000))).rejects.toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(/^Test Partner, Get: .*too many requests/),
		});
		expect(asked).toHaveLength(1);
	});

	it('takes its time-out from its options', async () => {
		const { context, asked } = contextWith<IPollFunctions>(() => ({ body: { success: true } }));
		await lookUp(context, { ...wanted(read), options: { timeout: 7 } });
		expect(asked).toMatchObject([{ timeout: 7000 }]);
	});

	it('of a list gives the page that was asked for', async () => {
		const { context, asked } = contextWith<IWebhookFunctions>(inPages);
		expect(await lookUp(context, wanted(list))).toHaveProperty('data.length', 2);
		expect(asked).toHaveLength(1);
	});

	it.each([
		[undefined, 3, 2],
		[2, 2, 1],
	])('of a list gives all pages, for up to %p entries', async (maxEntries, entries, requests) => {
		const { context, asked } = contextWith<IWebhookFunctions>(inPages);
		const { reply } = await lookUpAll(context, wanted(list), maxEntries);
		expect(reply).toHaveProperty('data.length', entries);
		expect(asked).toHaveLength(requests);
	});

	it('says what is wrong with the credential before it asks', async () => {
		const { context, asked } = contextWith<IPollFunctions>(() => ({ body: {} }));
		const withoutKey = Object.assign(context, { getCredentials: async () => ({}) });
		await expect(lookUp(withoutKey, wanted(read))).rejects.toThrow(
			'Test Partner, Get: The credential has no "Test Partner API Key"',
		);
		expect(asked).toEqual([]);
	});
});
