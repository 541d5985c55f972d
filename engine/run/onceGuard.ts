import type { IExecuteFunctions } from 'n8n-workflow';
import { mistaken, type Reason } from '../errors/failure';
import { n8nKeyStore, ownerOf } from '../once/keyStore';
import { marksOf, OnceKeys, type KeyState } from '../once/onceKeys';
import { endTurn, takeTurns } from '../once/turns';
import type { Operation } from '../operation/operation';
import { onceKeysKept } from '../panel/engineOptions';
import type { PlannedRequest } from '../work/plannedRequest';
import type { RequestPart, Task } from '../work/task';
import type { Ledger } from './ledger';

const NO_STORE: Reason = {
	what: "The Once Key could not be looked up or kept in n8n's database, so nothing was sent",
	next: 'Save the workflow and run it again. If that does not help, look at the log of n8n.',
	fate: 'not done',
};

/** The key of an item that is to be sent. */
function keyOf({ input }: Task): string | undefined {
	const { onceKey, checkOnly } = input.params.options;
	return checkOnly === true ? undefined : onceKey;
}

function unknownOf(key: string): Reason {
	return {
		what: `An earlier execution was about to send the item with the Once Key "${key}", and never recorded how that ended`,
		next: '',
		remedy: 'To send it all the same, give the item another Once Key.',
		fate: 'unknown',
	};
}

/** What an item comes to that has the key of an earlier item which failed. */
function likeEarlier(reason: Reason): Reason {
	if (reason.isUntried === true) return reason;
	const what = `Not tried, since an earlier item has the same Once Key, which came to this: ${reason.what}`;
	return { ...reason, what, isUntried: true };
}

function tasksOf(parts: readonly RequestPart[]): Task[] {
	return [...new Set(parts.flatMap(({ tasks }) => tasks))];
}

function tooMany(keys: number, kept: number): Error {
	return mistaken(
		`This run has ${keys} Once Keys, more than the ${kept} that are kept`,
		'Nothing was sent. Split the items into several runs, or set the option "Once Keys Kept" higher.',
	);
}

/** The option "Once Key": what this node has sent with a key is not sent again, whatever runs the workflow again. */
export class OnceGuard {
	private readonly keys: OnceKeys;
	private readonly owner: string;
	/** The item of each key, and the later items that have the same key. */
	private readonly first = new Map<string, Task>();
	private readonly later: Array<readonly [later: Task, first: Task]> = [];
	/** The keys that were looked up, those that are to be sent, and those of which others wait. */
	private readonly lookedUp = new Map<string, Promise<void>>();
	private readonly claimed = new Set<string>();
	private readonly turns = new Set<string>();
	/** Whether there are items that were not sent, since their key was done. */
	hasFoundDone = false;
	/** The items that are to be sent unless their key is known. */
	readonly tasks: readonly Task[];

	/** @throws Failure if there are more keys than are kept */
	private constructor(
		context: IExecuteFunctions,
		tasks: readonly Task[],
		private readonly ledger: Ledger,
	) {
		this.tasks = tasks.filter((task) => {
			const key = keyOf(task);
			const first = key === undefined ? undefined : this.first.get(key);
			if (first !== undefined) this.later.push([task, first]);
			else if (key !== undefined) this.first.set(key, task);
			return first === undefined;
		});
		const kept = tasks.reduce(
			(max, { input }) => Math.max(max, onceKeysKept(input.params.options)),
			0,
		);
		if (this.first.size > kept) throw tooMany(this.first.size, kept);
		this.owner = ownerOf(context);
		this.keys = new OnceKeys(n8nKeyStore(context, marksOf(kept)));
	}

	/** The guard of a run; undefined where no item has a key. */
	static of(
		context: IExecuteFunctions,
		{ repeat }: Operation,
		tasks: readonly Task[],
		ledger: Ledger,
	): OnceGuard | undefined {
		const isWanted = repeat === 'never' && tasks.some((task) => keyOf(task) !== undefined);
		return isWanted ? new OnceGuard(context, tasks, ledger) : undefined;
	}

	private nameOf(key: string): string {
		return `${this.owner} ${key}`;
	}

	/** Waits until no other execution of this process has any of the keys. */
	async begin(): Promise<void> {
		const keys = [...this.first.keys()];
		await takeTurns(
			keys.map((key) => this.nameOf(key)),
			this.ledger.stopped,
		);
		for (const key of keys) this.turns.add(key);
	}

