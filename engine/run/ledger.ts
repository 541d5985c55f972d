import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { Failure, type Reason } from '../errors/failure';
import { failedItem, toNodeError, type FailureLocation, type RunProgress } from '../errors/report';
import { systemClock } from '../http/wait';
import type { Hint } from '../operation/hint';
import type { Operation } from '../operation/operation';
import type { Secrets } from '../secrets/secrets';
import type { Output, Result } from '../work/result';
import type { RequestPart, Task } from '../work/task';
import { hintsFor, showHints } from './hints';
import { outcomeOf, type ItemOutcome } from './outputs/outcome';
import type { SendObserver } from './requestSender';
import { RetryMemory, type Remembered } from './retryMemory';

/** A request that is about to be sent may take effect. */
const UNDER_WAY: Remembered = {
	kind: 'unknown',
	reason: {
		what: 'The request was sent, but its result was not recorded',
		next: '',
		fate: 'unknown',
	},
};

const STOPPED: Reason = {
	what: 'Skipped because the run had already stopped',
	next: '',
	fate: 'not done',
	isUntried: true,
};

/** The reason for requests after one that failed for a lasting reason. */
function untried(reason: Reason): Reason {
	const what = `Skipped because an earlier request failed: ${reason.what}`;
	return { ...reason, what, fate: 'not done', isUntried: true };
}

function isUnknown(result: Result | undefined): boolean {
	return result?.kind === 'failed' && result.reason.fate === 'unknown';
}

/** What a retry must know about an item; undefined if all of it may be sent. */
function toRemember(
	{ parts }: Task,
	outcome: ItemOutcome | undefined,
	underWay: ReadonlySet<RequestPart>,
): Remembered | undefined {
	if (outcome?.kind === 'done') return outcome;
	if (parts.some((part) => underWay.has(part))) return UNDER_WAY;
	const gone = parts.filter(({ result }) => result?.kind === 'done' || isUnknown(result));
	if (gone.length === 0) return undefined;
	if (outcome === undefined) return UNDER_WAY;
	const isRest = gone.length < parts.length;
	return { kind: 'unknown', reason: outcome.reason, ...(isRest && { gone }) };
}

function fateOf(
	outcome: ItemOutcome | undefined,
	goneBefore: readonly RequestPart[],
): keyof RunProgress {
	if (outcome === undefined) return goneBefore.length > 0 ? 'partly' : 'notSent';
	if (outcome.kind === 'done') return 'done';
	if (outcome.reason.fate === 'unknown') return 'unknown';
	return outcome.isPartly === true ? 'partly' : 'notSent';
}

