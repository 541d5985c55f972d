import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { OperationReading } from '../../../engine/answers/reading';
import { gather } from '../../../engine/batch/gather';
import type { RequestContext } from '../../../engine/exchange/attempt';
import { textField } from '../../../engine/fields/fields';
import { Congestion } from '../../../engine/http/congestion';
import { Pace } from '../../../engine/http/pace';
import { WaitBudget } from '../../../engine/http/waitBudget';
import { post } from '../../../engine/operation/call';
import { operation, type Operation } from '../../../engine/operation/operation';
import { optionsOf } from '../../../engine/panel/engineOptions';
import { outcomeOf } from '../../../engine/run/outputs/outcome';
import { RequestSender } from '../../../engine/run/requestSender';
import { Secrets } from '../../../engine/secrets/secrets';
import type { Task } from '../../../engine/work/task';
import { FakeClock } from '../fakeClock';
import { product } from '../products';
import { standIn } from '../standIn';

/** Keeps people in a list, many in one request; the answer's list says what became of them. */
const keep = operation({
	value: 'keep',
	name: 'Keep',
	action: 'Keep a person',
	description: 'Keep a person in the list',
	fields: {
		to: textField({ displayName: 'To', type: 'string', default: '' }),
		name: textField({ displayName: 'Name', type: 'string', default: '' }),
	},
	repeat: 'never',
	lookAt: 'the list',
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'contacts',
		combined: true,
		entries: ({ to, name }) => [{ to, text: '', details: { name } }],
		settings: () => ({}),
		call: (entries) =>
			post('/keep', { list: entries.map(({ to, details }) => ({ to, ...details })) }),
		list: { name: 'results', to: 'phoneNumber' },
	},
	example: {},
	answer: (_, { name }, { own }) => ({ name, said: own.length }),
	codes: { 15: { meaning: 'It is there already', next: 'Do nothing.', scope: 'entries' } },
});

const ok = (phoneNumber: string): IDataObject => ({ success: true, code: 200, phoneNumber });
const refused = (phoneNumber: string | null): IDataObject => {
	return { success: false, code: 15, phoneNumber, message: 'Déjà là' };
};

/** What becomes of people whose one request gets this list; of each, what was wanted or why it failed. */
async function kept(
	people: ReadonlyArray<readonly [to: string, name: string]>,
	results: readonly unknown[],
	{
		one = keep,
		simplify = true,
		reading = {},
	}: { one?: Operation; simplify?: boolean; reading?: Partial<OperationReading> } = {},
): Promise<unknown[]> {
	const body = JSON.stringify({ results });
	const httpRequestWithAuthentication = async () => ({ statusCode: 200, headers: {}, body });
	const helpers = standIn<IExecuteFunctions['helpers']>({ httpRequestWithAuthentication });
	const clock = new FakeClock();
	const requestContext: RequestContext = {
		n8n: standIn<IExecuteFunctions>({ helpers }),
		route: { credential: 'testApi', keys: {}, baseUrl: 'https://api.test/v1', timeoutMs: 30_000 },
		reading: {
			...product,
			example: {},
			entryListName: 'results',
			codes: one.codes ?? {},
			...reading,
		},
		secrets: new Secrets([]),
		clock,
		pace: new Pace(clock),
		congestion: new Congestion(),
		waits: new WaitBudget(0, clock),
	};
	const tasks = people.map(([to, name], index): Task => {
		const params = { to, name, options: {} };
		return { index, input: { params, simplify, limit: 50, combines: true }, parts: [] };
	});
	const [request, ...others] = gather(one, tasks, 'FR');
	if (request === undefined || others.length > 0) throw new Error('It is not one request');
	const watch = { leaving: () => {}, settled: () => {}, isOver: () => false };
	await new RequestSender(one, requestContext, watch, request).deliver();
	return tasks.map((task) => {
		const outcome = outcomeOf(one, task);
		if (outcome?.kind === 'failed') return `${outcome.reason.fate}: ${outcome.reason.what}`;
		return outcome?.outputs.map(({ json }) => json);
	});
}

const A = '+33612345678';
const B = '+33612345679';
const there = (to: string): string => `not done: It is there already (${to})`;
const people = [
	[A, 'Anna'],
	[B, 'Bert'],
] as const;

