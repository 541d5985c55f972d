import fc from 'fast-check';
import { Secrets } from '../../../engine/secrets/secrets';

/** Keys are long; what stands in for one must not hold one, so the brackets are left out. */
const key = fc
	.stringMatching(/^[\x21-\x7e]{12,40}$/)
	.filter((text) => !text.includes('[') && !text.includes(']'));

/** How a key may come back in what somebody else wrote: as it is, or escaped for where it stood. */
const spellings: Readonly<Record<string, (key: string) => string>> = {
	'as it is': (text) => text,
	'escaped for a path': encodeURIComponent,
	'escaped for a whole URL': encodeURI,
	'escaped for JSON': (text) => JSON.stringify(text).slice(1, -1),
	'in a form': (text) => new URLSearchParams({ k: text }).toString().slice(2),
	'in a path as WHATWG URLs write it': (text) =>
		new URL(`https://api.test/${encodeURIComponent(text)}`).pathname.slice(1),
	'in lower-case escapes': (text) =>
		encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
	// axios leaves these as they are in a query, and writes + for a space.
	'in a query as axios writes it': (text) =>
		encodeURIComponent(text)
			.replace(/%3A/gi, ':')
			.replace(/%24/g, '$')
			.replace(/%2C/gi, ',')
			.replace(/%20/g, '+'),
	'in other letters': (text) => text.toUpperCase(),
	'escaped for HTML': (text) =>
		text
			.replace(/&/g, '&amp;')
			.replace(/</g, '&lt;')
			.replace(/"/g, '&#34;')
			.replace(/'/g, '&#x27;'),
	'escaped twice for a URL': (text) => encodeURIComponent(encodeURIComponent(text)),
	'escaped for JSON in JSON': (text) =>
		JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1),
	'escaped for a URL in HTML': (text) => encodeURIComponent(text).replace(/'/g, '&apos;'),
};

function holds(data: unknown, text: string): boolean {
	if (typeof data === 'string') return data.includes(text);
	if (typeof data !== 'object' || data === null) return false;
	return Object.entries(data).some(([name, value]) => name.includes(text) || holds(value, text));
}

describe.each(Object.entries(spellings))('a key %s', (_, spell) => {
	it('survives nowhere in nested data', () => {
		const nested = (word: string) =>
			fc.object({
				maxDepth: 3,
				maxKeys: 4,
				key: fc.oneof(fc.string(), fc.constant(`x${word}y`)),
				values: [fc.oneof(fc.string(), fc.constant(`before ${word} after`)), fc.integer()],
			});
		const cases = key.chain((secret) => fc.tuple(fc.constant(secret), nested(spell(secret))));
		fc.assert(
			fc.property(cases, ([secret, data]) => {
				const cleaned = new Secrets([secret]).cleanData(data);
				expect(holds(cleaned, spell(secret))).toBe(false);
			}),
			{ numRuns: 50 },
		);
	});

	it('is taken out of a text that is a URL', () => {
		fc.assert(
			fc.property(key, (secret) => {
				const text = `GET https://api.test/v1/me/${spell(secret)}?x=1 failed`;
				expect(new Secrets([secret]).cleanText(text)).toBe(
					'GET https://api.test/v1/me/[key removed]?x=1 failed',
				);
			}),
		);
	});
});

describe('several keys', () => {
	it('are all taken out', () => {
		const secrets = new Secrets(['first-key-12345', 'second-key-6789']);
		expect(secrets.cleanText('first-key-12345, second-key-6789')).toBe(
			'[key removed], [key removed]',
		);
	});

	it('leave nothing behind when one starts with another', () => {
		const secrets = new Secrets(['abcdefgh', 'abcdefgh12345678']);
		expect(secrets.cleanText('key=abcdefgh12345678')).toBe('key=[key removed]');
	});

	it('may be empty, which removes nothing', () => {
		expect(new Secrets(['', '']).cleanText('all of this')).toBe('all of this');
	});

	it('are all taken out where one stands before another and is found after it', () => {
		const secrets = new Secrets(['first/key-12345', 'second-key-6789']);
		expect(secrets.cleanText('first%2Fkey-12345, second-key-6789')).toBe(
			'[key removed], [key removed]',
		);
	});
});

describe('a number', () => {
	it.each([
		['12345678', 12345678],
		// Too long for a number of JSON: its last digits come out as others.
		['12345678901234567890', Number('12345678901234567890')],
	])('that is the key %s is taken out', (key, number) => {
		const data = { echo: number, cost: 0.038 };
		expect(new Secrets([key]).cleanData(data)).toEqual({ echo: '[key removed]', cost: 0.038 });
	});

	it('that holds a key is taken out', () => {
		expect(new Secrets(['12345678']).cleanData([1_123_456_789, 12])).toEqual(['[key removed]', 12]);
	});
});

it.each(['1', 'a', '+33', 'short-1'])('a placeholder is no key: %s', (placeholder) => {
	const text = `${placeholder} of 1 a +33612345678 short-1`;
	expect(new Secrets([placeholder]).cleanText(text)).toBe(text);
});

it('is found in a text of any length, wherever it stands', () => {
	const secret = 'a-secret/key-1234567890';
	const text = `${'x'.repeat(49_990)}${encodeURIComponent(secret)}${'y%20'.repeat(100_000)}${secret}`;
	expect(new Secrets([secret]).cleanText(text)).toBe(
		`${'x'.repeat(49_990)}[key removed]${'y%20'.repeat(100_000)}[key removed]`,
	);
});

describe('data without a key', () => {
	it('comes back equal', () => {
		const json = fc.jsonValue({ noUnicodeString: false });
		fc.assert(
			fc.property(json, (data) => {
				expect(new Secrets(['0123456789abcdef~~']).cleanData(data)).toEqual(data);
			}),
		);
	});

	it('comes back as it is, not copied', () => {
		const data = { list: [{ a: 'long enough for a key' }] };
		expect(new Secrets(['0123456789abcdef']).cleanData(data)).toBe(data);
	});

	it('keeps a field that is called like part of an object', () => {
		const data: unknown = JSON.parse('{"__proto__": {"a": "secret-key-123"}, "constructor": "b"}');
		const cleaned = new Secrets(['secret-key-123']).cleanData(data);
		expect(JSON.stringify(cleaned)).toBe('{"__proto__":{"a":"[key removed]"},"constructor":"b"}');
	});
});
