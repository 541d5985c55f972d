import {
	deepCopy,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { openAccess } from './access';
import { obtain, type Line } from './attempt';
import { isRecord } from './convert';
import { Failure, reasonOf, type Reason } from './failure';
import { gather, type Request, type Task } from './gather';
import { Memory } from './memory';
import type { Operation, Product, Resource } from './operation';
import { windowOf } from './pace';
import { longestWaitMs, timeoutMs } from './panel';
import { Parameters, type Wish } from './parameters';
import { failedItem, toNodeError } from './report';
import { systemClock, throwIfCancelled } from './wait';

/** How many reads of a run are under way at the same time. */
const READS_AT_ONCE = 5;

const NOT_UNDERSTOOD: Reason = {
	what: 'The answer of the API is not what its documents say',
	next: 'Switch "Simplify" off to see the answer as it came.',
	fate: 'unknown',
};

/** What became of an item. */
type Outcome =
	| { readonly kind: 'done'; readonly outputs: readonly IDataObject[] }
	| { readonly kind: 'failed'; readonly reason: Reason };

/** A node's run over all its items: read, gather, pace, send, check, spread. */
class Run {
	private readonly outcomes = new Map<number, Outcome>();
	private readonly memory: Memory;
	private readonly stopsAtFailure: boolean;
	private readonly signal: AbortSignal | undefined;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly product: Product,
		private readonly operation: Operation,
	) {
		this.memory = new Memory(context);
		this.stopsAtFailure = !context.continueOnFail();
		this.signal = context.getExecutionCancelSignal();
	}

	async execute(): Promise<INodeExecutionData[]> {
		const items = this.context.getInputData();
		const tasks = this.readAll(items.length);
		this.stopIfFailed();
		const pending = this.recallAll(tasks);
		this.stopIfFailed();
		if (pending.length > 0) await this.sendAll(pending);
		return items.flatMap((_, index) => this.outputOf(index));
	}

	private fail(tasks: readonly Task[], reason: Reason): void {
		for (const { index } of tasks) this.outcomes.set(index, { kind: 'failed', reason });
	}

	private readAll(count: number): Task[] {
		const parameters = new Parameters(this.context, this.operation);
		const tasks: Task[] = [];
		for (let index = 0; index < count; index++) {
			try {
				tasks.push({ index, wish: parameters.read(index) });
			} catch (error) {
				this.outcomes.set(index, { kind: 'failed', reason: reasonOf(error) });
			}
		}
		return tasks;
	}

	/** Takes what an earlier try of this run has done, or may have done, as it is. */
	private recallAll(tasks: readonly Task[]): Task[] {
		if (this.operation.repeat === 'safe') return [...tasks];
		return tasks.filter(({ index }) => {
			const known = this.memory.recall(index);
			if (known?.kind === 'done') this.outcomes.set(index, known);
			if (known?.kind === 'perhaps') {
				this.outcomes.set(index, { kind: 'failed', reason: known.reason });
			}
			return known === undefined;
		});
	}

	private async sendAll(tasks: readonly Task[]): Promise<void> {
		try {
			const requests = gather(this.operation, tasks);
			const lineFor = await this.openLine(requests.length, tasks);
			await this.inTurn(requests, async (request) => await this.perform(request, lineFor));
		} catch (error) {
			// Whatever was not tried yet shares the reason, e.g. that the credential lacks a key.
			this.fail(this.untried(tasks), reasonOf(error));
		}
		this.stopIfFailed();
	}

	private untried(tasks: readonly Task[]): Task[] {
		return tasks.filter(({ index }) => !this.outcomes.has(index));
	}

	/** What all requests of the run share. Fails before anything is sent if their turn is too far off. */
	private async openLine(count: number, tasks: readonly Task[]): Promise<(wish: Wish) => Line> {
		const { operation, product, context } = this;
		const { baseUrl, account, secrets } = await openAccess(context, product);
		const endpoint = `${baseUrl} ${operation.value}`;
		const window = operation.limit && windowOf(account, endpoint, operation.limit);
		const longest = Math.min(...tasks.map(({ wish }) => longestWaitMs(wish.params.options)));
		const expected = window?.expectedWaitMs(count) ?? 0;
		if (expected > longest) throw tooLong(count, expected, longest, operation);
		const codes = { ...product.codes, ...operation.codes };
		return ({ params }) => ({
			context,
			route: {
				credential: product.credential,
				baseUrl,
				timeoutMs: timeoutMs(params.options),
				signal: this.signal,
			},
			reading: { ...operation, codes },
			secrets,
			clock: systemClock,
			window,
			longestWaitMs: longestWaitMs(params.options),
		});
	}

	/** One at a time where it costs money, so that nothing more is sent after a failure; reads a few at once. */
	private async inTurn(
		requests: readonly Request[],
		perform: (request: Request) => Promise<void>,
	): Promise<void> {
		const waiting = [...requests];
		const worker = async (): Promise<void> => {
			for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
				await perform(next);
				if (this.stopsAtFailure && this.firstFailed() !== undefined) return;
			}
		};
		const workers = this.operation.repeat === 'never' ? 1 : READS_AT_ONCE;
		await Promise.all(Array.from({ length: Math.min(workers, requests.length) }, worker));
	}

	private async perform({ call, tasks }: Request, lineFor: (wish: Wish) => Line): Promise<void> {
		const first = tasks[0];
		if (first === undefined) return;
		try {
			throwIfCancelled(this.signal);
			this.expect(tasks);
			const data = await obtain(lineFor(first.wish), call);
			for (const task of tasks) this.spread(task, data);
		} catch (error) {
			const reason = reasonOf(error);
			this.fail(tasks, reason);
			for (const { index } of tasks) this.settle(index, reason);
		}
	}

	/** Until it is known better, a request that is about to leave may take effect. */
	private expect(tasks: readonly Task[]): void {
		if (this.operation.repeat === 'safe') return;
		const what = 'The request was sent, but what became of it was not recorded';
		const reason: Reason = { what, next: '', fate: 'unknown' };
		for (const { index } of tasks) this.memory.remember(index, { kind: 'perhaps', reason });
	}

	private settle(index: number, reason: Reason): void {
		if (this.operation.repeat === 'safe') return;
		if (reason.fate === 'unknown') this.memory.remember(index, { kind: 'perhaps', reason });
		else this.memory.forget(index);
	}

	private spread({ index, wish }: Task, data: Readonly<Record<string, unknown>>): void {
		const done = { kind: 'done', outputs: this.outputsOf(wish, data) } as const;
		this.outcomes.set(index, done);
		if (this.operation.repeat === 'never') this.memory.remember(index, done);
	}

	private outputsOf(wish: Wish, data: Readonly<Record<string, unknown>>): IDataObject[] {
		const { operation } = this;
		const entries = operation.entries ? operation.entries(data).slice(0, wish.limit) : [data];
		const records = entries.filter(isRecord);
		if (!wish.simplify) return records.map(asItem);
		const simplified = simplify(operation, records, wish);
		if (simplified) return simplified;
		// What took effect is a success, even where its figures are not understood.
		if (operation.repeat === 'never') return records.map(asItem);
		throw new Failure(NOT_UNDERSTOOD);
	}

	private firstFailed(): number | undefined {
		const failed = [...this.outcomes].filter(([, outcome]) => outcome.kind === 'failed');
		return failed.length === 0 ? undefined : Math.min(...failed.map(([index]) => index));
	}

	private stopIfFailed(): void {
		const index = this.firstFailed();
		const outcome = index === undefined ? undefined : this.outcomes.get(index);
		if (!this.stopsAtFailure || index === undefined || outcome?.kind !== 'failed') return;
		const all = [...this.context.getInputData().keys()];
		const done = all.filter((other) => this.outcomes.get(other)?.kind === 'done');
		const notSent = all.filter((other) => !this.outcomes.has(other));
		const place = { product: this.product, operation: this.operation, items: [index] };
		throw toNodeError(this.context.getNode(), outcome.reason, place, { done, notSent });
	}

	private outputOf(index: number): INodeExecutionData[] {
		const outcome = this.outcomes.get(index);
		if (outcome?.kind === 'done') {
			return outcome.outputs.map((json) => ({ json, pairedItem: { item: index } }));
		}
		const reason = outcome?.reason ?? reasonOf(undefined);
		const place = { product: this.product, operation: this.operation, items: [index] };
		return [failedItem(reason, place, index)];
	}
}