/** The outcome of each item of a run, for the user and for a retry of the run. */
export class Ledger implements SendObserver {
	private readonly outcomes: Array<ItemOutcome | undefined>;
	private readonly retryMemory: RetryMemory;
	private readonly stopsAtFailure: boolean;
	private hasFailed = false;
	private readonly operation: Operation;
	/** Why the rest of the run is skipped, even if the node continues on failures. */
	private blocked: Reason | undefined;
	/** The parts in flight: an item may have several, and they may be sent again. */
	private readonly underWay = new Set<RequestPart>();
	private readonly stop = new AbortController();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly place: Omit<FailureLocation, 'items'>,
		private readonly secrets: Secrets,
	) {
		this.operation = place.operation;
		this.outcomes = new Array<ItemOutcome | undefined>(context.getInputData().length);
		this.retryMemory = new RetryMemory(context);
		this.stopsAtFailure = !context.continueOnFail();
	}

	/** The items left to do: what an earlier attempt has done or may have done stays unchanged. */
	open(): number[] {
		const all = [...this.outcomes.keys()];
		return this.operation.repeat === 'safe' ? all : all.filter((index) => this.isOpen(index));
	}

	private isOpen(index: number): boolean {
		const known = this.retryMemory.recall(index);
		if (known === undefined) return true;
		if (known.kind === 'done') {
			this.set(index, known);
			return false;
		}
		const isLost = known.gone?.some(({ result }) => isUnknown(result)) ?? true;
		if (known.gone && !(isLost && this.stopsAtFailure)) return true;
		this.fail(index, known.reason);
		return false;
	}

	/** The recipients of an item to which an earlier attempt has sent it or may have sent it. */
	goneBefore(index: number): readonly RequestPart[] {
		const known = this.retryMemory.recall(index);
		return known?.kind === 'unknown' ? (known.gone ?? []) : [];
	}

	set(index: number, outcome: ItemOutcome): void {
		this.outcomes[index] = outcome;
		if (outcome.kind === 'failed') this.hasFailed = true;
		this.stopIfOver();
	}

	/** Records the outputs of an item, with its hints. */
	done(task: Task, outputs: readonly Output[]): void {
		this.set(task.index, this.withHints(task, { kind: 'done', outputs }));
	}

	private withHints(task: Task, outcome: ItemOutcome): ItemOutcome {
		if (outcome.kind === 'failed') return outcome;
		const hints = hintsFor(this.operation, task, systemClock.now());
		return hints.length > 0 ? { ...outcome, hints } : outcome;
	}

	/** Fails an item. If an earlier attempt may have sent it, that reason is kept: it matters more. */
	fail(index: number, reason: Reason): void {
		const known = this.retryMemory.recall(index);
		this.set(index, {
			kind: 'failed',
			reason: known?.kind === 'unknown' ? known.reason : reason,
			isPartly: this.goneBefore(index).length > 0,
		});
	}

	/** The outcome of an item; undefined if not known yet. */
	outcomeAt(index: number): ItemOutcome | undefined {
		return this.outcomes[index];
	}

	/** Stops the run before anything is sent, e.g. because a key is missing. */
	block(reason: Reason): void {
		this.blocked = { ...reason, fate: 'not done' };
		this.stopIfOver();
	}

	/** Whether anything in the run has failed so far. */
	get hasFailures(): boolean {
		return this.hasFailed;
	}

	isOver(): boolean {
		return this.blocked !== undefined || (this.stopsAtFailure && this.hasFailed);
	}

	/** Aborted when the run is over or the execution is cancelled. */
	get stopped(): AbortSignal {
		return this.stop.signal;
	}

	/** The execution is cancelled: nothing more may be sent. */
	cancel(): void {
		this.stop.abort();
	}

	private stopIfOver(): void {
		if (this.isOver()) this.stop.abort(new Failure(this.blocked ?? STOPPED));
	}

	leaving(parts: readonly RequestPart[]): void {
		if (this.operation.repeat === 'safe') return;
		for (const part of parts) {
			this.underWay.add(part);
			for (const { index } of part.tasks) this.retryMemory.remember(index, UNDER_WAY);
		}
	}

	settled(parts: readonly RequestPart[]): void {
		for (const part of parts) {
			this.underWay.delete(part);
			const { result } = part;
			if (result?.kind !== 'failed') continue;
			if (result.reason.scope === 'account') this.blocked ??= untried(result.reason);
			this.hasFailed = true;
		}
		this.stopIfOver();
		for (const task of new Set(parts.flatMap(({ tasks }) => tasks))) this.settle(task);
	}

	private settle(task: Task): void {
		const known = outcomeOf(this.operation, task);
		const outcome = known && this.withHints(task, known);
		if (outcome) this.set(task.index, outcome);
		if (this.operation.repeat === 'never')
			this.retryMemory.remember(task.index, toRemember(task, outcome, this.underWay));
	}

	/** Ends the run: items that were skipped say so. */
	close(tasks: readonly Task[]): void {
		const reason = this.blocked ?? STOPPED;
		for (const task of tasks) {
			if (this.outcomes[task.index] !== undefined) continue;
			for (const part of task.parts) part.result ??= { kind: 'failed', reason };
			if (task.parts.length > 0) this.settle(task);
			else this.fail(task.index, reason);
		}
	}

	private *hints(): Iterable<readonly [item: number, hint: Hint]> {
		for (const [item, outcome] of this.outcomes.entries()) {
			if (outcome?.kind !== 'done') continue;
			for (const hint of outcome.hints ?? []) yield [item, hint];
		}
	}

	/** Shows beside the output what to know about the items. */
	showHints(): void {
		showHints(this.context, this.hints(), this.secrets);
	}

	private placeOf(index: number): FailureLocation {
		return { ...this.place, items: [index] };
	}

	/**
	 * @throws NodeApiError or NodeOperationError if something has failed and the node does not continue on
	 * failures: with the first failure and the progress of all other items
	 */
	stopIfFailed(): void {
		if (!this.stopsAtFailure || !this.hasFailed) return;
		const failures = [...this.outcomes.entries()].flatMap(([index, outcome]) =>
			outcome?.kind === 'failed' ? [{ index, reason: outcome.reason }] : [],
		);
		const first = failures.find(({ reason }) => reason.isUntried !== true) ?? failures[0];
		const { index, reason } = first ?? { index: 0, reason: STOPPED };
		const others: Record<keyof RunProgress, number[]> = {
			done: [],
			partly: [],
			unknown: [],
			notSent: [],
		};
		for (const [other, outcome] of this.outcomes.entries()) {
			if (other !== index) others[fateOf(outcome, this.goneBefore(other))].push(other);
		}
		throw toNodeError(this.context.getNode(), reason, this.placeOf(index), this.secrets, others);
	}

	/** The output items, without keys, paired with their input items and in their order. */
	outputs(): INodeExecutionData[] {
		const { secrets } = this;
		return [...this.outcomes.entries()].flatMap(([item, outcome]) => {
			if (outcome?.kind !== 'done') {
				const reason = outcome?.reason ?? STOPPED;
				return [failedItem(reason, this.placeOf(item), item, secrets)];
			}
			return outcome.outputs.map(({ json, ...rest }) => {
				return { json: secrets.cleanData(json), ...rest, pairedItem: { item } };
			});
		});
	}
}
