import { demoKeys, startSimulator } from '../../simulator';
import { ask } from './ask';
import { get } from './client';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const voiceMe = () => ask('voice GET /me/{apiKey}');
const smsMe = () => ask('sms GET /me');
const drop = () => ask('voice POST /campaign/send');
const sent = () => simulator.state.voice.campaigns.length;

describe('latency', () => {
	it('lets the answer wait', async () => {
		simulator.faults.add({ kind: 'latency', milliseconds: 200 });
		const before = performance.now();
		await voiceMe();
		expect(performance.now() - before).toBeGreaterThanOrEqual(195);
	});

	it('goes together with another fault', async () => {
		simulator.faults.add(
			{ kind: 'latency', milliseconds: 5 },
			{ kind: 'status', status: 503, body: 'empty' },
		);
		const { status } = await voiceMe();
		expect(status).toBe(503);
	});
});

describe('rateLimited', () => {
	it('answers 429 without Retry-After', async () => {
		simulator.faults.add({ kind: 'rateLimited' });
		const { status, headers } = await drop();
		expect([status, headers['retry-after']]).toEqual([429, undefined]);
	});

	it('answers 429 with the Retry-After that is given', async () => {
		simulator.faults.add({ kind: 'rateLimited', retryAfter: 3 });
		const { headers } = await drop();
		expect(headers['retry-after']).toBe('3');
	});

	it('carries nothing out', async () => {
		simulator.faults.add({ kind: 'rateLimited' });
		await drop();
		expect(sent()).toBe(0);
	});
});

describe('status', () => {
	it.each([401, 500, 502, 503])('answers %i with a web page', async (status) => {
		simulator.faults.add({ kind: 'status', status, body: 'html' });
		const answer = await drop();
		expect(answer).toMatchObject({ status, text: expect.stringContaining('<!DOCTYPE html>') });
	});

	it('answers with JSON', async () => {
		simulator.faults.add({ kind: 'status', status: 500, body: 'json' });
		const { json } = await drop();
		expect(json).toEqual({ success: false, code: 500, message: 'Erreur 500' });
	});

	it('answers with nothing', async () => {
		simulator.faults.add({ kind: 'status', status: 500, body: 'empty' });
		const { text } = await drop();
		expect(text).toBe('');
	});

	it('carries nothing out', async () => {
		simulator.faults.add({ kind: 'status', status: 500, body: 'html' });
		await drop();
		expect(sent()).toBe(0);
	});

	it('carries the operation out if the rule says so', async () => {
		simulator.faults.add({ kind: 'status', status: 500, body: 'html', carriedOut: true });
		await drop();
		expect(sent()).toBe(1);
	});
});

describe('resetBeforeRead', () => {
	beforeEach(() => simulator.faults.add({ kind: 'resetBeforeRead' }));

	it('resets the connection', async () => {
		await expect(drop()).rejects.toMatchObject({ code: 'ECONNRESET' });
	});

	it('carries nothing out', async () => {
		await drop().catch(() => undefined);
		expect(sent()).toBe(0);
	});

	it('is logged as a connection that was not read', async () => {
		await drop().catch(() => undefined);
		expect(simulator.requests).toMatchObject([
			{ template: '/campaign/send', read: false, rawBody: '', faults: ['resetBeforeRead'] },
		]);
	});
});

describe.each(['resetAfterRead', 'hang', 'emptyBody', 'htmlPage'] as const)('%s', (kind) => {
	const timed = () => Promise.race([drop(), new Promise((resolve) => setTimeout(resolve, 200))]);

	it('carries the operation out', async () => {
		simulator.faults.add({ kind });
		await timed().catch(() => undefined);
		expect(sent()).toBe(1);
	});

	it('does not if the rule says so', async () => {
		simulator.faults.add({ kind, carriedOut: false });
		await timed().catch(() => undefined);
		expect(sent()).toBe(0);
	});
});

describe('resetAfterRead', () => {
	it('resets the connection', async () => {
		simulator.faults.add({ kind: 'resetAfterRead' });
		await expect(drop()).rejects.toMatchObject({ code: 'ECONNRESET' });
	});
});

describe('hang', () => {
	it('never answers, and does not keep the server from stopping', async () => {
		const other = await startSimulator();
		other.faults.add({ kind: 'hang' });
		const answer = get(`${other.urls.sms}/me`).catch(() => 'ended');
		while (other.requests.length === 0) await new Promise(setImmediate);
		await other.stop();
		expect(await answer).toBe('ended');
	});
});