describe('What a list of results says of the entries of a request', () => {
	it('is said of each of them where all are named', async () => {
		expect(await kept(people, [ok(A), refused(B)])).toEqual([
			[{ name: 'Anna', said: 1 }],
			there(B),
		]);
	});

	it('does not depend on their order', async () => {
		expect(await kept(people, [refused(B), ok(A)])).toEqual([
			[{ name: 'Anna', said: 1 }],
			there(B),
		]);
	});

	it('is nothing against those that it does not name', async () => {
		expect(await kept(people, [refused(B)])).toEqual([[{ name: 'Anna', said: 0 }], there(B)]);
	});

	it('is nothing against anybody when it is empty', async () => {
		expect(await kept(people, [])).toEqual([
			[{ name: 'Anna', said: 0 }],
			[{ name: 'Bert', said: 0 }],
		]);
	});

	it.each(['0612345679', '+33 6 12 34 56 79', '33612345679', '0033612345679', '612345679'])(
		'is understood when it writes a number as %s',
		async (spelled) => {
			expect(await kept(people, [refused(spelled)])).toEqual([
				[{ name: 'Anna', said: 0 }],
				there(B),
			]);
		},
	);

	it.each([null, '+4915112345678', 'Bert'])(
		'leaves unknown who was kept when it refuses somebody unknown: %p',
		async (somebody) => {
			const three = [...people, ['+33612345680', 'Carl']] as const;
			const lost = expect.stringMatching(/^unknown: The API rejected part of the request/);
			expect(await kept(three, [refused(somebody), ok(A)])).toEqual([
				[{ name: 'Anna', said: 1 }],
				lost,
				lost,
			]);
		},
	);

	it('is not taken for another one, wherever it stands', async () => {
		const [first, second] = await kept(people, [refused(null), ok(A)]);
		expect(first).toEqual([{ name: 'Anna', said: 1 }]);
		expect(second).toMatch(/^unknown: The API rejected part of the request/);
	});

	it('is told by its place neither', async () => {
		const [first, second] = await kept(people, [ok(A), refused(null)]);
		expect(first).toEqual([{ name: 'Anna', said: 1 }]);
		expect(second).toMatch(/^unknown: The API rejected part of the request/);
	});

	it('is about the only entry of a request where it names nobody', async () => {
		expect(await kept([[B, 'Bert']], [refused(null)])).toEqual([there(B)]);
	});

	it('leaves unknown who is both refused and not', async () => {
		expect(await kept(people, [ok(A), refused(A), ok(B)])).toEqual([
			expect.stringMatching(/^unknown: The API response does not say whether this part/),
			[{ name: 'Bert', said: 1 }],
		]);
	});

	const some = { phoneNumber: B };
	it.each([
		['done', { ...some, success: 'True', code: 200 }],
		['done', { ...some, success: null, code: 200 }],
		['done', { ...some, nbSms: 1 }],
		['refused', { ...some, success: 'False' }],
		['refused', { ...some, success: null, code: 15 }],
		['refused', { ...some, code: '15' }],
		['unknown', { ...some, success: true, code: 15 }],
		['unknown', { ...some, success: null }],
		['unknown', { ...some, success: null, code: 999 }],
	])('is %s in the words of the entry: %p', async (verdict, part) => {
		const [, bert] = await kept(people, [ok(A), part]);
		const pattern = { done: /^object/, refused: /^not done: /, unknown: /^unknown: / }[verdict];
		expect(Array.isArray(bert) ? 'object' : bert).toMatch(pattern ?? /^$/);
	});

	it('finds each number in a list of another order and spelling', async () => {
		expect(await kept(people, [refused('0033612345679'), ok('612345678')])).toEqual([
			[{ name: 'Anna', said: 1 }],
			there(B),
		]);
	});

	it('may name somebody twice', async () => {
		const three = [...people, ['+33612345680', 'Carl']] as const;
		expect(await kept(three, [refused(B), refused(B)])).toEqual([
			[{ name: 'Anna', said: 0 }],
			there(B),
			[{ name: 'Carl', said: 0 }],
		]);
	});

	it('is done for whom a code says that nothing was left to do', async () => {
		const reading = { ignorableCodes: ['15'] };
		expect(await kept(people, [ok(A), refused(B)], { reading })).toEqual([
			[{ name: 'Anna', said: 1 }],
			[{ name: 'Bert', said: 1 }],
		]);
	});

	it('leaves unknown who went through when a figure says that nothing was sent', async () => {
		const reading = { sentFields: { ids: ['id'], counts: ['nbSms', 'nbCalls'], figures: [] } };
		const parts = [
			{ ...ok(A), nbSms: 1, nbCalls: 1 },
			{ ...ok(B), nbSms: 0, nbCalls: 1 },
		];
		expect(await kept(people, parts, { reading })).toEqual([
			[{ name: 'Anna', said: 1 }],
			expect.stringMatching(/^unknown: The API response does not say whether this part/),
		]);
	});

	it('may be the answer, where "no" is one', async () => {
		const { request } = keep;
		if (request.kind !== 'batch') throw new Error('It is a batch');
		const list = { name: 'results', to: 'phoneNumber', isFalseAnAnswer: true };
		const one: Operation = { ...keep, request: { ...request, list } };
		expect(await kept(people, [ok(A), refused(B)], { one })).toEqual([
			[{ name: 'Anna', said: 1 }],
			[{ name: 'Bert', said: 1 }],
		]);
	});

	it('is missing of those whom the list of a read does not name', async () => {
		const one: Operation = { ...keep, repeat: 'safe' };
		expect(await kept(people, [ok(A)], { one })).toEqual([
			[{ name: 'Anna', said: 1 }],
			expect.stringMatching(/^unknown: The API response does not say whether this part/),
		]);
	});

	it('is nothing against anybody when it names somebody unknown who went through', async () => {
		expect(await kept(people, ['x', null, ok('+4915112345678'), ok(A)])).toEqual([
			[{ name: 'Anna', said: 1 }],
			[{ name: 'Bert', said: 0 }],
		]);
	});

	it('is shown to nobody else in the answer as it came', async () => {
		const raw = { simplify: false };
		expect(await kept(people, [refused(B)], raw)).toEqual([[{ results: [] }], there(B)]);
		expect(await kept(people, [ok(B), ok(A)], raw)).toEqual([
			[{ results: [ok(A)] }],
			[{ results: [ok(B)] }],
		]);
	});
});

it('what is only kept has no options of sends', () => {
	expect(Object.keys(optionsOf(keep))).toEqual([
		...['timeout', 'longestWait', 'combineItems', 'onceKey', 'onceKeysKept'],
	]);
});
