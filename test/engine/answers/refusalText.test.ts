import fc from 'fast-check';
import { judge, type Verdict } from '../../../engine/answers/judge';
import type { Reading } from '../../../engine/answers/reading';
import { refusals } from '../../../partner/platformCodes';

/* Where the API puts the code and the words of a refusal is documented for some answers only. */

const KEY = 'a-secret-key-1234567890';
const reading: Reading = {
	refusals,
	example: { success: true },
	codes: { 9: {}, 11: {}, 400: {}, NOT_CREDIT: {}, SENDER_INVALID: {} },
	sentFields: { ids: ['message_id'], counts: [], figures: [] },
	ignorableCodes: ['15'],
};

function verdictOf(body: unknown, status = 400): Verdict {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return judge({ status, headers: {}, text }, reading, 0);
}

const credit = 'Crédit insuffisant';

describe('a textual code is found', () => {
	it.each<[string, object, string]>([
		['in an error', { error: { code: 'NOT_CREDIT', message: credit } }, credit],
		['in a list of errors', { errors: [{ code: 'NOT_CREDIT', message: credit }] }, credit],
		['instead of a list', { errors: 'NOT_CREDIT' }, 'NOT_CREDIT'],
		['in a tree', { errors: { sender: ['NOT_CREDIT'] } }, 'NOT_CREDIT'],
		['in "status"', { status: 'NOT_CREDIT' }, 'NOT_CREDIT'],
		['in "detail"', { title: 'An error', status: 400, detail: 'NOT_CREDIT' }, 'NOT_CREDIT'],
		['in a sentence', { message: `NOT_CREDIT : ${credit}` }, `NOT_CREDIT : ${credit}`],
		['beside the number of the status', { code: 400, message: 'NOT_CREDIT' }, 'NOT_CREDIT'],
	])('%s', (_, body, said) => {
		expect(verdictOf(body)).toMatchObject({ kind: 'rejected', code: 'NOT_CREDIT', said });
		expect(verdictOf({ success: false, ...body }, 200)).toMatchObject({
			kind: 'rejected',
			code: 'NOT_CREDIT',
			said,
		});
	});

	it('not within another word', () => {
		expect(verdictOf({ message: 'DO_NOT_CREDIT_ME' })).toHaveProperty('code', '400');
	});

	it('not in place of a number that says something of its own', () => {
		const body = { success: false, code: 11, message: 'NOT_CREDIT' };
		expect(verdictOf(body)).toHaveProperty('code', '11');
	});

	it('not in a sentence of an answer that does not say no', () => {
		expect(verdictOf({ message: 'One SENDER_INVALID was left out' }, 200)).toHaveProperty(
			'kind',
			'unclear',
		);
	});
});

describe('the words of a refusal', () => {
	const noText = 'Le message est requis';

	it.each<[string, object, string, string[]]>([
		[
			'a tree',
			{ errors: { children: { sender: { errors: ['Trop long'] } } } },
			'Trop long',
			['sender'],
		],
		[
			'a tree with empty branches',
			{ errors: { children: { sender: {}, tag: { errors: [noText] } } } },
			noText,
			['tag'],
		],
		[
			'a tree of lists',
			{ errors: { list: { 0: { tag: ['a'] }, 1: { tag: ['b'] } } } },
			'a; b',
			['list.tag'],
		],
		[
			'names with a text',
			{ errors: { phoneNumbers: 'Faux (0612)' } },
			'Faux (0612)',
			['phoneNumbers'],
		],
		[
			'names with lists',
			{ error: { sender: ['a', 'b'], tag: ['c'] } },
			'a; b; c',
			['sender', 'tag'],
		],
		['a message that is a list', { message: ['a', 'b'] }, 'a; b', []],
		['the same words twice', { message: 'a', errors: ['a'] }, 'a', []],
	])('stand in %s', (_, body, said, about) => {
		expect(verdictOf({ success: false, code: 9, ...body })).toMatchObject({
			code: '9',
			said,
			about,
		});
	});

	it('are no numbers that count', () => {
		const body = { success: false, errors: { count: 11, phoneNumbers: { 0: '9' } } };
		expect(verdictOf(body)).toMatchObject({ code: '400', said: '9' });
		expect(verdictOf({ errors: 11 }, 200)).toHaveProperty('kind', 'unclear');
	});

	it('may lie as deep as they like', () => {
		const deep = '{"errors":'.repeat(200) + '"x"' + '}'.repeat(200);
		expect(verdictOf(deep)).toMatchObject({ kind: 'rejected', code: '400' });
	});

	it('only count as done already where the code says so by itself', () => {
		const own = { success: false, code: 15 };
		expect(verdictOf(own)).toHaveProperty('kind', 'success');
		expect(verdictOf({ success: false, errors: [{ code: 15 }, { code: 11 }] })).toHaveProperty(
			'kind',
			'rejected',
		);
	});
});

describe('a body that is no object', () => {
	it.each<[string, unknown, string]>([
		['a text', 'NOT_CREDIT', 'NOT_CREDIT'],
		['a sentence', `NOT_CREDIT: ${credit}`, 'NOT_CREDIT'],
		['a text in quotes', '"NOT_CREDIT"', 'NOT_CREDIT'],
		['a list of texts', ['NOT_CREDIT'], 'NOT_CREDIT'],
		['a list of errors', [{ code: 11, message: credit }], '11'],
	])('is a refusal with a status of 400 and a documented code: %s', (_, body, code) => {
		expect(verdictOf(body)).toMatchObject({ kind: 'rejected', status: 400, code });
	});

	it.each<[string, unknown, number]>([
		['a text without a code', 'Bad Request', 400],
		['a number', '11', 400],
		['a list without a code', ['Bad'], 400],
		['a page', '<html>NOT_CREDIT</html>', 400],
		['a page behind a text', 'NOT_CREDIT <html><body>Sorry</body></html>', 400],
		['a text that is cut off', '"NOT_CREDIT', 400],
		['a list that is cut off', '["NOT_CREDIT"', 400],
		['an object that is cut off', '{"code":"NOT_CREDIT"', 400],
		['nothing', '', 400],
		['a success', 'NOT_CREDIT', 200],
		['a time-out', 'NOT_CREDIT', 408],
		['a failure', 'NOT_CREDIT', 500],
		['what was done in part', [{ success: true }, { code: 11 }], 400],
		['what has an ID', [{ message_id: 3 }, { code: 11 }], 400],
	])('says nothing for sure where it is %s', (_, body, status) => {
		expect(verdictOf(body, status)).toHaveProperty('kind', 'unclear');
	});
});

it('every refusal has a code', () => {
	const names = fc.constantFrom('code', 'message', 'errors', 'error', 'children', 'detail', KEY);
	const { tree } = fc.letrec((tie) => ({
		tree: fc.oneof(
			{ maxDepth: 6 },
			fc.constantFrom('NOT_CREDIT', KEY, `x ${KEY}`, 11, null, true, ''),
			fc.array(tie('tree'), { maxLength: 3 }),
			fc.dictionary(names, tie('tree'), { maxKeys: 3 }),
		),
	}));
	fc.assert(
		fc.property(fc.dictionary(names, tree, { maxKeys: 4 }), (body) => {
			const verdict = verdictOf({ ...body, success: false });
			expect(verdict).toHaveProperty('kind', 'rejected');
			expect(verdict).toHaveProperty('code', expect.stringMatching(/./));
		}),
	);
});
