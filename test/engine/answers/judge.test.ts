import fc from 'fast-check';
import { judge, type Verdict } from '../../../engine/answers/judge';
import type { Reading } from '../../../engine/answers/reading';
import type { HttpResponse } from '../../../engine/http/response';
import { refusals } from '../../../partner/platformCodes';
import { incorrectKeyXml, smsCreditsXml } from '../xmlSamples';

const NOW = Date.UTC(2026, 0, 13, 12);
const KEY = 'a-secret-key-1234567890';
const reading: Reading = {
	refusals,
	example: { success: true, code: 200, credits: { balance: '1' } },
	codes: { 10: {}, 11: {}, NOT_CREDIT: {}, SENDER_INVALID: {} },
};

function verdictOf(body: unknown, response: Partial<HttpResponse> = {}, how = reading): Verdict {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return judge({ status: 200, headers: {}, text, ...response }, how, NOW);
}

describe('a success', () => {
	it.each([true, 1, 'true', '1'])('is what says so: %p', (success) => {
		expect(verdictOf({ success, a: 1 })).toEqual({ kind: 'success', reply: { success, a: 1 } });
	});

	it.each([200, 201, 202, 299])('may come with status %d', (status) => {
		expect(verdictOf({ success: true }, { status })).toHaveProperty('kind', 'success');
	});

	it('is one whatever its content type', () => {
		const headers = { 'content-type': 'text/html; charset=UTF-8' };
		expect(verdictOf({ success: true }, { headers })).toHaveProperty('kind', 'success');
	});

	it('may begin with a byte order mark and white space', () => {
		expect(verdictOf('\uFEFF\n {"success": true}')).toHaveProperty('kind', 'success');
	});

	it('may be XML', () => {
		expect(verdictOf(smsCreditsXml)).toMatchObject({ kind: 'success', reply: { success: true } });
	});

	// PHP writes a list with gaps as an object.
	const withGaps = { 0: {}, 2: {} };
	it.each([
		[{ listName: 'datas' }, []],
		[{ entryListName: 'datas' }, []],
		[{ listName: 'datas' }, withGaps],
		[{ entryListName: 'datas' }, withGaps],
	])('needs no "success" beside its list: %p, %p', (more, datas) => {
		const verdict = verdictOf({ datas }, {}, { ...reading, ...more });
		expect(verdict).toHaveProperty('kind', 'success');
	});

	it('may say false beside its list and nothing else, as the documented one of the groups', () => {
		const how: Reading = { ...reading, listName: 'groups' };
		expect(verdictOf({ success: false, groups: [] }, {}, how)).toHaveProperty('kind', 'success');
	});

	it('is also a refusal that counts as one, since nothing was left to do', () => {
		const how: Reading = { ...reading, ignorableCodes: ['3'] };
		const refusal = { success: false, code: 3, message: 'déjà dans la liste' };
		expect(verdictOf(refusal, { status: 400 }, how)).toEqual({ kind: 'success', reply: refusal });
	});

	it('keeps all digits of a number that JavaScript would round', () => {
		const text =
			'{"success":true,"id":12345678901234567890,"ids":[-12345678901234567,1234567890123456],"x":0.12345678901234567,"cost":1.5,"said":"a: 12345678901234567890, \\"b"}';
		expect(verdictOf(text)).toHaveProperty('reply', {
			success: true,
			id: '12345678901234567890',
			ids: ['-12345678901234567', '1234567890123456'],
			x: Number('0.12345678901234567'),
			cost: 1.5,
			said: 'a: 12345678901234567890, "b',
		});
	});

	it('is understood as it came: keys are removed where it is shown', () => {
		const data = { success: true, [KEY]: [{ url: `https://x/${KEY}` }] };
		expect(verdictOf(data)).toEqual({ kind: 'success', reply: data });
	});

	it('keeps a code that is not 200', () => {
		expect(verdictOf({ success: true, code: 2 })).toHaveProperty('kind', 'success');
	});
});

