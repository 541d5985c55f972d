import { setTimeout as wait } from 'node:timers/promises';
import { demoKeys } from '../../simulator';
import { RateLimits } from '../../simulator/rateLimits';
import type { Answer } from './client';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

// Thousands of requests may take longer than 5 seconds while other tests run.
jest.setTimeout(30_000);

setSimulator();

const voiceMe = (key: string = demoKeys.voice) => get(`${simulator.urls.voice}/me/${key}`);
const drop = () =>
	post(`${simulator.urls.voice}/campaign/send`, {
		apiKey: demoKeys.voice,
		tokenAudio: 'demo-audio-welcome',
		emailForNotification: 'me@example.com',
		phoneNumbers: '0639980010',
	});
const say = () =>
	post(`${simulator.urls.voice}/tts/send`, {
		apiKey: demoKeys.voice,
		phoneNumbers: '',
		text: 'Bonjour',
	});
const verify = (path: string) =>
	post(`${simulator.urls.sms}${path}`, { apiKey: demoKeys.sms, phoneNumbers: '+33639980010' });
const audios = () => get(`${simulator.urls.voice}/audios/${demoKeys.voice}`);
const mailMe = () => get(`${simulator.urls.mail}/me?apiKey=${demoKeys.mail}`);
const smsMe = () => get(`${simulator.urls.sms}/me?apiKey=${demoKeys.sms}`);

/** The answer to the last of `count` requests; the others go together. */
async function last(count: number, ask: () => Promise<Answer>): Promise<Answer> {
	for (let left = count - 1; left > 0; left -= 100) {
		await Promise.all(Array.from({ length: Math.min(100, left) }, ask));
	}
	return ask();
}

describe('the documented limits', () => {
	it.each([
		['voice credits', 5, voiceMe],
		['voice drops', 5, drop],
		['audio files', 360, audios],
		['mail', 2000, mailMe],
		['format checks', 360, () => verify('/lookup')],
		['HLR', 360, () => verify('/hlr/notify')],
	] as const)('of %s let %i requests a minute pass', async (_, count, ask) => {
		const { status } = await last(count, () => ask());
		expect(status).toBe(200);
	});

	it.each([
		['voice credits', 6, voiceMe],
		['voice drops', 6, drop],
		['audio files', 361, audios],
		['mail', 2001, mailMe],
		['format checks', 361, () => verify('/lookup')],
		['HLR', 361, () => verify('/hlr/notify')],
		['voice SMS', 2001, say],
	] as const)('of %s answer 429 to request %i', async (_, count, ask) => {
		const { status, json } = await last(count, () => ask());
		expect({ status, json }).toMatchObject({ status: 429, json: { success: false, code: 429 } });
	});

	it('do not exist for the SMS credits', async () => {
		const { status } = await last(400, smsMe);
		expect(status).toBe(200);
	});

	it('are counted for each key', async () => {
		await last(5, voiceMe);
		const { json } = await voiceMe('another');
		expect(json).toMatchObject({ code: 10 });
	});

	it('are counted for each endpoint', async () => {
		await last(5, voiceMe);
		const { status } = await drop();
		expect(status).toBe(200);
	});

	it('cost nothing', async () => {
		await last(6, drop);
		expect(simulator.state.voice.campaigns).toHaveLength(5);
	});

	it('can be switched off', async () => {
		simulator.switches.rateLimits = false;
		const { status } = await last(6, voiceMe);
		expect(status).toBe(200);
	});

	it('can have a shorter minute', async () => {
		simulator.switches.minute = 300;
		await last(6, voiceMe);
		await wait(320);
		const { status } = await voiceMe();
		expect(status).toBe(200);
	});

	it('are fresh after a reset', async () => {
		await last(6, voiceMe);
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
		const { headers } = await last(6, voiceMe);
		expect(headers).not.toHaveProperty('retry-after');
	});

	it('can be seconds', async () => {
		simulator.switches.retryAfter = 'seconds';
		const { headers } = await last(6, voiceMe);
		expect(Number(headers['retry-after'])).toBeGreaterThan(55);
	});

	it('can be a date, not before the place is free', async () => {
		simulator.switches.retryAfter = 'date';
		const before = Date.now();
		const { headers } = await last(6, voiceMe);
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
		const { headers } = await last(2, voiceMe);
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