describe('drip', () => {
	it('answers as always, byte by byte', async () => {
		simulator.faults.add({ kind: 'drip', milliseconds: 2 });
		const before = performance.now();
		const { status, text, json } = await drop();
		expect([status, json]).toEqual([200, expect.objectContaining({ success: true })]);
		expect(performance.now() - before).toBeGreaterThanOrEqual(text.length);
		expect(sent()).toBe(1);
	});

	it('does not keep the server from stopping', async () => {
		const other = await startSimulator();
		other.faults.add({ kind: 'drip', milliseconds: 60_000 });
		const answer = get(`${other.urls.sms}/me`).catch(() => 'ended');
		while (other.requests.length === 0) await new Promise(setImmediate);
		await other.stop();
		expect(await answer).toBe('ended');
	});
});

describe('cutOffBody', () => {
	it('ends the connection before the promised end', async () => {
		simulator.faults.add({ kind: 'cutOffBody' });
		await expect(drop()).rejects.toThrow();
	});

	it('carries the operation out', async () => {
		simulator.faults.add({ kind: 'cutOffBody' });
		await drop().catch(() => undefined);
		expect(sent()).toBe(1);
	});
});

describe('cutOffText', () => {
	it('answers 200 with half of the JSON', async () => {
		simulator.faults.add({ kind: 'cutOffText' });
		const { status, text, json } = await drop();
		expect({ status, start: text.slice(0, 15), json }).toEqual({
			status: 200,
			start: '{"success":true',
			json: undefined,
		});
	});

	it('carries the operation out', async () => {
		simulator.faults.add({ kind: 'cutOffText' });
		await drop();
		expect(sent()).toBe(1);
	});
});

describe('emptyBody', () => {
	it('answers 200 with nothing', async () => {
		simulator.faults.add({ kind: 'emptyBody' });
		const { status, text } = await drop();
		expect([status, text]).toEqual([200, '']);
	});
});

describe('htmlPage', () => {
	it('answers 200 with a web page', async () => {
		simulator.faults.add({ kind: 'htmlPage' });
		const { status, headers } = await drop();
		expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
	});
});

describe('redirect', () => {
	it.each([301, 302, 307] as const)('answers %i with the place to go to', async (status) => {
		simulator.faults.add({ kind: 'redirect', status, location: 'http://127.0.0.1:1/elsewhere' });
		const answer = await drop();
		expect([answer.status, answer.headers.location]).toEqual([
			status,
			'http://127.0.0.1:1/elsewhere',
		]);
	});
});

describe('refusal', () => {
	it('answers 200 with success: false', async () => {
		simulator.faults.add({ kind: 'refusal', code: 96, message: "L'IP n'est pas autorisée" });
		const { status, json } = await smsMe();
		expect({ status, json }).toEqual({
			status: 200,
			json: { success: false, code: 96, message: "L'IP n'est pas autorisée" },
		});
	});
});

describe('a rule', () => {
	const statuses = async (count: number, one: typeof voiceMe) => {
		const seen: number[] = [];
		for (let left = count; left > 0; left -= 1) seen.push((await one()).status);
		return seen;
	};
	const fault = { kind: 'status', status: 503, body: 'empty' } as const;

	it('hits one request', async () => {
		simulator.faults.add(fault);
		expect(await statuses(2, voiceMe)).toEqual([503, 200]);
	});

	it('hits as many requests as it says', async () => {
		simulator.faults.add({ ...fault, times: 2 });
		expect(await statuses(3, voiceMe)).toEqual([503, 503, 200]);
	});

	it('can hit all', async () => {
		simulator.faults.add({ ...fault, times: 'always' });
		expect(await statuses(3, voiceMe)).toEqual([503, 503, 503]);
	});

	it('can begin later', async () => {
		simulator.faults.add({ ...fault, nth: 2 });
		expect(await statuses(3, voiceMe)).toEqual([200, 503, 200]);
	});

	it.each([{ product: 'sms' }, { method: 'POST' }, { path: '/campaign/send' }] as const)(
		'leaves out what does not fit %j',
		async (target) => {
			simulator.faults.add({ ...fault, ...target });
			expect(await statuses(1, voiceMe)).toEqual([200]);
		},
	);

	it.each([
		{ product: 'voice' },
		{ method: 'get' },
		{ path: '/me/{apiKey}' },
		{ path: `/me/${demoKeys.voice}` },
	] as const)('hits what fits %j', async (target) => {
		simulator.faults.add({ ...fault, ...target });
		expect(await statuses(1, voiceMe)).toEqual([503]);
	});

	it('is gone when the faults are cleared', async () => {
		simulator.faults.add(fault);
		simulator.faults.clear();
		expect(await statuses(1, voiceMe)).toEqual([200]);
	});
});