	private endTurnOf(key: string): void {
		if (this.turns.delete(key)) endTurn(this.nameOf(key));
	}

	/** An item that is not sent is no part of any request. */
	private leaveOut(task: Task): void {
		for (const part of task.parts) part.tasks = part.tasks.filter((other) => other !== task);
	}

	private admitOne(task: Task, key: string, state: KeyState): void {
		// An earlier try of this run has sent some of it, and knows which.
		if (state === 'new' || (task.goneBefore?.length ?? 0) > 0) {
			this.claimed.add(key);
			return;
		}
		this.leaveOut(task);
		this.endTurnOf(key);
		if (state === 'unknown') this.ledger.fail(task.index, unknownOf(key));
		else this.setDone(task, key);
	}

	private setDone({ index }: Task, onceKey: string): void {
		this.hasFoundDone = true;
		const json = { alreadyDone: true, onceKey };
		this.ledger.set(index, { kind: 'done', outputs: [{ json }] });
	}

	private async lookUp(tasks: ReadonlyMap<string, Task>): Promise<void> {
		try {
			const states = await this.keys.claim([...tasks.keys()]);
			for (const [key, task] of tasks) this.admitOne(task, key, states.get(key) ?? 'unknown');
		} catch {
			for (const task of tasks.values()) {
				this.leaveOut(task);
				this.ledger.fail(task.index, NO_STORE);
			}
		}
	}

	/** Marks what is about to leave. @returns the parts that may: without those that are known. Never throws. */
	async admit(parts: readonly RequestPart[]): Promise<readonly RequestPart[]> {
		const keyed = tasksOf(parts).flatMap((task) => {
			const key = keyOf(task);
			return key === undefined ? [] : [[key, task] as const];
		});
		const left = new Map(keyed.filter(([key]) => !this.lookedUp.has(key)));
		if (left.size > 0) {
			const answer = this.lookUp(left);
			for (const key of left.keys()) this.lookedUp.set(key, answer);
		}
		await Promise.all(new Set(keyed.map(([key]) => this.lookedUp.get(key))));
		return parts.filter(({ tasks }) => tasks.length > 0);
	}

	/**
	 * Leaves out what is known, and marks nothing.
	 *
	 * @throws Error of the store
	 */
	async withoutKnown(requests: readonly PlannedRequest[]): Promise<PlannedRequest[]> {
		await this.admit(requests.flatMap(({ parts }) => parts));
		// Of what an earlier try of this run has sent in part, the marks stay.
		const isNew = (key: string): boolean => (this.first.get(key)?.goneBefore ?? []).length === 0;
		await this.keys.end({ undone: [...this.claimed].filter(isNew) });
		this.claimed.clear();
		this.lookedUp.clear();
		return requests.flatMap((request) => {
			const parts = request.parts.filter(({ tasks }) => tasks.length > 0);
			return parts.length === 0 ? [] : [{ ...request, parts }];
		});
	}

	/** Records what became of items, once all that they asked for has a result. Never throws. */
	async settled(tasks: readonly Task[]): Promise<void> {
		const done: string[] = [];
		const unknown: string[] = [];
		const undone: string[] = [];
		for (const task of tasks) {
			const key = keyOf(task);
			if (key === undefined || !this.claimed.has(key)) continue;
			const results = task.parts.map(({ result }) => result);
			if (results.includes(undefined)) continue;
			this.claimed.delete(key);
			const isUndone = results.every(
				(result) => result?.kind === 'failed' && result.reason.fate === 'not done',
			);
			if (results.every((result) => result?.kind === 'done')) done.push(key);
			else if (isUndone) undone.push(key);
			else unknown.push(key);
		}
		try {
			await this.keys.end({ done, unknown, undone });
		} catch {
			// It stays under way: another execution says that this is unknown, and sends nothing.
		}
		for (const key of [...done, ...unknown, ...undone]) this.endTurnOf(key);
	}

	/** Ends the run: what is left is recorded, and items with the key of an earlier one say what became of that. */
	async end(): Promise<void> {
		await this.settled(this.tasks);
		for (const key of [...this.turns]) this.endTurnOf(key);
		for (const [task, first] of this.later) {
			const outcome = this.ledger.outcomeAt(first.index);
			if (outcome?.kind === 'failed') this.ledger.fail(task.index, likeEarlier(outcome.reason));
			else this.setDone(task, keyOf(task) ?? '');
		}
	}
}
