import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { Credential } from '../../../engine/http/access';
import { product } from '../products';
import { standIn } from '../standIn';

const KEY = 'a-secret-key-1234567890';

const open = async (credential: ICredentialDataDecryptedObject) => {
	const getCredentials = async (): Promise<unknown> => credential;
	// The method of n8n gives whatever type it is asked for.
	const context = Object.assign(standIn<IExecuteFunctions>({}), { getCredentials });
	const opened = await Credential.of(context, product);
	return { secrets: opened.secrets, ...opened.open() };
};

describe('the credential', () => {
	it('leads to the public URL', async () => {
		expect((await open({ testApiKey: KEY })).baseUrl).toBe('https://api.test/v1');
	});

	it('leads to another URL, where it says so', async () => {
		const testBaseUrl = 'http://127.0.0.1:3000/v1/';
		const { baseUrl } = await open({ testApiKey: KEY, customUrls: true, testBaseUrl });
		expect(baseUrl).toBe('http://127.0.0.1:3000/v1');
	});

	it.each([
		{ customUrls: false, testBaseUrl: 'https://other.test' },
		{ testBaseUrl: 'https://x.test' },
	])('leads to the public URL while custom ones are switched off: %p', async (more) => {
		expect((await open({ testApiKey: KEY, ...more })).baseUrl).toBe('https://api.test/v1');
	});

	it('leads to the public URL where the custom one is empty', async () => {
		const { baseUrl } = await open({ testApiKey: KEY, customUrls: true, testBaseUrl: ' ' });
		expect(baseUrl).toBe('https://api.test/v1');
	});

	it.each([{}, { testApiKey: '' }, { testApiKey: '  ' }, { otherApiKey: KEY }])(
		'names the key that is missing: %p',
		async (credential) => {
			await expect(open(credential)).rejects.toMatchObject({
				reason: {
					what: 'The credential has no "Test Partner API Key"',
					next: 'Open the credential and fill in "Test Partner API Key".',
					fate: 'not done',
					cause: 'credential-invalid',
				},
			});
		},
	);

	it.each(['http://api.test/v1', 'ftp://x', 'api.test', 'https://u:p@api.test'])(
		'does not lead to %s',
		async (testBaseUrl) => {
			await expect(open({ testApiKey: KEY, customUrls: true, testBaseUrl })).rejects.toMatchObject({
				reason: { fate: 'not done', next: 'Correct the base URL in the credential.' },
			});
		},
	);

	it('does not tell a key that stands in a base URL', async () => {
		const testBaseUrl = `http://api.test/${KEY}`;
		const opened = open({ testApiKey: KEY, customUrls: true, testBaseUrl });
		await expect(opened).rejects.not.toHaveProperty('message', expect.stringContaining(KEY));
	});

	it('keeps all of its keys secret, as they are and without white space', async () => {
		const { secrets } = await open({ testApiKey: ` ${KEY} `, otherApiKey: 'other-key-42' });
		expect(secrets.cleanText(`${KEY}, other-key-42`)).toBe('[key removed], [key removed]');
	});

	it('keeps what is listed as a key to itself, whatever its name is, and nothing else', async () => {
		const data = { testApiKey: KEY, password: 'a-password-42', publicKey: 'everybody-knows' };
		const { secrets, keys } = await open(data);
		expect(secrets.cleanText('a-password-42, everybody-knows')).toBe(
			'[key removed], everybody-knows',
		);
		expect(keys).toEqual({ ...data, password: '' });
	});

	it('counts limits by the key without white space', async () => {
		const { rateLimitKey } = await open({ testApiKey: ` ${KEY} ` });
		expect(rateLimitKey).toBe(`https://api.test/v1 ${KEY}`);
		expect(rateLimitKey).toBe((await open({ testApiKey: KEY })).rateLimitKey);
	});

	it('counts limits apart for another base URL', async () => {
		const testBaseUrl = 'http://127.0.0.1:3000/v1';
		const { rateLimitKey } = await open({ testApiKey: KEY, customUrls: true, testBaseUrl });
		expect(rateLimitKey).toBe(`http://127.0.0.1:3000/v1 ${KEY}`);
	});
});
