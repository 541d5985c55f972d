import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { Failure, type Reason } from '../../../engine/errors/failure';
import { sentence } from '../../../engine/errors/report';
import { obtain, type RequestContext } from '../../../engine/exchange/attempt';
import { Congestion } from '../../../engine/http/congestion';
import { Pace } from '../../../engine/http/pace';
import { RateLimit } from '../../../engine/http/rateLimit';
import { WaitBudget } from '../../../engine/http/waitBudget';
import type { OnceCall, ReadCall } from '../../../engine/operation/call';
import { Secrets } from '../../../engine/secrets/secrets';
import { FakeClock } from '../fakeClock';
import { pay, product } from '../products';
import { standIn } from '../standIn';

const KEY = 'a-secret-key-1234567890';
const secrets = new Secrets([KEY]);
const READ: ReadCall = { method: 'GET', path: '/me', repeat: 'safe' };
const PAY: OnceCall = { method: 'POST', path: '/pay', body: { amount: 1 }, repeat: 'never' };

/** What comes over the wire: an answer, or an error as n8n throws it. */
type Event =
	{ status: number; body?: unknown; headers?: Record<string, string> } | { code: string };

const OK: Event = { status: 200, body: { success: true, paid: 1 } };
const REFUSED: Event = { code: 'ECONNREFUSED' };
const RESET: Event = { code: 'ECONNRESET' };
const BUSY: Event = { status: 429 };
const PAGE: Event = { status: 200, body: '<html>Maintenance</html>' };

/** What became of a call: when its requests were sent, how it ended, and how long it took. */
interface Course {
	readonly starts: readonly number[];
	readonly options: readonly IHttpRequestOptions[];
	readonly data?: Readonly<Record<string, unknown>>;
	readonly reason?: Reason;
}

/** Lets a call happen on a fake clock, over a wire on which the last event goes on for ever. */
async function courseOf(
	call: ReadCall | OnceCall,
	events: readonly Event[],
	{ longestWaitMs = 3_600_000, ...more }: Partial<RequestContext> & { longestWaitMs?: number } = {},
): Promise<Course> {
	const clock = new FakeClock();
	const begin = clock.now();
	const starts: number[] = [];
	const options: IHttpRequestOptions[] = [];
	const httpRequestWithAuthentication = async (
		_: string,
		asked: IHttpRequestOptions,
	): Promise<unknown> => {
		const event = events[Math.min(starts.length, events.length - 1)] ?? OK;
		starts.push(clock.now() - begin);
		options.push(asked);
		if ('code' in event) throw { httpCode: event.code, messages: ['socket hang up'] };
		const { status, headers = {}, body = '' } = event;
		return { statusCode: status, headers, body };
	};
	const helpers = standIn<IExecuteFunctions['helpers']>({ httpRequestWithAuthentication });
	const requestContext: RequestContext = {
		n8n: standIn<IExecuteFunctions>({ helpers }),
		route: { credential: 'testApi', keys: {}, baseUrl: 'https://api.test/v1', timeoutMs: 30_000 },
		reading: { ...product, ...pay, codes: pay.codes ?? {} },
		secrets,
		clock,
		pace: new Pace(clock),
		congestion: new Congestion(),
		waits: new WaitBudget(longestWaitMs, clock),
		...more,
	};
	try {
		return { starts, options, data: await clock.finish(obtain(requestContext, call)) };
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return { starts, options, reason: error.reason };
	}
}

/** The waits between requests. */
const waitsOf = ({ starts }: Course): number[] =>
	starts.slice(1).map((start, index) => start - (starts[index] ?? 0));

/** A list of waits, of which each may be up to a quarter longer. */
function expectWaits(course: Course, ...waits: number[]): void {
	const actual = waitsOf(course);
	expect(actual).toHaveLength(waits.length);
	for (const [index, wait] of waits.entries()) {
		expect(actual[index]).toBeGreaterThanOrEqual(wait);
		expect(actual[index]).toBeLessThanOrEqual(wait * 1.25 + 0.001);
	}
}

