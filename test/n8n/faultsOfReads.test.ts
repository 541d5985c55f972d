import { createServer } from 'node:http';
import { once } from 'node:events';
import type { Fault } from '../../simulator';
import { lines } from './core/core';
import { getAudioFiles, getCredits } from './nodes';
import { closedPort, setStage, told } from './stage';

/** What may be gone the next time. */
const passing: Fault[] = [
	{ kind: 'status', status: 500, body: 'html' },
	{ kind: 'status', status: 502, body: 'empty' },
	{ kind: 'status', status: 503, body: 'json' },
	{ kind: 'resetBeforeRead' },
	{ kind: 'resetAfterRead' },
	{ kind: 'cutOffBody' },
	{ kind: 'cutOffText' },
	{ kind: 'emptyBody' },
	{ kind: 'htmlPage' },
];

/** What a read says that is given up. */
const sayings: Array<[fault: Fault, saying: RegExp]> = [
	[{ kind: 'status', status: 500, body: 'html' }, /HTTP status 500/],
	[{ kind: 'htmlPage' }, /web page instead of data/],
	[{ kind: 'emptyBody' }, /empty response/],
	[{ kind: 'cutOffText' }, /incomplete/],
	[{ kind: 'cutOffBody' }, /cut off|broke/],
	[{ kind: 'resetAfterRead' }, /lost before the response arrived/],
];

/** A read that may not wait is asked once. */
const impatient = { longestWait: 0.001 };
const balance = [{ balance: 10225.119 }];

describe.each(lines)('A read that goes wrong, in line %s', (line) => {
	const stage = setStage(line);

	it.each(passing)('is repeated once and succeeds: %o', async (fault) => {
		stage.simulator.faults.add(fault);
		const run = await stage.run(getCredits.sms());
		expect(run.json('Partner')).toMatchObject(balance);
		expect(stage.wire).toEqual(['GET /me', 'GET /me']);
	});

	it('is repeated when the answer does not come in time', async () => {
		stage.simulator.faults.add({ kind: 'hang' });
		const run = await stage.run(getCredits.sms({ options: { timeout: 0.6 } }));
		expect(run.json('Partner')).toMatchObject(balance);
		expect(stage.requests).toHaveLength(2);
	});

	it.each(sayings)('says what came, and nothing of doubt: %o', async (fault, saying) => {
		stage.simulator.faults.add({ ...fault, times: 'always' });
		const run = await stage.run(getCredits.sms({ options: impatient }));
		expect(told(run)).toMatch(saying);
		expect(told(run)).not.toMatch(/unknown/i);
	});

	it('is given up after four requests, with longer and longer waits between them', async () => {
		stage.simulator.faults.add({ kind: 'status', status: 500, body: 'json', times: 'always' });
		const run = await stage.run(getCredits.sms());
		expect(run.status).toBe('error');
		expect(stage.requests).toHaveLength(4);
		const [first = 0, second = 0, third = 0, fourth = 0] = stage.requests.map(
			({ arrivedAt }) => arrivedAt,
		);
		expect(third - second).toBeGreaterThan(second - first);
		expect(fourth - third).toBeGreaterThan(third - second);
	});

	it.each<Fault>([
		{ kind: 'hang' },
		{ kind: 'latency', milliseconds: 500 },
		{ kind: 'drip', milliseconds: 50 },
	])('names the time-out when the answer is not there in time: %o', async (fault) => {
		stage.simulator.faults.add({ ...fault, times: 'always' });
		const run = await stage.run(getCredits.sms({ options: { timeout: 0.2, ...impatient } }));
		expect(told(run)).toMatch(/within 0\.2 seconds/);
	});

	it('is not repeated after a refusal with HTTP 200', async () => {
		stage.simulator.faults.add({ kind: 'refusal', code: 10, message: 'Clé API incorrecte' });
		await stage.run(getCredits.sms());
		expect(stage.requests).toHaveLength(1);
	});

	it.each(['json', 'html', 'empty'] as const)('is asked once after a 401 (%s)', async (body) => {
		stage.simulator.faults.add({ kind: 'status', status: 401, body, times: 'always' });
		const run = await stage.run(getCredits.sms());
		expect(run.status).toBe('error');
		expect(stage.requests).toHaveLength(1);
	});

	it('is not taken for a success because the list is missing', async () => {
		stage.simulator.faults.add({ kind: 'status', status: 200, body: 'json', times: 'always' });
		const run = await stage.run(getAudioFiles({ options: impatient }));
		expect(run.status).toBe('error');
	});

	it('is repeated after a 429, and waits as long as Retry-After says', async () => {
		stage.simulator.faults.add({ kind: 'rateLimited', retryAfter: 3 });
		const run = await stage.run(getCredits.sms());
		expect(run.json('Partner')).toMatchObject(balance);
		const [first = 0, second = 0] = stage.requests.map(({ arrivedAt }) => arrivedAt);
		expect(second - first).toBeGreaterThanOrEqual(2990);
		expect(second - first).toBeLessThan(3900);
	});

	it('is repeated after a 429 that says no time', async () => {
		stage.simulator.faults.add({ kind: 'rateLimited' });
		const run = await stage.run(getCredits.sms());
		expect(run.json('Partner')).toMatchObject(balance);
		expect(stage.requests).toHaveLength(2);
	});

	it('says that the connection failed', async () => {
		const smsBaseUrl = `http://127.0.0.1:${await closedPort()}/sms/v1`;
		const run = await stage.run(getCredits.sms({ options: impatient }), {
			credential: { smsBaseUrl },
		});
		expect(told(run)).toMatch(/could not connect/i);
		expect(told(run)).toMatch(/nothing was sent/i);
	});

	it.each([301, 302, 303, 307, 308] as const)('does not follow a redirect (%i)', async (status) => {
		const arrived: Array<string | undefined> = [];
		const target = createServer((request, response) => {
			arrived.push(request.url);
			response.end('{"success":true,"credits":{"balance":"1"}}');
		}).listen(0, '127.0.0.1');
		await once(target, 'listening');
		const address = target.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		const location = `http://127.0.0.1:${port}/me`;
		stage.simulator.faults.add({ kind: 'redirect', status, location, times: 'always' });
		const run = await stage.run(getCredits.sms());
		target.close();
		expect(told(run)).toMatch(/redirect/);
		expect(arrived).toEqual([]);
		expect(stage.requests).toHaveLength(1);
	});

	it('hurts only the items that asked for it', async () => {
		stage.simulator.faults.add({
			kind: 'refusal',
			code: 96,
			message: 'IP non autorisée',
			path: '/me',
			nth: 2,
		});
		const parameters = { options: { _format: '={{ $json.format }}' } };
		const node = { ...getCredits.sms(parameters), onError: 'continueRegularOutput' as const };
		const rows = ['json', 'xml', 'json'].map((format) => ({ format }));
		const run = await stage.run(node, { rows });
		const failed = run.json('Partner').map((json) => 'error' in json);
		expect(failed.filter(Boolean).length).toBeGreaterThan(0);
		expect(failed[0]).toBe(failed[2]);
		expect(failed[0]).not.toBe(failed[1]);
	});
});
