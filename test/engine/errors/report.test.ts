import { inspect } from 'node:util';
import { ExpressionError, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { reasonOf, type Cause, type Reason } from '../../../engine/errors/failure';
import {
	failedItem,
	itemsInWords,
	sentence,
	toNodeError,
	type RunProgress,
} from '../../../engine/errors/report';
import type { Operation } from '../../../engine/operation/operation';
import { Secrets } from '../../../engine/secrets/secrets';
import { node, pay, product, read } from '../products';

const KEY = 'a-secret-key-1234567890';
const secrets = new Secrets([KEY]);

const rejected: Reason = {
	what: 'There is not enough credit',
	next: 'Top it up.',
	said: 'Crédit insuffisant',
	code: '11',
	httpStatus: 400,
	fate: 'not done',
	cause: 'quota-exhausted',
};
const unknown: Reason = {
	what: 'The API did not respond within 30 seconds',
	next: 'Try again later.',
	fate: 'unknown',
	cause: 'temporarily-unavailable',
};
const at = (operation: Operation, ...items: number[]) => ({ product, operation, items });
const nobody: RunProgress = { done: [], notSent: [] };

describe('items in words', () => {
	it.each<[number[], string]>([
		[[3], 'item 3'],
		[[0, 1], 'items 0-1'],
		[[0, 4, 5, 6, 7], 'items 0, 4-7'],
		[[0, 2, 4], 'items 0, 2, 4'],
		[[1, 2, 3, 7, 9, 10], 'items 1-3, 7, 9-10'],
	])('%p are "%s"', (items, words) => {
		expect(itemsInWords(items)).toBe(words);
	});
});

describe('the sentence of a failure', () => {
	it('says where, what, what the API said, the code and what to do', () => {
		expect(sentence(rejected, at(pay, 3), secrets)).toBe(
			'Test Partner, Pay, item 3: There is not enough credit. The API said: "Crédit insuffisant" (code 11). Top it up.',
		);
	});

	it('says that a lasting effect is unknown, and where to look before it is run again', () => {
		expect(sentence(unknown, at(pay, 0), secrets)).toBe(
			'Test Partner, Pay, item 0: It is unknown whether this took effect. The API did not respond within 30 seconds. ' +
				'The request was sent once and is not retried. Before you run it again, check the bills.',
		);
	});

	it('says no such thing of a read', () => {
		expect(sentence(unknown, at(read, 0), secrets)).toBe(
			'Test Partner, Get, item 0: The API did not respond within 30 seconds. Try again later.',
		);
	});

	it('repeats no more of what the API said than can be read', () => {
		const endless = { ...rejected, said: 'x'.repeat(100_000) };
		const text = sentence(endless, at(pay, 0), secrets);
		expect(text.length).toBeLessThan(1200);
		expect(text).toMatch(/x…" \(code 11\)\. Top it up\.$/);
		const longest = 'x'.repeat(1000);
		expect(sentence({ ...rejected, said: longest }, at(pay, 0), secrets)).toContain(`"${longest}"`);
	});

	it('says what to put right first, also where nobody knows what was done', () => {
		const first = { ...unknown, remedy: 'Check the address.' };
		const text = sentence(first, at(pay, 0), secrets);
		expect(text).toMatch(/unknown whether this took effect.*check .*\. Check the address\.$/);
		expect(sentence({ ...first, next: '' }, at(read, 0), secrets)).toMatch(
			/seconds\. Check the address\.$/,
		);
	});

	it('names the code where the API said nothing', () => {
		const { said, ...silent } = rejected;
		expect(said).toBeDefined();
		expect(sentence(silent, at(pay, 0), secrets)).toContain('The API returned code 11.');
	});

	it('has no empty words where there is nothing to say', () => {
		const reason: Reason = { what: 'It did not work', next: '', fate: 'not done' };
		expect(sentence(reason, at(read), secrets)).toBe('Test Partner, Get: It did not work');
	});
});

describe('what is shown of a key', () => {
	it.each<[string, Partial<Reason>]>([
		['what happened', { what: `The file ${KEY}.pdf is too large` }],
		['what to do', { next: `Look at ${KEY}.` }],
		['what the API said', { said: `Clé ${KEY} refusée` }],
		['its code', { code: KEY }],
		// It is removed before the text is cut: half a key is no key to look for.
		['the end of what is repeated', { said: `${'x'.repeat(990)}${KEY}` }],
	])('is nothing, where it stands in %s', (_, more) => {
		const text = sentence({ ...rejected, ...more }, at(pay, 0), secrets);
		const { message, description } = toNodeError(node, { ...rejected, ...more }, at(pay), secrets);
		for (const shown of [text, `${message} ${description}`]) {
			expect(shown).toContain('[key');
			expect(shown).not.toContain(KEY.slice(0, 8));
		}
	});
});

describe("n8n's own error", () => {
	const thrown = (message: string) =>
		new ExpressionError(message, { descriptionKey: 'noNodeExecutionData', nodeCause: 'Other' });
	const told = (error: Error) => {
		const reason = reasonOf(error, 'before sending');
		return toNodeError(node, reason, at(pay, 1), secrets, nobody);
	};

	it('is told in its words, and the editor keeps what it knows of it', () => {
		const error = told(thrown("Node 'Other' hasn't been executed"));
		expect(error.message).toBe("Test Partner, Pay, item 1: Node 'Other' hasn't been executed");
		expect(error.description).toBe('Nothing was sent.');
		expect(error.context).toMatchObject({
			descriptionKey: 'noNodeExecutionData',
			nodeCause: 'Other',
			itemIndex: 1,
		});
	});

	it('is told without the key that it holds', () => {
		const held = Object.assign(thrown('It failed'), { url: `/me/${KEY}` });
		expect(inspect(told(held), { depth: 9 })).not.toContain(KEY);
		expect(inspect(told(thrown(`${KEY} is not defined`)), { depth: 9 })).not.toContain(KEY);
		const causes = new ExpressionError('It failed', { cause: new Error(`No ${KEY}`) });
		expect(inspect(told(causes), { depth: 9 })).not.toContain(KEY);
	});
});

test('a failed item holds the sentence and nothing else, and is paired', () => {
	expect(failedItem(rejected, at(pay), 4, secrets)).toEqual({
		json: { error: sentence(rejected, at(pay, 4), secrets) },
		pairedItem: { item: 4 },
	});
});

describe('the error of a node', () => {
	it('is about the API, with what happened as its message', () => {
		const error = toNodeError(node, rejected, at(pay, 2), secrets, nobody);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('Test Partner, Pay, item 2: There is not enough credit');
	});

	it('has what to do as its description', () => {
		expect(toNodeError(node, rejected, at(pay, 2), secrets, nobody).description).toBe(
			'The API said: "Crédit insuffisant" (code 11). Top it up.',
		);
	});

	it('points at the item', () => {
		expect(toNodeError(node, rejected, at(pay, 2), secrets, nobody).context.itemIndex).toBe(2);
	});

	it('points at no item where it concerns none', () => {
		expect(toNodeError(node, rejected, at(pay), secrets, nobody).context).not.toHaveProperty(
			'itemIndex',
		);
	});

	it.each([400, 401, 429, 500, 503])('keeps its message with status %d', (httpStatus) => {
		const error = toNodeError(node, { ...rejected, httpStatus }, at(pay, 2), secrets, nobody);
		expect([error.message, error]).toEqual([
			'Test Partner, Pay, item 2: There is not enough credit',
			expect.objectContaining({ httpCode: String(httpStatus) }),
		]);
	});

	it.each<Cause>(['credential-invalid', 'quota-exhausted', 'temporarily-unavailable'])(
		'tells n8n why: %s',
		(cause) => {
			const error = toNodeError(node, { ...rejected, cause }, at(pay, 2), secrets, nobody);
			expect(error).toHaveProperty('failure', { cause });
		},
	);

	it('tells n8n when to come again', () => {
		const busy: Reason = { ...rejected, cause: 'rate-limited', retryAfterMs: 17_000 };
		expect(toNodeError(node, busy, at(pay, 2), secrets, nobody)).toHaveProperty('failure', {
			cause: 'rate-limited',
			retryAfterMs: 17_000,
		});
	});

	it.each<Cause>(['credential-invalid', 'configuration-invalid'])(
		'tells n8n of no time after which %s would be over',
		(cause) => {
			const reason: Reason = { ...rejected, cause, retryAfterMs: 17_000 };
			expect(toNodeError(node, reason, at(pay, 2), secrets, nobody)).toHaveProperty('failure', {
				cause,
			});
		},
	);

	it('is about the settings where these are mistaken', () => {
		const reason: Reason = { ...rejected, cause: 'configuration-invalid' };
		expect(toNodeError(node, reason, at(pay, 2), secrets, nobody)).toBeInstanceOf(
			NodeOperationError,
		);
	});

	it('has no status where no answer came', () => {
		expect(toNodeError(node, unknown, at(pay, 2), secrets, nobody)).toHaveProperty(
			'httpCode',
			null,
		);
	});

	it('says what was done and what was not sent', () => {
		const others: RunProgress = { done: [0, 1], notSent: [3, 4, 5] };
		expect(toNodeError(node, rejected, at(pay, 2), secrets, others).description).toMatch(
			/Completed: items 0-1\. Not sent: items 3-5\.$/,
		);
	});

	it('does not say so of a read, which can simply be run again', () => {
		const others: RunProgress = { done: [0, 1], notSent: [3] };
		expect(toNodeError(node, rejected, at(read, 2), secrets, others).description).not.toContain(
			'Done',
		);
	});
});
