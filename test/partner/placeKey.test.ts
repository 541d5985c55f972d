import { runInNewContext } from 'node:vm';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { placeKey } from '../../partner/placeKey';

const SMS = 'https://api.smspartner.fr/v1';
const VOICE = 'https://api.voicepartner.fr/v1';
const MAIL = 'https://api.mailpartner.fr/v1';
const credentials = { smsApiKey: 'sms-key', voiceApiKey: 'voice-key', mailApiKey: 'mail-key' };

/** Options as n8n's HTTP Request node makes them: `uri` where nodes write `url`, and more. */
const typed = (uri: string, more: object = {}): IHttpRequestOptions =>
	Object.assign(Object.create(Object.prototype), {
		uri,
		method: 'GET',
		qs: {},
		headers: {},
		...more,
	});

const place = async (options: IHttpRequestOptions, more = {}) =>
	await placeKey({ ...credentials, ...more }, options);

describe("a request of our nodes gets the product's key", () => {
	it.each([
		['SMS Partner', `${SMS}/me`, 'sms-key'],
		['Mail Partner', `${MAIL}/me`, 'mail-key'],
	])('in the query of a GET to %s', async (_, url, apiKey) => {
		expect(await place({ url, method: 'GET' })).toMatchObject({ url, qs: { apiKey } });
	});

	it('beside the rest of the query', async () => {
		const { qs } = await place({ url: `${SMS}/subaccount/list`, qs: { page: 2 } });
		expect(qs).toEqual({ page: 2, apiKey: 'sms-key' });
	});

	it.each([`${VOICE}/me/{apiKey}`, `${VOICE}/me/%7BapiKey%7D`, `${VOICE}/me`, `${VOICE}/me/`])(
		'in the path of a GET to Voice Partner: %s',
		async (url) => {
			expect((await place({ url })).url).toBe(`${VOICE}/me/voice-key`);
		},
	);

	it('only in the path of a GET to Voice Partner', async () => {
		expect((await place({ url: `${VOICE}/me/{apiKey}` })).qs).toBeUndefined();
	});

	it('in the path, in front of a query', async () => {
		expect((await place({ url: `${VOICE}/me?_format=xml` })).url).toBe(
			`${VOICE}/me/voice-key?_format=xml`,
		);
	});

	it('in the middle of a path', async () => {
		const url = `${VOICE}/campaign/cancel/{apiKey}/D572M`;
		expect((await place({ url, method: 'DELETE' })).url).toBe(
			`${VOICE}/campaign/cancel/voice-key/D572M`,
		);
	});

	it.each([
		['SMS Partner', `${SMS}/send`, 'sms-key'],
		['Voice Partner', `${VOICE}/campaign/send`, 'voice-key'],
		['Mail Partner', `${MAIL}/send`, 'mail-key'],
	])('in the JSON body of a POST to %s', async (_, url, apiKey) => {
		expect(await place({ url, method: 'POST', body: { a: 1 } })).toMatchObject({
			url,
			body: { a: 1, apiKey },
			headers: { 'Content-Type': 'application/json' },
		});
	});

	it('not in the query of a POST', async () => {
		const { qs } = await place({ url: `${SMS}/send`, method: 'POST', body: {} });
		expect(JSON.stringify(qs ?? {})).not.toContain('sms-key');
	});

	it('in the JSON body of a DELETE to SMS Partner', async () => {
		const url = `${SMS}/subaccount/delete`;
		expect((await place({ url, method: 'DELETE' })).body).toEqual({ apiKey: 'sms-key' });
	});

	it('escaped, where it stands in a path', async () => {
		const voiceApiKey = 'a/b?c#d%e';
		expect((await place({ url: `${VOICE}/me/{apiKey}` }, { voiceApiKey })).url).toBe(
			`${VOICE}/me/a%2Fb%3Fc%23d%25e`,
		);
	});

	it('without the white space that came with it', async () => {
		const { qs } = await place({ url: `${SMS}/me` }, { smsApiKey: ' sms-key\n' });
		expect(qs).toEqual({ apiKey: 'sms-key' });
	});
});

describe("a request of n8n's HTTP Request node gets it too", () => {
	it('in the query of a GET to SMS Partner', async () => {
		expect(await place(typed(`${SMS}/me`))).toMatchObject({
			uri: `${SMS}/me`,
			qs: { apiKey: 'sms-key' },
		});
	});

	it('in the path of a GET to Voice Partner', async () => {
		expect(await place(typed(`${VOICE}/me`))).toHaveProperty('uri', `${VOICE}/me/voice-key`);
	});

	it('at the mark in a path', async () => {
		expect(await place(typed(`${VOICE}/audios/{apiKey}`))).toHaveProperty(
			'uri',
			`${VOICE}/audios/voice-key`,
		);
	});

	it.each([
		['a JSON object', { a: 1 }],
		['JSON text', '{"a": 1}'],
	])('in a body that is %s', async (_, body) => {
		const options = typed(`${MAIL}/send`, { method: 'POST', body });
		expect((await place(options)).body).toEqual({ a: 1, apiKey: 'mail-key' });
	});

	it('in a body that another context of the process made', async () => {
		const body: unknown = runInNewContext('({ a: 1 })');
		const options = typed(`${MAIL}/send`, { method: 'POST', body });
		expect((await place(options)).body).toEqual({ a: 1, apiKey: 'mail-key' });
	});

	it.each([undefined, '', null, {}])('in a body that is empty: %p', async (body) => {
		const options = typed(`${MAIL}/send`, { method: 'POST', body });
		expect((await place(options)).body).toEqual({ apiKey: 'mail-key' });
	});

	it.each([
		['a form', { form: { a: 1 } }],
		['a form with files', { formData: { a: 1 } }],
		['form data', { body: new URLSearchParams({ a: '1' }) }],
		['bytes', { body: Buffer.from('{}') }],
		['a list', { body: [1] }],
		['the text of a list', { body: '[1]' }],
		['text', { body: 'a=1' }],
	])('or says that it must be JSON: %s', async (_, more) => {
		const options = typed(`${SMS}/send`, { method: 'POST', ...more });
		await expect(place(options)).rejects.toThrow('only accept JSON');
	});
});

