import { createServer } from 'node:http';
import { once } from 'node:events';
import { lines } from './core/core';
import { closedPort, setStage } from './stage';

describe.each(lines)('The Save button of the credential, in line %s', (line) => {
	const stage = setStage(line, { echoKey: true });
	const { voice, sms, mail } = {
		sms: 'SMS Partner API Key',
		voice: 'Voice Partner API Key',
		mail: 'Mail Partner API Key',
	};

	it('says that all three keys work', async () => {
		const { status, message } = await stage.testCredential();
		expect(status).toBe('OK');
		for (const label of [sms, voice, mail]) expect(message).toContain(`${label} works`);
	});

	it('tries each key once, with a read', async () => {
		await stage.testCredential();
		expect(stage.wire).toEqual(['GET /me', 'GET /audios/{apiKey}', 'GET /me']);
	});

	it('leaves the 5 requests a minute for the voice credits alone', async () => {
		await stage.testCredential();
		expect(stage.wire).not.toContain('GET /me/{apiKey}');
	});

	it('tries only the keys that are filled in', async () => {
		const { status, message } = await stage.testCredential({ smsApiKey: '', mailApiKey: '  ' });
		expect(status).toBe('OK');
		expect(message).not.toContain(sms);
		expect(stage.wire).toEqual(['GET /audios/{apiKey}']);
	});

	it('asks for a key when there is none', async () => {
		const none = { smsApiKey: '', voiceApiKey: '', mailApiKey: '' };
		expect(await stage.testCredential(none)).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/at least one/),
		});
		expect(stage.requests).toEqual([]);
	});

	describe.each([400, 200, 'byMeaning'] as const)('when refusals have HTTP status %s', (status) => {
		it.each([
			['sms', sms, voice],
			['voice', voice, sms],
			['mail', mail, voice],
		] as const)('names the one key that is wrong: %s', async (product, wrong, right) => {
			stage.simulator.switches.errorStatus = status;
			stage.simulator.state[product].key = 'another key';
			const result = await stage.testCredential();
			expect(result.status).toBe('Error');
			expect(result.message).toContain(`${wrong} was rejected`);
			expect(result.message).toContain('Clé API incorrecte');
			expect(result.message).not.toContain(right);
		});
	});

	it('names all keys that are wrong', async () => {
		for (const account of Object.values(stage.simulator.state)) account.key = 'another key';
		const { message } = await stage.testCredential();
		for (const label of [sms, voice, mail]) expect(message).toContain(`${label} was rejected`);
	});

	it('lets a key be saved that could not be tested because of too many requests', async () => {
		stage.simulator.faults.add({ kind: 'rateLimited', product: 'voice' });
		const { status, message } = await stage.testCredential();
		expect(status).toBe('OK');
		expect(message).toMatch(/Voice Partner API Key could not be tested: rate limit reached/);
	});

	it.each([
		['a broken server', { kind: 'status', status: 500, body: 'html' }],
		['a web page', { kind: 'htmlPage' }],
		['an empty response', { kind: 'emptyBody' }],
		['a connection that breaks', { kind: 'resetAfterRead' }],
		['half an answer', { kind: 'cutOffText' }],
	] as const)('does not call a key wrong because of %s', async (_, fault) => {
		stage.simulator.faults.add({ ...fault, product: 'sms' });
		const { status, message } = await stage.testCredential();
		expect(status).toBe('Error');
		expect(message).toMatch(/SMS Partner API Key could not be tested/);
		expect(message).not.toMatch(/wrong/);
	});

	it('says that nobody is there', async () => {
		const mailBaseUrl = `http://127.0.0.1:${await closedPort()}/mail/v1`;
		const { status, message } = await stage.testCredential({ mailBaseUrl });
		expect(status).toBe('Error');
		expect(message).toMatch(/Mail Partner API Key could not be tested: the connection failed/);
	});

	it.each([301, 302, 303, 307, 308] as const)('takes no key to a redirect (%i)', async (status) => {
		const arrived: Array<string | undefined> = [];
		const target = createServer((request, response) => {
			arrived.push(request.url);
			response.end('{"success":true,"datas":[]}');
		}).listen(0, '127.0.0.1');
		await once(target, 'listening');
		const address = target.address();
		const location = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/me`;
		stage.simulator.faults.add({ kind: 'redirect', status, location, times: 'always' });
		const result = await stage.testCredential();
		target.close();
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(/redirect/);
		expect(arrived).toEqual([]);
	});

	it.each([
		'http://api.smspartner.fr/v1',
		'api.smspartner.fr/v1',
		'https://a:b@api.smspartner.fr/v1',
	])('sends no key to %s', async (smsBaseUrl) => {
		const { status, message } = await stage.testCredential({ smsBaseUrl });
		expect(status).toBe('Error');
		expect(message).toContain(sms);
		expect(stage.requests.every(({ product }) => product !== 'sms')).toBe(true);
	});

	it('takes a key with unusual signs', async () => {
		const key = 'head9plus+sl/ash=é "x" tail9unusual';
		stage.changeKeys({ sms: key, voice: `${key}voice`, mail: `${key}mail` });
		expect(await stage.testCredential()).toMatchObject({ status: 'OK' });
	});
});
