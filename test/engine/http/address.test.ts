import fc from 'fast-check';
import { pathBelow, safeBaseUrl } from '../../../engine/http/address';

describe('a base URL', () => {
	it.each([
		['https://api.smspartner.fr/v1', 'https://api.smspartner.fr/v1'],
		['https://api.smspartner.fr/v1/', 'https://api.smspartner.fr/v1'],
		['https://api.smspartner.fr/v1///', 'https://api.smspartner.fr/v1'],
		['https://gateway.example', 'https://gateway.example'],
		['HTTPS://API.SMSPARTNER.FR/v1', 'https://api.smspartner.fr/v1'],
		['https://api.smspartner.fr:443/v1', 'https://api.smspartner.fr/v1'],
		['https://api.smspartner.fr:8443/v1', 'https://api.smspartner.fr:8443/v1'],
	])('%s is used as %s', (given, used) => {
		expect(safeBaseUrl(given)).toBe(used);
	});

	it.each([
		'http://127.0.0.1:3000/v1',
		'http://127.1.2.3/v1',
		'http://127.255.255.255/v1',
		'http://localhost:8080/v1',
		'http://LOCALHOST/v1',
		'http://[::1]:3000/v1',
		'http://[0:0:0:0:0:0:0:1]/v1',
		'http://2130706433/v1',
	])('may be plain http on this machine: %s', (given) => {
		expect(() => safeBaseUrl(given)).not.toThrow();
	});

	it.each([
		'http://api.smspartner.fr/v1',
		'http://localhost.example/v1',
		'http://127.0.0.1.example/v1',
		'http://128.0.0.1/v1',
		'http://10.0.0.1/v1',
		'http://0.0.0.0/v1',
		'http://[::2]/v1',
		'http://[::ffff:127.0.0.1]/v1',
		'http://my-localhost/v1',
	])('must not be plain http elsewhere: %s', (given) => {
		expect(() => safeBaseUrl(given)).toThrow('use https://');
	});

	it.each(['ftp://api.smspartner.fr/v1', 'file:///v1', 'ws://127.0.0.1/v1', 'data:text/plain,x'])(
		'must be a web address: %s',
		(given) => {
			expect(() => safeBaseUrl(given)).toThrow('https://');
		},
	);

	it.each(['', 'api.smspartner.fr/v1', '/v1', 'https://', 'not a URL'])(
		'must be complete: "%s"',
		(given) => {
			expect(() => safeBaseUrl(given)).toThrow('is not a complete URL');
		},
	);

	it.each([
		'https://user@api.smspartner.fr/v1',
		'https://user:pass@api.smspartner.fr/v1',
		'https://api.smspartner.fr/v1?x=1',
		'https://api.smspartner.fr/v1#x',
	])('holds nothing else: %s', (given) => {
		expect(() => safeBaseUrl(given)).toThrow('A base URL must not contain');
	});

	it('stays what it is when it is read twice', () => {
		fc.assert(
			fc.property(fc.webUrl({ validSchemes: ['https'] }), (url) => {
				const once = safeBaseUrl(url);
				expect(safeBaseUrl(once)).toBe(once);
			}),
		);
	});
});

describe('a URL below a base URL', () => {
	const base = 'https://api.smspartner.fr/v1';

	it.each([
		['https://api.smspartner.fr/v1', ''],
		['https://api.smspartner.fr/v1/me', '/me'],
		['https://api.smspartner.fr/v1/me?page=2', '/me?page=2'],
		['https://api.smspartner.fr/v1?x=1', '?x=1'],
		['https://api.smspartner.fr:443/v1/me', '/me'],
		['HTTPS://API.SmsPartner.FR/v1/me', '/me'],
		['https://api.smspartner.fr/v1/x/../me', '/me'],
		['https://api.smspartner.fr/other/../v1/me', '/me'],
	])('%s goes on with "%s"', (url, path) => {
		expect(pathBelow(base, url)).toBe(path);
	});

	it.each([
		['user information', 'https://api.smspartner.fr@evil.example/v1/me'],
		['a user in front of the right host', 'https://user@api.smspartner.fr/v1/me'],
		['a password in front of the right host', 'https://:pw@api.smspartner.fr/v1/me'],
		['a longer path segment', 'https://api.smspartner.fr/v1x/me'],
		['a longer version', 'https://api.smspartner.fr/v11/me'],
		['dots', 'https://api.smspartner.fr/v1/../admin'],
		['encoded dots', 'https://api.smspartner.fr/v1/%2e%2E/admin'],
		['backslashes', 'https://api.smspartner.fr/v1\\..\\admin'],
		['another port', 'https://api.smspartner.fr:8443/v1/me'],
		['plain http', 'http://api.smspartner.fr/v1/me'],
		['http on the port of https', 'http://api.smspartner.fr:443/v1/me'],
		['a longer host', 'https://api.smspartner.fr.evil.example/v1/me'],
		['another host', 'https://evil.example/v1/me'],
		['the right one in its query', 'https://evil.example/?https://api.smspartner.fr/v1/me'],
		['a path in capitals', 'https://api.smspartner.fr/V1/me'],
		['no host', '/v1/me'],
		['nothing', ''],
	])('is not one with %s: %s', (_, url) => {
		expect(pathBelow(base, url)).toBeUndefined();
	});

	it('is never on another origin', () => {
		fc.assert(
			fc.property(fc.webUrl(), fc.webPath(), (url, path) => {
				expect(pathBelow(base, `${url}${path}`)).toBeUndefined();
			}),
		);
	});
});