describe('a refusal', () => {
	it.each([false, 0, 'false', '0'])('is what says so, with status 200: %p', (success) => {
		const message = 'Clé API incorrecte';
		expect(verdictOf({ success, code: 10, message })).toEqual({
			kind: 'rejected',
			status: 200,
			code: '10',
			said: message,
			about: [],
		});
	});

	it.each([400, 401, 402, 403, 404, 409, 422])('may come with status %d', (status) => {
		const verdict = verdictOf({ success: false, code: 10 }, { status });
		expect(verdict).toMatchObject({ kind: 'rejected', status, code: '10' });
	});

	it('needs no "success" with a status of 400', () => {
		expect(verdictOf({ message: 'Numéro introuvable' }, { status: 400 })).toEqual({
			kind: 'rejected',
			status: 400,
			code: '400',
			said: 'Numéro introuvable',
			about: [],
		});
	});

	it('is what has a documented code, also with status 200 and without "success"', () => {
		expect(verdictOf({ code: 11, message: 'Crédit insuffisant' })).toMatchObject({
			kind: 'rejected',
			code: '11',
		});
	});

	it.each([{ listName: 'datas' }, { entryListName: 'datas' }])('overrules a list: %p', (more) => {
		const refusal = { success: false, code: 10, datas: [] };
		expect(verdictOf(refusal, {}, { ...reading, ...more })).toHaveProperty('kind', 'rejected');
	});

	it('may be XML', () => {
		expect(verdictOf(incorrectKeyXml)).toEqual({
			kind: 'rejected',
			status: 200,
			code: '10',
			said: 'Clé API incorrecte',
			about: [],
		});
	});

	it.each(['error', 'errors'])('tells what it is about, where the API names it: %s', (list) => {
		const entries = [
			{ elementId: 'children[sender].data', message: 'Trop long' },
			{ elementId: 'children[phoneNumbers].data', message: 'Invalide' },
			{ message: 'Sans nom' },
		];
		expect(verdictOf({ success: false, code: 9, [list]: entries })).toMatchObject({
			kind: 'rejected',
			about: ['children[sender].data', 'children[phoneNumbers].data'],
		});
	});

	it.each([
		['code', { success: false, code: 'NOT_CREDIT' }],
		['message', { success: false, message: 'NOT_CREDIT' }],
		['error', { success: false, error: 'NOT_CREDIT' }],
		['error, beside a numeric code that is not documented', { code: 400, error: 'NOT_CREDIT' }],
		['a list of errors', { success: false, errors: ['NOT_CREDIT'] }],
		['the message of an entry of errors', { success: false, errors: [{ message: 'NOT_CREDIT' }] }],
	])('has its textual code in %s', (_, body) => {
		expect(verdictOf(body)).toMatchObject({ kind: 'rejected', code: 'NOT_CREDIT' });
	});

	it.each(['error', 'errors'])('says all that is in the list "%s"', (name) => {
		const list = [
			{ elementId: 'children[sender].data', message: 'too long' },
			{ elementId: 'children[phone].data', message: 'empty' },
		];
		expect(verdictOf({ success: false, code: 9, [name]: list })).toMatchObject({
			code: '9',
			said: 'too long; empty',
		});
	});

	it('says its message and its error', () => {
		expect(verdictOf({ success: false, message: 'a', error: 'b' })).toHaveProperty('said', 'a; b');
	});

	it('says nothing of what is no text', () => {
		const body = { success: false, message: { a: 1 }, error: [1, null, {}, { message: [] }] };
		expect(verdictOf(body)).not.toHaveProperty('said', expect.stringMatching(/object|null|undef/));
	});

	it('has no code that is only a name of every object', () => {
		expect(verdictOf({ success: false, message: 'constructor' })).toHaveProperty('code', '200');
	});
});

