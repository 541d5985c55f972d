import type { ICredentialDataDecryptedObject, ICredentialTestFunctions } from 'n8n-workflow';
import { testKeys } from '../../partner/testKeys';
import { standIn } from '../engine/standIn';

const KEYS = {
	smsApiKey: 'sms-key-123456',
	voiceApiKey: 'voice-key-123456',
	mailApiKey: 'mail-key-123456',
};
const RIGHT = { statusCode: 200, headers: {}, body: '{"success":true}' };
const FILES = { statusCode: 200, headers: {}, body: '{"nb_datas":0,"datas":[]}' };
const WRONG = {
	statusCode: 200,
	headers: {},
	body: '{"success":false,"code":10,"message":"Clé API incorrecte"}',
};
const BUSY = { statusCode: 429, headers: {}, body: '' };

type Answers = Readonly<Record<'sms' | 'voice' | 'mail', unknown>>;
const FINE: Answers = { sms: RIGHT, voice: FILES, mail: RIGHT };

interface Asked {
	readonly uri: string;
	readonly [option: string]: unknown;
}

/** Tests a credential against APIs that answer so; an Error is thrown as a broken connection is. */
async function run(data: ICredentialDataDecryptedObject, answers: Answers = FINE) {
	const asked: Asked[] = [];
	const request = async (options: Asked): Promise<unknown> => {
		asked.push(options);
		const [, product] = /api\.(sms|voice|mail)partner/.exec(options.uri) ?? [];
		const answer = Object.entries(answers).find(([name]) => name === product)?.[1];
		if (answer instanceof Error) throw answer;
		return answer;
	};
	const helpers = Object.assign(standIn<ICredentialTestFunctions['helpers']>({}), { request });
	const context = standIn<ICredentialTestFunctions>({ helpers });
	const credential = { id: '1', name: 'Partner', type: 'partnerApi', data };
	return { asked, result: await testKeys.call(context, credential) };
}

