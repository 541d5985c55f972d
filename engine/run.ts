import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { openAccess } from './access';
import type { Line } from './attempt';
import { Delivery, type Watch } from './deliver';
import { Failure, reasonOf, type Reason } from './failure';
import { findFiles } from './files';
import { gather, type Request, type Task, type Unit } from './gather';
import { Memory, type Done } from './memory';
import type { Operation, Product, Resource } from './operation';
import { outcomeOf, type Outcome } from './outputs';
import { windowOf } from './pace';
import { longestWaitMs, timeoutMs } from './panel';
import { Parameters, type Wish } from './parameters';
import { previewOf } from './preview';
import { failedItem, toNodeError } from './report';
import { systemClock } from './wait';

/** How many reads of a run are under way at the same time. */
const READS_AT_ONCE = 5;

/** Until it is known better, a request that is about to leave may take effect. */
const UNDER_WAY: Done = {
	kind: 'perhaps',
	reason: {
		what: 'The request was sent, but what became of it was not recorded',
		next: '',
		fate: 'unknown',
	},
};

/** A node's run over all its items: read, gather, pace, send, check, spread. */
class Run implements Watch {
	private readonly outcomes: Array<Outcome | undefined>;
	private readonly memory: Memory;
	private readonly stopsAtFailure: boolean;
	private readonly signal: AbortSignal | undefined;
	private hasFailed = false;
	/** Why nothing else of the run would go through either. */
	private blocked: Reason | undefined;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly product: Product,
		private readonly operation: Operation,
	) {
		this.outcomes = new Array<Outcome | undefined>(context.getInputData().length);
		this.memory = new Memory(context);
		this.stopsAtFailure = !context.continueOnFail();
		this.signal = context.getExecutionCancelSignal();
	}

	async execute(): Promise<INodeExecutionData[]> {
		const tasks = await this.withFiles(this.readAll());
		this.stopIfFailed();
		const pending = this.recallAll(tasks);
		this.stopIfFailed();
		if (pending.length > 0) await this.handleAll(pending);
		this.stopIfFailed();
		return [...this.outcomes.keys()].flatMap((index) => this.outputOf(index));
	}

	private setOutcome(index: number, outcome: Outcome): void {
		this.outcomes[index] = outcome;
		if (outcome.kind === 'failed') this.hasFailed = true;
	}

	private readAll(): Task[] {
		const parameters = new Parameters(this.context, this.operation);
		const tasks: Task[] = [];
		for (const index of this.outcomes.keys()) {
			try {
				tasks.push({ index, wish: parameters.read(index), units: [] });
			} catch (error) {
				this.setOutcome(index, { kind: 'failed', reason: reasonOf(error) });
			}
		}
		return tasks;
	}

	/** Files that are missing or too large fail their items before anything is sent. */
	private async withFiles(wanted: readonly Task[]): Promise<readonly Task[]> {
		const { tasks, failed } = await findFiles(this.context, this.operation, wanted);
		for (const [index, reason] of failed) this.setOutcome(index, { kind: 'failed', reason });
		return tasks;
	}

	/** Takes what an earlier try of this run has done, or may have done, as it is. */
	private recallAll(tasks: readonly Task[]): readonly Task[] {
		if (this.operation.repeat === 'safe') return tasks;
		return tasks.filter(({ index }) => {
			const known = this.memory.recall(index);
			if (known?.kind === 'done') this.setOutcome(index, known);
			if (known?.kind === 'perhaps') this.setOutcome(index, { ...known, kind: 'failed' });
			return known === undefined;
		});
	}

	private async handleAll(tasks: readonly Task[]): Promise<void> {
		const { request } = this.operation;
		if (request.kind === 'local') {
			const share = { entries: 1, ofRequest: 1, own: [] };
			for (const { index, wish } of tasks) {
				const outputs = [this.operation.answer({}, wish.params, share)];
				this.setOutcome(index, { kind: 'done', outputs });
			}
			return;
		}
		const checked = tasks.filter(({ wish }) => wish.params.options.checkOnly === true);
		const sent = tasks.filter(({ wish }) => wish.params.options.checkOnly !== true);
		for (const [task, output] of previewOf(this.operation, checked)) {
			this.setOutcome(task.index, { kind: 'done', outputs: [output] });
		}
		if (sent.length > 0) await this.sendAll(sent);
	}

	private async sendAll(tasks: readonly Task[]): Promise<void> {
		try {
			const requests = gather(this.operation, tasks);
			refuseTooMany(requests, tasks);
			const lineFor = await this.openLine(requests.length, tasks);
			await this.inTurn(requests, async (request) => {
				await new Delivery(this.operation, lineFor(request.wish), this, request).deliver();
			});
		} catch (error) {
			this.blocked = reasonOf(error);
		}
		this.passOver(tasks);
	}

	/** What was not tried shares the reason, e.g. that the credential lacks a key. */
	private passOver(tasks: readonly Task[]): void {
		const reason = this.blocked;
		if (reason === undefined || (this.stopsAtFailure && this.hasFailed)) return;
		const isFirst = !this.hasFailed;
		const what = isFirst
			? reason.what
			: `Not tried, since an earlier request came to this: ${reason.what}`;
		for (const { index } of tasks) {
			const isOpen = this.outcomes[index] === undefined;
			if (isOpen)
				this.setOutcome(index, { kind: 'failed', reason: { ...reason, what, fate: 'not done' } });
		}
	}

	/** What all requests of the run share. Fails before anything is sent if their turn is too far off. */
	private async openLine(count: number, tasks: readonly Task[]): Promise<(wish: Wish) => Line> {
		const { operation, product, context } = this;
		const { baseUrl, account, secrets } = await openAccess(context, product);
		const window = windowOf(operation, account);
		const longest = tasks.reduce(
			(least, { wish }) => Math.min(least, longestWaitMs(wish.params.options)),
			Infinity,
		);
		const expected = window?.expectedWaitMs(count) ?? 0;
		if (expected > longest) throw tooLong(count, expected, longest, operation);
		const reading = { ...operation, codes: { ...product.codes, ...operation.codes } };
		return ({ params }) => ({
			context,
			route: {
				credential: product.credential,
				baseUrl,
				timeoutMs: timeoutMs(params.options),
				signal: this.signal,
			},
			reading,
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
		let next = 0;
		const worker = async (): Promise<void> => {
			for (let request = requests[next++]; request && !this.isOver(); request = requests[next++]) {
				await perform(request);
			}
		};
		const workers = this.operation.repeat === 'never' ? 1 : READS_AT_ONCE;
		await Promise.all(Array.from({ length: Math.min(workers, requests.length) }, worker));
	}

	isOver(): boolean {
		return this.blocked !== undefined || (this.stopsAtFailure && this.hasFailed);
	}

	leaving(units: readonly Unit[]): void {
		if (this.operation.repeat === 'safe') return;
		for (const { tasks } of units)
			for (const { index } of tasks) this.memory.note(index, UNDER_WAY);
	}

	settled(units: readonly Unit[]): void {
		for (const { tasks, result } of units) {
			if (result?.kind === 'failed' && result.reason.scope === 'account')
				this.blocked ??= result.reason;
			if (result?.kind === 'failed') this.hasFailed = true;
			for (const task of tasks) this.settle(task);
		}
	}

	private settle(task: Task): void {
		const outcome = outcomeOf(this.operation, task);
		if (outcome) this.setOutcome(task.index, outcome);
		if (this.operation.repeat === 'safe') return;
		// Of several recipients some may have been sent: then the item is not tried again as a whole.
		const mayBeDone = task.units.some(
			({ result }) => result?.kind === 'done' || result?.reason.fate === 'unknown',
		);
		if (outcome?.kind === 'done') this.memory.note(task.index, outcome);
		else if (!mayBeDone) this.memory.note(task.index, undefined);
		else if (outcome) this.memory.note(task.index, { kind: 'perhaps', reason: outcome.reason });
	}

	private stopIfFailed(): void {
		if (!this.stopsAtFailure || !this.hasFailed) return;
		const index = this.outcomes.findIndex((outcome) => outcome?.kind === 'failed');
		const outcome = this.outcomes[index];
		const all = [...this.outcomes.keys()];
		const done = all.filter((other) => this.outcomes[other]?.kind === 'done');
		const notSent = all.filter((other) => this.outcomes[other] === undefined);
		const place = { product: this.product, operation: this.operation, items: [index] };
		const reason = outcome?.kind === 'failed' ? outcome.reason : reasonOf(undefined);
		throw toNodeError(this.context.getNode(), reason, place, { done, notSent });
	}

	private outputOf(index: number): INodeExecutionData[] {
		const outcome = this.outcomes[index];
		if (outcome?.kind === 'done') {
			return outcome.outputs.map((json) => ({ json, pairedItem: { item: index } }));
		}
		const reason = outcome?.reason ?? reasonOf(undefined);
		const place = { product: this.product, operation: this.operation, items: [index] };
		return [failedItem(reason, place, index)];
	}
}

/** The option "Max Recipients": a guard against a sheet that is longer than thought. */
function refuseTooMany(requests: readonly Request[], tasks: readonly Task[]): void {
	const most = tasks.reduce(
		(least, { wish }) => Math.min(least, wish.params.options.maxRecipients ?? Infinity),
		Infinity,
	);
	const count = requests.reduce((sum, { units }) => sum + units.length, 0);
	if (count <= most) return;
	throw new Failure({
		what: `This run would go to ${count} recipients, more than the ${most} allowed`,
		next: 'Nothing was sent. Check the input, or set the option "Max Recipients" higher.',
		fate: 'not done',
		scope: 'account',
		cause: 'configuration-invalid',
	});
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