describe('a read', () => {
	it('gives the data of its answer', async () => {
		expect((await courseOf(READ, [OK])).data).toEqual({ success: true, paid: 1 });
	});

	it.each<[string, Event]>([
		['no connection', REFUSED],
		['a connection that broke', RESET],
		['a time-out', { code: 'ECONNABORTED' }],
		['an answer that was cut off', { code: '200' }],
		['status 500', { status: 500 }],
		['status 503', { status: 503 }],
		['a page instead of data', PAGE],
		['an empty response', { status: 200 }],
	])('is tried three times more after %s, with growing waits', async (_, event) => {
		expectWaits(await courseOf(READ, [event]), 500, 1000, 2000);
	});

	it('succeeds when a later try does', async () => {
		const { data, starts } = await courseOf(READ, [RESET, PAGE, OK]);
		expect([data, starts.length]).toEqual([{ success: true, paid: 1 }, 3]);
	});

	it.each<[string, Event]>([
		['a refusal', { status: 200, body: { success: false, code: 11 } }],
		['status 401', { status: 401, body: { message: 'Unauthorized' } }],
		['status 400', { status: 400, body: { message: 'Bad' } }],
		['a redirect', { status: 302, headers: { location: 'https://x' } }],
		['a page that was not found', { status: 404, body: '<html>' }],
	])('is not repeated after %s', async (_, event) => {
		expect((await courseOf(READ, [event])).starts).toEqual([0]);
	});

	it('waits as long as an answer with 503 asks', async () => {
		const later: Event = { status: 503, headers: { 'retry-after': '9' } };
		expect((await courseOf(READ, [later, OK])).starts).toEqual([0, 9000]);
	});
});

describe('what has a lasting effect', () => {
	it.each<[string, Event]>([
		['a connection that broke', RESET],
		['a time-out', { code: 'ECONNABORTED' }],
		['an answer that was cut off', { code: '200' }],
		['a cancelled execution', { code: 'ERR_CANCELED' }],
		['a fault that nobody knows', { code: 'E_NEW' }],
		['status 500', { status: 500 }],
		['status 500 with a refusal', { status: 500, body: { success: false, code: 500 } }],
		['status 503 that asks to come again', { status: 503, headers: { 'retry-after': '1' } }],
		['status 408', { status: 408 }],
		['a redirect', { status: 307, headers: { location: 'https://x' } }],
		['a page instead of data', PAGE],
		['an empty response', { status: 200 }],
		['JSON that is cut off', { status: 200, body: '{"success": tr' }],
		['an answer that says nothing', { status: 200, body: {} }],
	])('is sent once and is unknown after %s', async (_, event) => {
		const { starts, reason } = await courseOf(PAY, [event]);
		expect([starts.length, reason?.fate]).toEqual([1, 'unknown']);
	});

	it.each<[string, Event, string | undefined]>([
		['a refusal', { status: 200, body: { success: false, code: 11 } }, '11'],
		['status 401', { status: 401, body: { message: 'Unauthorized' } }, '401'],
		['a refusal with status 403', { status: 403, body: { success: false } }, '403'],
		['the page of a proxy', { status: 407, body: '<html>' }, '407'],
		['the data of a proxy', { status: 407, body: { error: 'Log in' } }, '407'],
	])('is sent once and was not done after %s', async (_, event, code) => {
		const { starts, reason } = await courseOf(PAY, [event]);
		expect([starts.length, reason?.fate, reason?.code]).toEqual([1, 'not done', code]);
	});

	it('is tried three times more when no connection was made', async () => {
		expectWaits(await courseOf(PAY, [REFUSED]), 500, 1000, 2000);
	});

	it('was not done when no connection was ever made', async () => {
		expect((await courseOf(PAY, [REFUSED])).reason).toMatchObject({
			fate: 'not done',
			what: 'Could not connect to the API',
			next: expect.stringContaining('Nothing was sent'),
		});
	});

	it('is not repeated any more once a try may have arrived', async () => {
		const { starts, reason } = await courseOf(PAY, [REFUSED, RESET, OK]);
		expect([starts.length, reason?.fate]).toEqual([2, 'unknown']);
	});
});

