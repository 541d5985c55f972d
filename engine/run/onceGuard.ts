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
	what: "The Once Key could not be looked up or stored in n8n's database, so nothing was sent",
	next: 'Save the workflow and run it again. If the error persists, check the n8n logs.',
	fate: 'not done',
};

/** The key of an item to send. */
function keyOf({ input }: Task): string | undefined {
	const { onceKey, checkOnly } = input.params.options;
	return checkOnly === true ? undefined : onceKey;
}

function unknownOf(key: string): Reason {
	return {
		what: `An earlier execution started to send the item with the Once Key "${key}" but did not record the result`,
		next: '',
		remedy: 'To send it anyway, give the item a different Once Key.',
		fate: 'unknown',
	};
}

/** The reason of an item with the same key as an earlier item that failed. */
function likeEarlier(reason: Reason): Reason {
	if (reason.isUntried === true) return reason;
	const what = `Skipped because an earlier item with the same Once Key failed: ${reason.what}`;
	return { ...reason, what, isUntried: true };
}

function tasksOf(parts: readonly RequestPart[]): Task[] {
	return [...new Set(parts.flatMap(({ tasks }) => tasks))];
}

function tooMany(keys: number, kept: number): Error {
	return mistaken(
		`This run has ${keys} Once Keys, but the maximum is ${kept}`,
		'Nothing was sent. Split the items into several runs, or increase the option "Once Keys Kept".',
	);
}

/** The option "Once Key": an item with a key that this node has sent is not sent again, in any execution. */
export class OnceGuard {
	private readonly keys: OnceKeys;
	private readonly owner: string;
	/** The first item of each key, and later items with the same key. */
	private readonly first = new Map<string, Task>();
	private readonly later: Array<readonly [later: Task, first: Task]> = [];
	/** The keys that were looked up, those to send, and those whose turn this run has. */
	private readonly lookedUp = new Map<string, Promise<void>>();
	private readonly claimed = new Set<string>();
	private readonly turns = new Set<string>();
	/** The number of keys to look up together: their marks must not push out those of other keys. */
	private readonly maxLookUp: number;
	/** Whether items were skipped because their key was done. */
	hasFoundDone = false;
	/** The items to send unless their key is known. */
	readonly tasks: readonly Task[];

	/** @throws Failure if there are more keys than n8n remembers */
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
		this.maxLookUp = Math.max(1, Math.floor(kept / 2));
		this.keys = new OnceKeys(n8nKeyStore(context, marksOf(kept)));
	}

	/** The guard of a run; undefined if no item has a key. */
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

	/** Waits until no other execution of this process uses any of the keys. */
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

	/** Removes an item from all requests. */
	private leaveOut(task: Task): void {
		for (const part of task.parts) part.tasks = part.tasks.filter((other) => other !== task);
	}

	private admitOne(task: Task, key: string, state: KeyState): void {
		// An earlier attempt of this run has sent part of it, and knows which.
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

	/** Marks parts before they are sent. @returns the parts to send, without known keys. Never throws. */
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
	 * Removes the parts with known keys without marking any.
	 *
	 * @throws Error of the store
	 */
	async withoutKnown(requests: readonly PlannedRequest[]): Promise<PlannedRequest[]> {
		// Marks of items that an earlier attempt has partly sent are kept.
		const isNew = (key: string): boolean => (this.first.get(key)?.goneBefore ?? []).length === 0;
		const keyed = [...this.first];
		for (let from = 0; from < keyed.length; from += this.maxLookUp) {
			await this.lookUp(new Map(keyed.slice(from, from + this.maxLookUp)));
			await this.keys.end({ undone: [...this.claimed].filter(isNew) });
			this.claimed.clear();
		}
		return requests.flatMap((request) => {
			const parts = request.parts.filter(({ tasks }) => tasks.length > 0);
			return parts.length === 0 ? [] : [{ ...request, parts }];
		});
	}

	/** Records the result of items whose parts are all done. Never throws. */
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
			// The keys stay in progress: another execution reports them as unknown and sends nothing.
		}
		for (const key of [...done, ...unknown, ...undone]) this.endTurnOf(key);
	}

	/** Ends the run: records the rest, and gives items with the key of an earlier item the same outcome. */
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