/** Data of an answer as an output item of its own: several items may share the answer. */
function asItem(data: Readonly<Record<string, unknown>>): IDataObject {
	// It was read from JSON or XML, so it holds nothing else than an item may.
	return deepCopy({ ...data }) as IDataObject;
}

/** The simplified items, or undefined if what the API said has not the form that it documents. */
function simplify(
	operation: Operation,
	records: readonly Readonly<Record<string, unknown>>[],
	{ params }: Wish,
): IDataObject[] | undefined {
	try {
		return records.map((entry) => operation.answer(entry, params));
	} catch {
		return undefined;
	}
}

function tooLong(count: number, expected: number, longest: number, operation: Operation): Failure {
	const minutes = (milliseconds: number): number => Math.ceil(milliseconds / 60_000);
	const rate =
		operation.limit && `${operation.limit.requests} in ${operation.limit.seconds} seconds`;
	return new Failure({
		what: `${count} requests would wait ${minutes(expected)} minutes for their turn, longer than the ${minutes(longest)} allowed`,
		next: `Nothing was sent. The API takes ${rate}. Send fewer at a time, or set the option "Longest Wait" higher.`,
		fate: 'not done',
		cause: 'rate-limited',
	});
}

/**
 * The `execute` of every node: runs the chosen operation over all items.
 *
 * @returns the output items, paired with their input items and in their order
 * @throws NodeApiError or NodeOperationError at the first failure, unless the node continues on it
 */
export async function runNode(
	context: IExecuteFunctions,
	product: Product,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const resource = context.getNodeParameter('resource', 0, '');
	const value = context.getNodeParameter('operation', 0, '');
	const operation = resources
		.find((candidate) => candidate.value === resource)
		?.operations.find((candidate) => candidate.value === value);
	if (operation === undefined) {
		throw new Failure({
			what: `There is no operation "${String(value)}" of "${String(resource)}"`,
			next: '',
			fate: 'not done',
		});
	}
	return [await new Run(context, product, operation).execute()];
}