describe('no key leaves', () => {
	it.each([
		'https://evil.example/v1/me',
		'https://api.smspartner.fr.evil.example/v1/me',
		'https://api.smspartner.fr@evil.example/v1/me',
		'https://api.smspartner.fr/v2/me',
		'https://api.smspartner.fr/v1x/me',
		'https://api.smspartner.fr/v1/../v2/me',
		'https://api.smspartner.fr:8443/v1/me',
		'http://api.smspartner.fr/v1/me',
		'/me',
		'',
	])('for an address that is not below a base URL: %s', async (url) => {
		await expect(place({ url })).rejects.toThrow('does not start with any of them');
		await expect(place(typed(url))).rejects.toThrow('does not start with any of them');
	});

	it.each(['', '{apiKey}'])(
		'for an address that is put together elsewhere: base + "%s"',
		async (end) => {
			const options = { baseURL: 'https://evil.example', url: `/v1/me${end}` };
			await expect(place(options)).rejects.toThrow('does not start with any of them');
		},
	);

	it('for plain http, although the credential says so', async () => {
		const custom = { customUrls: true, smsBaseUrl: 'http://api.smspartner.fr/v1' };
		await expect(place({ url: 'http://api.smspartner.fr/v1/me' }, custom)).rejects.toThrow(
			'use https://',
		);
	});

	it('for the public address while another one is set', async () => {
		const custom = { customUrls: true, smsBaseUrl: 'http://127.0.0.1:3000/sms/v1' };
		await expect(place({ url: `${SMS}/me` }, custom)).rejects.toThrow('does not start with');
	});

	it.each([
		['SMS Partner', `${SMS}/me`],
		['Voice Partner', `${VOICE}/me`],
		['Mail Partner', `${MAIL}/me`],
	])('that is not filled in, and it is said which: %s', async (name, url) => {
		const empty = { smsApiKey: '', voiceApiKey: '  ', mailApiKey: undefined };
		await expect(placeKey({ customUrls: false }, { url })).rejects.toThrow(
			`Fill in "${name} API Key"`,
		);
		await expect(place({ url }, { ...empty, mailApiKey: '' })).rejects.toThrow(name);
	});

	it('that belongs to another product', async () => {
		expect(JSON.stringify(await place({ url: `${SMS}/me` }))).not.toMatch(/voice-key|mail-key/);
	});

	it('with a redirect, by whichever way n8n sends', async () => {
		expect(await place({ url: `${SMS}/me` })).toMatchObject({
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
			maxRedirects: 0,
		});
	});

	it('although the request asks for redirects', async () => {
		const options = typed(`${SMS}/me`, { followRedirect: true, maxRedirects: 21 });
		expect(await place(options)).toMatchObject({ followRedirect: false, maxRedirects: 0 });
	});

	it('where a DELETE of Voice Partner does not say its place', async () => {
		const options = { url: `${VOICE}/campaign/cancel/D572M`, method: 'DELETE' } as const;
		await expect(place(options)).rejects.toThrow('write {apiKey} where it belongs');
	});

	it('in a message of what is wrong', async () => {
		const options = { url: 'https://evil.example/me' };
		await expect(place(options)).rejects.not.toThrow(/sms-key|voice-key|mail-key/);
	});
});

describe('the options that were given', () => {
	it.each([
		{ url: `${SMS}/me`, method: 'GET', qs: { a: 1 } },
		{ url: `${VOICE}/me/{apiKey}`, method: 'GET' },
		{ url: `${SMS}/send`, method: 'POST', body: { a: 1 }, headers: { A: 'b' } },
		{ url: `${SMS}/send`, method: 'POST', body: '{"a":1}' },
	] as const)('stay as they are: %p', async (options) => {
		const before = JSON.stringify(options);
		await place(options);
		expect(JSON.stringify(options)).toBe(before);
	});

	it('keep everything else', async () => {
		const options = {
			url: `${SMS}/me`,
			timeout: 5,
			headers: { A: 'b' },
			encoding: 'text',
		} as const;
		expect(await place(options)).toMatchObject({
			timeout: 5,
			headers: { A: 'b' },
			encoding: 'text',
		});
	});
});

describe('base URLs of your own', () => {
	it('take each product to its own, the longest that fits', async () => {
		const customUrls = {
			customUrls: true,
			smsBaseUrl: 'http://localhost:3000',
			voiceBaseUrl: 'http://localhost:3000/voice',
			mailBaseUrl: 'http://localhost:3000/mail',
		};
		const url = 'http://localhost:3000/voice/me/{apiKey}';
		expect((await place({ url }, customUrls)).url).toBe('http://localhost:3000/voice/me/voice-key');
	});

	it('are not used while the switch is off', async () => {
		const off = { customUrls: false, smsBaseUrl: 'https://gateway.example/v1' };
		await expect(place({ url: 'https://gateway.example/v1/me' }, off)).rejects.toThrow(
			'does not start with',
		);
	});
});
