import { createServer } from 'node:http';
import { once } from 'node:events';
import { startSimulator, type Fault } from '../../simulator';
import { lines, type NodeJson } from './core/core';
import { addCredit, removeCredit, sendVoice } from './nodes';
import { closedPort, setStage, told } from './stage';

/** After these nobody knows whether the request took effect. */
const unknown: Fault[] = [
	{ kind: 'status', status: 500, body: 'html' },
	{ kind: 'status', status: 500, body: 'json' },
	{ kind: 'status', status: 500, body: 'json', carriedOut: true },
	{ kind: 'status', status: 502, body: 'empty' },
	{ kind: 'status', status: 503, body: 'html' },
	{ kind: 'status', status: 504, body: 'empty', carriedOut: true },
	{ kind: 'status', status: 408, body: 'empty' },
	{ kind: 'resetBeforeRead' },
	{ kind: 'resetAfterRead' },
	{ kind: 'resetAfterRead', carriedOut: false },
	{ kind: 'hang' },
	{ kind: 'hang', carriedOut: false },
	{ kind: 'latency', milliseconds: 1200 },
	{ kind: 'drip', milliseconds: 100 },
	{ kind: 'cutOffBody' },
	{ kind: 'cutOffText' },
	{ kind: 'emptyBody' },
	{ kind: 'emptyBody', carriedOut: false },
	{ kind: 'htmlPage' },
	{ kind: 'htmlPage', carriedOut: false },
];

const options = { timeout: 0.5 };
const operations: Array<[name: string, node: NodeJson, lookAt: RegExp]> = [
	['Add Credit', addCredit({ options }), /balance of the subaccount on my\.smspartner\.fr/],
	['Remove Credit', removeCredit({ options }), /balance of the subaccount on my\.smspartner\.fr/],
	['Send Voice Message', sendVoice({ options }), /campaigns on my\.voicepartner\.fr/],
];