describe('the test of a credential', () => {
	it('asks each product whose key is filled in, by a read that costs nothing', async () => {
		const { asked } = await run(KEYS);
		expect(asked.map(({ method, uri, qs }) => [method, uri, qs])).toEqual([
			['GET', 'https://api.smspartner.fr/v1/me', { apiKey: 'sms-key-123456' }],
			['GET', 'https://api.voicepartner.fr/v1/audios/voice-key-123456', undefined],
			['GET', 'https://api.mailpartner.fr/v1/me', { apiKey: 'mail-key-123456' }],
		]);
	});

	it('passes when all keys are right', async () => {
		expect((await run(KEYS)).result.status).toBe('OK');
	});

	it('asks no product whose key is empty', async () => {
		const { asked, result } = await run({ ...KEYS, voiceApiKey: ' ', mailApiKey: '' });
		expect([asked.length, result.status]).toEqual([1, 'OK']);
	});

	it.each([{}, { smsApiKey: '', voiceApiKey: ' ' }])('wants at least one key: %p', async (data) => {
		expect((await run(data)).result).toEqual({
			status: 'Error',
			message: 'Enter at least one API key',
		});
	});

	it.each([
		['sms', 'SMS Partner API Key'],
		['voice', 'Voice Partner API Key'],
		['mail', 'Mail Partner API Key'],
	])('names the one that is wrong: %s', async (product, label) => {
		const { result } = await run(KEYS, { ...FINE, [product]: WRONG });
		expect(result).toEqual({
			status: 'Error',
			message: expect.stringMatching(new RegExp(`^${label} was rejected`)),
		});
	});

	it('names all that are wrong, and what each product said', async () => {
		const { result } = await run(KEYS, { sms: WRONG, voice: FILES, mail: WRONG });
		expect(result.message).toMatch(
			/SMS Partner API Key was rejected.*Mail Partner API Key was rejected/,
		);
		expect(result.message).not.toContain('Voice');
		expect(result.message).toContain('Clé API incorrecte');
	});

	it('does not blame a key that cannot be tested now', async () => {
		const { result } = await run(KEYS, { ...FINE, voice: BUSY });
		expect(result).toEqual({
			status: 'OK',
			message: expect.stringContaining(
				'Voice Partner API Key could not be tested: rate limit reached',
			),
		});
	});

	it.each([
		['a page', { statusCode: 200, headers: {}, body: '<html></html>' }],
		['status 500', { statusCode: 500, headers: {}, body: '{"success":true}' }],
		['a redirect', { statusCode: 302, headers: { location: 'https://x' }, body: '' }],
		['nothing', undefined],
		['a broken connection', new Error('connect ECONNREFUSED')],
	])('says that a key could not be tested after %s', async (_, answer) => {
		const { result } = await run(KEYS, { ...FINE, sms: answer });
		expect(result).toEqual({
			status: 'Error',
			message: expect.stringMatching(/^SMS Partner API Key could not be tested: /),
		});
	});

	it('goes on with the other keys after a broken connection', async () => {
		const { asked } = await run(KEYS, { ...FINE, sms: new Error('x') });
		expect(asked).toHaveLength(3);
	});

	it('follows no redirect, throws on no status, and ends in time', async () => {
		const { asked } = await run(KEYS);
		for (const options of asked) {
			expect(options).toMatchObject({ followRedirect: false, simple: false });
			expect(options.timeout).toBeLessThanOrEqual(30_000);
		}
	});

	it('waits 15 seconds for an answer that never ends', async () => {
		const timeout = AbortSignal.timeout.bind(AbortSignal);
		const timer = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(1));
		const { result } = await run(KEYS, { ...FINE, voice: new Promise(() => {}) });
		expect(timer).toHaveBeenCalledWith(15_000);
		timer.mockRestore();
		expect(result).toEqual({
			status: 'Error',
			message: 'Voice Partner API Key could not be tested: no response arrived within 15 seconds',
		});
	});

	it('leaves no timer behind that keeps its process', async () => {
		const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
		const before = timers();
		await run(KEYS);
		expect(timers()).toEqual(before);
	});

	it('does not send a key over plain http', async () => {
		const custom = { customUrls: true, smsBaseUrl: 'http://api.smspartner.fr/v1' };
		const { asked, result } = await run({ smsApiKey: KEYS.smsApiKey, ...custom });
		expect([asked, result.status]).toEqual([[], 'Error']);
	});

	it('says that a placeholder is too short to be removed from what is shown', async () => {
		const { result } = await run({ ...KEYS, mailApiKey: 'mail' });
		expect(result).toMatchObject({
			status: 'OK',
			message: expect.stringContaining('Mail Partner API Key has fewer than 8 characters'),
		});
	});

	it('asks with the key that it tests, also where all products have one base URL', async () => {
		const gateway = 'https://api.smspartner.fr/gateway';
		const urls = { smsBaseUrl: gateway, voiceBaseUrl: gateway, mailBaseUrl: gateway };
		const { asked } = await run({ ...KEYS, customUrls: true, ...urls });
		expect(asked.map(({ uri, qs }) => [uri, qs])).toEqual([
			[`${gateway}/me`, { apiKey: 'sms-key-123456' }],
			[`${gateway}/audios/voice-key-123456`, undefined],
			[`${gateway}/me`, { apiKey: 'mail-key-123456' }],
		]);
	});

	it.each([
		['an error', new Error('GET https://api.smspartner.fr/v1/me?apiKey=sms-key-123456')],
		['an answer', { ...WRONG, body: '{"success":false,"message":"sms-key-123456 is wrong"}' }],
	])('tells no key that comes back in %s', async (_, sms) => {
		const { result } = await run(KEYS, { ...FINE, sms });
		expect(result.message).not.toContain('sms-key-123456');
	});
});