describe('an answer that is unclear', () => {
	const html = '<!DOCTYPE html><html><body>Maintenance</body></html>';
	it.each([
		['a web page', html, 'a web page'],
		['a page without a type', '<html><body>x</body></html>', 'a web page'],
		['an empty body', '', 'an empty response'],
		['white space', ' \r\n ', 'an empty response'],
		['JSON that is cut off', '{"success": true, "cre', 'incomplete'],
		['a list that is cut off', '[{"a":1}', 'incomplete'],
		['XML that is cut off', smsCreditsXml.slice(0, 200), 'incomplete'],
		['a text', 'OK', 'plain text instead of data'],
		['a list', '[1,2]', 'data in an unknown format'],
		['null', 'null', 'data in an unknown format'],
		['an object that says nothing', '{}', 'does not say whether the request succeeded'],
		[
			'a code that is not documented',
			'{"code": 200}',
			'does not say whether the request succeeded',
		],
	])('is %s', (_, text, what) => {
		expect(verdictOf(text)).toMatchObject({
			kind: 'unclear',
			status: 200,
			what: expect.stringContaining(what),
		});
	});

	it('does not repeat the page that came', () => {
		expect(JSON.stringify(verdictOf(`<html>${KEY} Maintenance</html>`))).not.toMatch(
			/Maintenance|secret/,
		);
	});

	it.each([500, 502, 503, 504, 408])('is anything with status %d, even a success', (status) => {
		expect(verdictOf({ success: true }, { status })).toMatchObject({
			kind: 'unclear',
			what: expect.stringContaining(String(status)),
		});
	});

	it('is a refusal with status 500: it may have been half done', () => {
		const body = { success: false, code: 500, message: 'Problème' };
		expect(verdictOf(body, { status: 500 })).toMatchObject({ kind: 'unclear', said: 'Problème' });
	});

	it.each([301, 302, 303, 307, 308])('is a redirect with status %d', (status) => {
		expect(verdictOf('', { status, headers: { location: 'https://x' } })).toMatchObject({
			kind: 'unclear',
			what: expect.stringContaining('redirect'),
		});
	});

	it('names the status of a page that came with one', () => {
		expect(verdictOf(html, { status: 404 })).toHaveProperty(
			'what',
			'HTTP status 404 with a web page instead of data',
		);
	});

	it('is no success because of a status of 400', () => {
		expect(verdictOf({ success: true }, { status: 400 }).kind).not.toBe('success');
	});
});

describe('too many requests', () => {
	it('wait as their headers say', () => {
		const verdict = verdictOf('', { status: 429, headers: { 'retry-after': '7' } });
		expect(verdict).toEqual({ kind: 'busy', waitMs: 7000, said: '' });
	});

	it.each([200, 400])('are code 429 with status %d too', (status) => {
		const verdict = verdictOf({ success: false, code: 429, message: 'Trop' }, { status });
		expect(verdict).toEqual({ kind: 'busy', waitMs: undefined, said: 'Trop' });
	});

	it('are not claimed by a code in an answer with status 500', () => {
		expect(verdictOf({ code: 429 }, { status: 500 })).toHaveProperty('kind', 'unclear');
	});
});

it('an answer with 503 says how long to wait', () => {
	expect(verdictOf('', { status: 503, headers: { 'retry-after': '3' } })).toHaveProperty(
		'waitMs',
		3000,
	);
});

it('every answer has a verdict', () => {
	const responses = fc.record({
		status: fc.integer({ min: 0, max: 999 }),
		headers: fc.dictionary(
			fc.constantFrom('retry-after', 'x-ratelimit-reset', 'content-type'),
			fc.anything(),
		),
		text: fc.oneof(fc.string(), fc.json(), fc.constant(smsCreditsXml)),
	});
	fc.assert(
		fc.property(responses, (response) => {
			const { kind } = judge(response, reading, NOW);
			expect(['success', 'rejected', 'busy', 'unclear']).toContain(kind);
		}),
	);
});
