import { setTimeout as wait } from 'node:timers/promises';
import { RateLimits } from '../../simulator/rateLimits';
import { ask } from './ask';
import type { Answer } from './client';
import { setSimulator, simulator } from './running';

// Thousands of requests may take longer than 5 seconds while other tests run.
jest.setTimeout(30_000);

setSimulator();

const voiceMe = (apiKey?: string) => ask('voice GET /me/{apiKey}', apiKey ? { apiKey } : {});
const drop = () => ask('voice POST /campaign/send');

/** The answer to the last of `count` requests; the others go together. */
async function last(count: number, one: () => Promise<Answer>): Promise<Answer> {
	for (let left = count - 1; left > 0; left -= 100) {
		await Promise.all(Array.from({ length: Math.min(100, left) }, one));
	}
	return one();
}

describe('the documented limits', () => {
	it.each([
		['voice GET /me/{apiKey}', 5],
		['voice POST /campaign/send', 5],
		['voice POST /audio-file/rename', 5],
		['voice GET /audios/{apiKey}', 360],
		['sms GET /statistics/cost-resume', 5],
		['sms POST /lookup', 360],
		['sms POST /hlr/notify', 360],
		['mail GET /me', 2000],
	])('of %s let %i requests a minute pass, and no more', async (request, count) => {
		const passed = await last(count, () => ask(request));
		const { status, json } = await ask(request);
		expect(passed.status).toBe(200);
		expect({ status, json }).toMatchObject({ status: 429, json: { success: false, code: 429 } });
	});

	it('of voice SMS let 2000 requests an hour pass, and no more', async () => {
		const refused = { phoneNumbers: '' };
		const passed = await last(2000, () => ask('voice POST /tts/send', refused));
		const { status, json } = await ask('voice POST /tts/send', refused);
		expect(passed.status).toBe(400);
		expect({ status, json }).toMatchObject({ status: 429, json: { success: false, code: 429 } });
	});

	it('do not exist for the SMS credits', async () => {
		const { status } = await last(400, () => ask('sms GET /me'));
		expect(status).toBe(200);
	});

	it('are counted for each key', async () => {
		await last(5, () => voiceMe());
		const { json } = await voiceMe('another');
		expect(json).toMatchObject({ code: 10 });
	});

	it('are counted for each endpoint', async () => {
		await last(5, () => voiceMe());
		const { status } = await drop();
		expect(status).toBe(200);
	});

	it('cost nothing', async () => {
		await last(6, drop);
		expect(simulator.state.voice.campaigns).toHaveLength(5);
	});

	it('can be switched off', async () => {
		simulator.switches.rateLimits = false;
		const { status } = await last(6, () => voiceMe());
		expect(status).toBe(200);
	});

	it('can have a shorter minute', async () => {
		simulator.switches.minute = 300;
		await last(6, () => voiceMe());
		await wait(320);
		const { status } = await voiceMe();
		expect(status).toBe(200);
	});

	it('are fresh after a reset', async () => {
		await last(6, () => voiceMe());
		simulator.reset();
		const { status } = await voiceMe();
		expect(status).toBe(200);
	});
});

describe('the window', () => {
	it('slides: a place gets free a minute after it was taken', () => {
		const limits = new RateLimits();
		const take = (now: number) => limits.take('who', { requestsPerMinute: 2 }, 60_000, now).allowed;
		const answers = [take(0), take(30_000), take(59_999), take(60_000), take(60_001), take(90_000)];
		expect(answers).toEqual([true, true, false, true, false, true]);
	});
});

describe('the window of an hour', () => {
	it('has sixty minutes', () => {
		const limits = new RateLimits();
		const take = (now: number) => limits.take('who', { requestsPerHour: 1 }, 1_000, now).allowed;
		expect([take(0), take(59_999), take(60_000)]).toEqual([true, false, true]);
	});
});

describe('Retry-After', () => {
	it('is absent unless switched', async () => {
		const { headers } = await last(6, () => voiceMe());
		expect(headers).not.toHaveProperty('retry-after');
	});

	it('can be seconds', async () => {
		simulator.switches.retryAfter = 'seconds';
		const { headers } = await last(6, () => voiceMe());
		expect(Number(headers['retry-after'])).toBeGreaterThan(55);
	});

	it('can be a date, not before the place is free', async () => {
		simulator.switches.retryAfter = 'date';
		const before = Date.now();
		const { headers } = await last(6, () => voiceMe());
		expect(Date.parse(String(headers['retry-after']))).toBeGreaterThanOrEqual(before + 60_000);
	});
});

describe('x-ratelimit headers', () => {
	it('are absent unless switched', async () => {
		const { headers } = await voiceMe();
		expect(headers).not.toHaveProperty('x-ratelimit-limit');
	});

	it('say how much is left', async () => {
		simulator.switches.rateLimitHeaders = true;
		const { headers } = await last(2, () => voiceMe());
		expect(headers).toMatchObject({ 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '3' });
	});

	it('give the reset as a moment', async () => {
		simulator.switches.rateLimitHeaders = true;
		const { headers } = await voiceMe();
		expect(Number(headers['x-ratelimit-reset'])).toBeGreaterThan(Date.now() / 1000);
	});

	it('can give the reset as seconds from now', async () => {
		Object.assign(simulator.switches, { rateLimitHeaders: true, rateLimitReset: 'seconds' });
		const { headers } = await voiceMe();
		expect(headers['x-ratelimit-reset']).toBe('60');
	});
});