describe.each(lines)('A request that costs money and goes wrong, in line %s', (line) => {
	const stage = setStage(line);

	describe.each(operations)('%s', (_, node, lookAt) => {
		it.each(unknown)('is received once, and its fate is unknown: %o', async (fault) => {
			stage.simulator.faults.add({ ...fault, times: 'always' });
			const run = await stage.run(node);
			expect(run.error?.message).toMatch(/item 0: it is unknown whether this took effect/i);
			expect(told(run)).toMatch(lookAt);
			expect(stage.requests).toHaveLength(1);
		});
	});

	it.each([301, 302, 303, 307, 308] as const)(
		'is not sent on by a redirect (%i)',
		async (status) => {
			const arrived: Array<string | undefined> = [];
			const target = createServer((request, response) => {
				arrived.push(request.url);
				response.end('{"success":true}');
			}).listen(0, '127.0.0.1');
			await once(target, 'listening');
			const address = target.address();
			const port = typeof address === 'object' ? address?.port : undefined;
			const location = `http://127.0.0.1:${port}/elsewhere`;
			stage.simulator.faults.add({ kind: 'redirect', status, location, times: 'always' });
			const run = await stage.run(addCredit());
			target.close();
			expect(run.error?.message).toMatch(/unknown.*redirect/i);
			expect(arrived).toEqual([]);
			expect(stage.requests).toHaveLength(1);
		},
	);

	it.each(['json', 'html', 'empty'] as const)('is received once after a 401 (%s)', async (body) => {
		stage.simulator.faults.add({ kind: 'status', status: 401, body, times: 'always' });
		const run = await stage.run(addCredit());
		expect(run.status).toBe('error');
		expect(stage.requests).toHaveLength(1);
	});

	it('is named as unknown in the item under Continue', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', nth: 2 });
		const run = await stage.run(
			{ ...addCredit(), onError: 'continueRegularOutput' },
			{ rows: [{}, {}, {}] },
		);
		expect(run.json('Partner')).toMatchObject([
			{ subaccountCredit: 5.8 },
			{
				error: expect.stringMatching(
					/item 1: It is unknown whether.*before you run it again, check/i,
				),
			},
			{ subaccountCredit: 15.8 },
		]);
		expect(stage.requests).toHaveLength(3);
	});

	it('ends the run under Stop, which says what was done and what was not sent', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', nth: 3 });
		const run = await stage.run(addCredit(), { rows: [{}, {}, {}, {}, {}] });
		expect(told(run)).toMatch(/item 2/);
		expect(told(run)).toMatch(/completed: items 0-1/i);
		expect(told(run)).toMatch(/not sent: items 3-4/i);
		expect(stage.requests).toHaveLength(3);
	});

	it('is a success if the answer says so, whatever its type', async () => {
		stage.simulator.switches.answerContentType = 'text/html';
		const run = await stage.run(addCredit());
		expect(run.json('Partner')).toMatchObject([{ subaccountCredit: 5.8 }]);
		expect(stage.requests).toHaveLength(1);
	});

	describe('because of too many requests', () => {
		it.each([
			['no time', {}, 1900],
			['seconds', { retryAfter: 3 }, 2990],
			['no seconds at all', { retryAfter: 0 }, 1900],
			['fewer than none', { retryAfter: -3 }, 1900],
			['a date that is over', { retryAfter: new Date(Date.now() - 60_000).toUTCString() }, 1900],
		])('is repeated after %s', async (_, retryAfter, atLeast) => {
			stage.simulator.faults.add({ kind: 'rateLimited', ...retryAfter });
			const run = await stage.run(addCredit());
			expect(run.json('Partner')).toMatchObject([{ subaccountCredit: 5.8 }]);
			const [first = 0, second = 0, ...more] = stage.requests.map(({ arrivedAt }) => arrivedAt);
			expect(second - first).toBeGreaterThanOrEqual(atLeast);
			expect(second - first).toBeLessThan(atLeast + 1500);
			expect(more).toEqual([]);
		});

		it.each([
			['seconds', { retryAfter: 'seconds' }],
			['a date', { retryAfter: 'date' }],
			['the moment of x-ratelimit-reset', { rateLimitHeaders: true, rateLimitReset: 'epoch' }],
			['the seconds of x-ratelimit-reset', { rateLimitHeaders: true, rateLimitReset: 'seconds' }],
		] as const)("waits for another process's requests to be over: %s", async (_, switches) => {
			const { simulator, keys } = stage;
			Object.assign(simulator.switches, { minute: 1000, ...switches });
			for (let times = 0; times < 5; times++)
				await fetch(`${simulator.urls.voice}/campaign/send`, {
					method: 'POST',
					body: JSON.stringify({ apiKey: keys.voice }),
				});
			const run = await stage.run(sendVoice());
			expect(run.json('Partner')).toMatchObject([{ campaignId: 'demoCampaign1' }]);
			expect(stage.requests.slice(5).map(({ status }) => status)).toEqual([429, 200]);
		});

		it('says that nothing was done when it would wait longer than it may', async () => {
			stage.simulator.faults.add({ kind: 'rateLimited', retryAfter: 30, times: 'always' });
			const run = await stage.run(addCredit({ options: { longestWait: 0.01 } }));
			expect(told(run)).toMatch(/too many requests/);
			expect(told(run)).toMatch(/not processed/i);
			expect(told(run)).not.toMatch(/unknown/i);
			expect(stage.requests).toHaveLength(1);
		});

		it('ends its wait at once when the execution is cancelled', async () => {
			stage.simulator.faults.add({ kind: 'rateLimited', retryAfter: 30, times: 'always' });
			const run = await stage.run(addCredit(), { cancelAfterMs: 300 });
			expect(run.durationMs).toBeLessThan(1300);
			expect(stage.requests).toHaveLength(1);
		});
	});

	describe('because nobody is there', () => {
		it.each(['127.0.0.1', 'localhost'])('says that nothing was sent (%s)', async (host) => {
			const smsBaseUrl = `http://${host}:${await closedPort()}/sms/v1`;
			const node = addCredit({ options: { longestWait: 0.001 } });
			const run = await stage.run(node, { credential: { smsBaseUrl } });
			expect(told(run)).toMatch(/nothing was sent/i);
			expect(told(run)).not.toMatch(/unknown/i);
		});

		it('is sent once as soon as somebody is', async () => {
			const port = await closedPort();
			const smsBaseUrl = `http://127.0.0.1:${port}/sms/v1`;
			const running = stage.run(addCredit(), { credential: { smsBaseUrl } });
			await new Promise((resolve) => setTimeout(resolve, 300));
			const late = await startSimulator({ port });
			late.state.sms.key = stage.keys.sms;
			const run = await running;
			const { length } = late.requests;
			await late.stop();
			expect(run.json('Partner')).toMatchObject([{ subaccountCredit: 5.8 }]);
			expect(length).toBe(1);
		});
	});
});
