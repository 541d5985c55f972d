import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { gather } from '../../../engine/batch/gather';
import type { RequestContext } from '../../../engine/exchange/attempt';
import { textField } from '../../../engine/fields/fields';
import { Congestion } from '../../../engine/http/congestion';
import { Pace } from '../../../engine/http/pace';
import { WaitBudget } from '../../../engine/http/waitBudget';
import { post } from '../../../engine/operation/call';
import type { ItemFile } from '../../../engine/operation/file';
import { operation, type Operation } from '../../../engine/operation/operation';
import { RequestSender } from '../../../engine/run/requestSender';
import { Secrets } from '../../../engine/secrets/secrets';
import type { RequestPart, Task } from '../../../engine/work/task';
import { FakeClock } from '../fakeClock';
import { pay, product, read } from '../products';
import { standIn } from '../standIn';

/** Delivers an item over a wire, and keeps the bodies of what was sent. */
async function overWire(
	operation: Operation,
	params: Record<string, unknown>,
	{ answer, files = [] }: { answer(number: number): unknown; files?: readonly ItemFile[] },
) {
	const clock = new FakeClock();
	const bodies: unknown[] = [];
	const httpRequestWithAuthentication = async (_: string, { body }: IHttpRequestOptions) => {
		bodies.push(body);
		return { statusCode: 200, headers: {}, body: JSON.stringify(answer(bodies.length)) };
	};
	const helpers = standIn<IExecuteFunctions['helpers']>({ httpRequestWithAuthentication });
	const requestContext: RequestContext = {
		n8n: standIn<IExecuteFunctions>({ helpers }),
		route: { credential: 'testApi', keys: {}, baseUrl: 'https://api.test/v1', timeoutMs: 30_000 },
		reading: { ...product, ...operation, codes: operation.codes ?? {} },
		secrets: new Secrets([]),
		clock,
		pace: new Pace(clock),
		congestion: new Congestion(),
		waits: new WaitBudget(3_600_000, clock),
	};
	const wanted = { simplify: true, limit: 50, combines: true, files };
	const input = { params: { ...params, options: {} }, ...wanted };
	const task: Task = { index: 0, input, parts: [] };
	const [request] = gather(operation, [task], 'FR');
	if (request === undefined) throw new Error('There is no request');
	const told: string[] = [];
	const tell = (word: string) => (parts: readonly RequestPart[]) => {
		told.push(`${word} ${parts.length}`);
	};
	const watch = { leaving: tell('leaving'), settled: tell('settled'), isOver: () => false };
	await clock.finish(new RequestSender(operation, requestContext, watch, request).deliver());
	return { bodies, told, results: task.parts.map(({ result }) => result) };
}

const brokenWire = {
	answer: () => {
		throw { httpCode: 'ECONNRESET', messages: ['socket hang up'] };
	},
};

it('a read has no lasting effect: it is sent again', async () => {
	const { bodies, results } = await overWire(read, { thing: 'a' }, brokenWire);
	expect(bodies).toHaveLength(4);
	expect(results).toMatchObject([{ kind: 'failed', reason: { fate: 'unknown' } }]);
});

it('what has a lasting effect is sent once, and its fate is unknown', async () => {
	const { bodies, told, results } = await overWire(pay, { amount: 1 }, brokenWire);
	expect(bodies).toHaveLength(1);
	expect(told).toEqual(['leaving 1', 'settled 1']);
	expect(results).toMatchObject([{ kind: 'failed', reason: { fate: 'unknown' } }]);
});

describe('Files', () => {
	const mail = operation({
		value: 'mail',
		name: 'Mail',
		action: 'Mail files',
		description: 'Mail files to people',
		fields: { to: textField({ displayName: 'To', type: 'string', default: '' }) },
		repeat: 'never',
		lookAt: 'the mails',
		request: {
			kind: 'batch',
			maxEntries: 500,
			entryNoun: 'recipients',
			combined: true,
			entries: ({ to }) => to.split(',').map((one) => ({ to: one, text: '' })),
			settings: () => ({}),
			call: (entries) => post('/mail', { to: entries.map(({ to }) => to).join() }),
			files: {
				maxFiles: 2,
				maxBytes: 100,
				names: () => [],
				attach: (call, files) => {
					return { ...call, body: { ...call.body, files: files.map(({ base64 }) => base64) } };
				},
			},
		},
		example: { success: true, code: 200 },
		answer: () => ({}),
		codes: { 9: { meaning: 'No such address', next: 'Check it.', scope: 'entries' } },
	});
	const to = { to: 'a@x.fr,b@x.fr' };
	const file = (load: ItemFile['load']): ItemFile => {
		return { name: 'a', type: 'text/plain', content: 'A', load };
	};

	it('are loaded once, and go with each part of their request', async () => {
		let loaded = 0;
		const files = [
			file(async () => {
				loaded += 1;
				return { name: 'a', type: 'text/plain', base64: 'QQ==' };
			}),
		];
		const answer = (number: number) =>
			number > 1
				? { success: true, code: 200 }
				: { success: false, code: 9, message: 'Adresse invalide: a@x.fr.' };
		const { bodies, told } = await overWire(mail, to, { answer, files });
		expect(bodies).toEqual([
			{ to: 'a@x.fr,b@x.fr', files: ['QQ=='] },
			{ to: 'b@x.fr', files: ['QQ=='] },
		]);
		expect(loaded).toBe(1);
		expect(told).toEqual(['leaving 2', 'settled 2', 'settled 1', 'leaving 1', 'settled 1']);
	});

	it('that are gone fail their request before it is sent', async () => {
		const gone = file(async () => {
			throw new Error('The file is gone');
		});
		const { bodies, told, results } = await overWire(mail, to, {
			answer: () => ({}),
			files: [gone],
		});
		expect(bodies).toEqual([]);
		expect(told).toEqual(['settled 2']);
		const reason = { what: 'The file is gone', fate: 'not done' };
		expect(results).toMatchObject([
			{ kind: 'failed', reason },
			{ kind: 'failed', reason },
		]);
	});

	it('are nowhere in a request of an item that has none', async () => {
		const { bodies } = await overWire(mail, to, { answer: () => ({ success: true, code: 200 }) });
		expect(bodies).toEqual([{ to: 'a@x.fr,b@x.fr' }]);
	});
});