describe.each<[string, ReadCall | OnceCall]>([
	['a read', READ],
	['what has a lasting effect', PAY],
])('after 429, %s', (_, call) => {
	it('is tried six times more, for longer than a minute', async () => {
		expectWaits(await courseOf(call, [BUSY]), 2000, 4000, 8000, 16_000, 32_000, 60_000);
	});

	it('was not done when the API stays busy', async () => {
		expect((await courseOf(call, [BUSY])).reason).toMatchObject({
			fate: 'not done',
			cause: 'rate-limited',
			httpStatus: 429,
		});
	});

	it('waits as long as it is asked to', async () => {
		const busy: Event = { status: 429, headers: { 'retry-after': '17' } };
		expect((await courseOf(call, [busy, OK])).starts).toEqual([0, 17_000]);
	});

	it('does not wait for longer than allowed, and says how long it would be', async () => {
		const busy: Event = { status: 429, headers: { 'retry-after': '17' } };
		const { starts, reason } = await courseOf(call, [busy], { longestWaitMs: 16_999 });
		expect([starts, reason?.retryAfterMs]).toEqual([[0], 17_000]);
	});

	it('does not wait for longer than allowed in all', async () => {
		const busy: Event = { status: 429, headers: { 'retry-after': '10' } };
		const { starts } = await courseOf(call, [busy], { longestWaitMs: 25_000 });
		expect(starts).toEqual([0, 10_000, 20_000]);
	});

	it('stops waiting when the execution is cancelled', async () => {
		const execution = new AbortController();
		setImmediate(() => execution.abort());
		const { starts, reason } = await courseOf(call, [BUSY], { stop: execution.signal });
		expect([starts.length, reason?.fate]).toEqual([1, 'not done']);
	});
});

describe('a failure', () => {
	it('has the meaning of the code, what to do, and the words of the API', async () => {
		const body = { success: false, code: 11, message: 'Crédit insuffisant' };
		expect((await courseOf(PAY, [{ status: 200, body }])).reason).toEqual({
			what: 'There is not enough credit',
			next: 'Top it up.',
			cause: 'quota-exhausted',
			said: 'Crédit insuffisant',
			code: '11',
			httpStatus: 200,
			fate: 'not done',
		});
	});

	it.each([401, 403])('is about the key with status %d', async (status) => {
		expect((await courseOf(READ, [{ status, body: {} }])).reason).toMatchObject({
			what: 'The API rejected the key',
			cause: 'credential-invalid',
		});
	});

	it('with a code that is not documented says that it was refused', async () => {
		const body = { success: false, code: 999, message: 'Nouveau' };
		expect((await courseOf(READ, [{ status: 200, body }])).reason).toMatchObject({
			what: 'The API rejected the request',
			said: 'Nouveau',
			code: '999',
		});
	});

	it.each<[string, Event]>([
		['a refusal', { status: 200, body: { success: false, message: `key ${KEY}` } }],
		['status 500', { status: 500, body: { message: `key ${KEY}` } }],
		['status 429', { status: 429, body: { message: `key ${KEY}` } }],
		['a page', { status: 200, body: `<html>${KEY}</html>` }],
	])('tells no key that came with %s', async (_, event) => {
		const { reason } = await courseOf(PAY, [event]);
		const told = reason && sentence(reason, { product, operation: pay, items: [0] }, secrets);
		expect(told).toContain('Test Partner, Pay, item 0: ');
		expect(told).not.toContain(KEY);
	});

	it('is temporary with status 503', async () => {
		expect((await courseOf(PAY, [{ status: 503 }])).reason).toMatchObject({
			what: 'The API returned HTTP status 503',
			cause: 'temporarily-unavailable',
		});
	});
});

describe('a limit', () => {
	const limit = { requests: 1, seconds: 60 };
	const waitAfter = async (events: readonly Event[]): Promise<number> => {
		const clock = new FakeClock();
		const window = new RateLimit(limit, clock);
		await courseOf(PAY, events, { rateLimit: window, clock });
		return window.expectedWaitMs(1);
	};

	it('counts a request that was answered', async () => {
		expect(await waitAfter([OK])).toBe(60_000);
	});

	it('counts a request that may have arrived', async () => {
		expect(await waitAfter([RESET])).toBe(60_000);
	});

	it.each([REFUSED, BUSY])('does not count a request that was not taken: %p', async (event) => {
		const window = new RateLimit(limit, new FakeClock());
		await courseOf(PAY, [event], { rateLimit: window, longestWaitMs: 0 });
		expect(window.expectedWaitMs(1)).toBe(0);
	});
});
