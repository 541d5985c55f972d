import type { IExecuteFunctions } from 'n8n-workflow';
import { gather } from '../../../engine/batch/gather';
import type { Task, Unit } from '../../../engine/batch/work';
import type { RequestContext } from '../../../engine/exchange/attempt';
import { WaitBudget } from '../../../engine/http/waitBudget';
import type { Operation } from '../../../engine/operation/operation';
import { RequestSender } from '../../../engine/run/requestSender';
import { Secrets } from '../../../engine/secrets/secrets';
import { FakeClock } from '../fakeClock';
import { pay, product, read } from '../products';
import { standIn } from '../standIn';

/** Delivers an item over a wire that breaks after each request, and counts what was sent. */
async function overBrokenWire(operation: Operation, params: Record<string, unknown>) {
	const clock = new FakeClock();
	let sent = 0;
	const httpRequestWithAuthentication = async (): Promise<unknown> => {
		sent += 1;
		throw { httpCode: 'ECONNRESET', messages: ['socket hang up'] };
	};
	const helpers = standIn<IExecuteFunctions['helpers']>({ httpRequestWithAuthentication });
	const requestContext: RequestContext = {
		n8n: standIn<IExecuteFunctions>({ helpers }),
		route: { credential: 'testApi', keys: {}, baseUrl: 'https://api.test/v1', timeoutMs: 30_000 },
		reading: { ...product, ...operation, codes: operation.codes ?? {} },
		secrets: new Secrets([]),
		clock,
		waits: new WaitBudget(3_600_000, clock),
	};
	const input = { params: { ...params, options: {} }, simplify: true, limit: 50, combines: true };
	const task: Task = { index: 0, input, units: [] };
	const [request] = gather(operation, [task], 'FR');
	if (request === undefined) throw new Error('There is no request');
	const told: string[] = [];
	const tell = (word: string) => (units: readonly Unit[]) => {
		told.push(`${word} ${units.length}`);
	};
	const watch = { leaving: tell('leaving'), settled: tell('settled'), isOver: () => false };
	await clock.finish(new RequestSender(operation, requestContext, watch, request).deliver());
	return { sent, told, results: task.units.map(({ result }) => result) };
}

it('a read has no lasting effect: it is sent again', async () => {
	const { sent, results } = await overBrokenWire(read, { thing: 'a' });
	expect(sent).toBe(4);
	expect(results).toMatchObject([{ kind: 'failed', reason: { fate: 'unknown' } }]);
});

it('what has a lasting effect is sent once, and its fate is unknown', async () => {
	const { sent, told, results } = await overBrokenWire(pay, { amount: 1 });
	expect(sent).toBe(1);
	expect(told).toEqual(['leaving 1', 'settled 1']);
	expect(results).toMatchObject([{ kind: 'failed', reason: { fate: 'unknown' } }]);
});
