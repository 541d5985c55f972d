import { systemClock } from '../http/wait';
import type { KeyStore } from './keyStore';

/** The state of a key: claimed now, claimed before without a known result, or done. */
export type KeyState = 'new' | 'unknown' | 'done';

/*
 * Two marks make three states, and asking for a mark sets it: n8n's store cannot be read without
 * writing. So asking must leave the safe state behind: a key with both marks is in progress, a key
 * without the second is done. The first mark is older and is forgotten first: the second alone means
 * "in progress".
 */
const known = (key: string): string => `known ${key}`;
const underWay = (key: string): string => `under way ${key}`;

/** Both marks of up to 500 keys of a request, and claims in progress or left behind by a process that died. */
const MAX_IN_PROGRESS = 2 * 500 + 50;

/**
 * The number of marks to store for a number of keys. Keys in progress must not push out others: if they are
 * not sent, the others are still the newest.
 */
export function marksOf(keys: number): number {
	return 2 * keys + MAX_IN_PROGRESS;
}

/** Keys by the result of their items. */
interface Ended {
	readonly done?: readonly string[];
	readonly unknown?: readonly string[];
	readonly undone?: readonly string[];
}

/** Identifies a claim: if its mark is gone, another process has overwritten the claim. */
function newToken(): string {
	return `claim ${crypto.randomUUID()}`;
}

/**
 * How long another process may take between reading and writing the marks: longer on a busy machine or with
 * busy database connections, as measured by the calls of this process.
 */
function pauseAfter(callMs: number): number {
	return Math.max(50, 2 * callMs);
}

const MAX_TRIES = 10;
/** How often a claim that still exists is checked again because the checks were slow. */
const MAX_CHECKS = 3;

/** Remembers keys. Before asking for a key, take its turn (`turns.ts`). */
export class OnceKeys {
	private tokens: string[] = [];

	constructor(private readonly store: KeyStore) {}

	/** Looks up keys and marks the new ones; also tells whether this claim still exists. */
	private async ask(
		keys: readonly string[],
		token: string,
	): Promise<{ readonly states: Map<string, KeyState>; readonly isThere: boolean }> {
		const there = await this.store.record([...keys.map(known), ...keys.map(underWay), token]);
		const states = new Map<string, KeyState>();
		const added: string[] = [];
		for (const key of keys) {
			const [wasKnown, wasUnderWay] = [there.has(known(key)), there.has(underWay(key))];
			states.set(key, wasUnderWay ? 'unknown' : wasKnown ? 'done' : 'new');
			if (wasUnderWay && !wasKnown) added.push(known(key)); // Otherwise, it would outlast the second mark.
			if (wasKnown && !wasUnderWay) added.push(underWay(key));
		}
		const isThere = there.has(token);
		if (!isThere && ![...states.values()].includes('new')) added.push(token);
		if (added.length > 0) await this.store.forget(added);
		return { states, isThere };
	}

	/**
	 * Marks new keys as in progress, and checks after a pause that they still are: n8n's processes read
	 * and write the marks without a lock. Calls the store twice, and once more if some keys are not new.
	 *
	 * @throws the error of the store: then nothing may be sent
	 */
	async claim(keys: readonly string[]): Promise<ReadonlyMap<string, KeyState>> {
		const token = newToken();
		let begun = systemClock.now();
		const { states } = await this.ask(keys, token);
		const isLeft = (key: string): boolean => states.get(key) === 'new';
		let left = keys.filter(isLeft);
		for (let tries = 0; left.length > 0; tries++) {
			if (tries === MAX_TRIES) throw new Error('Other processes keep overwriting the claim');
			const pause = pauseAfter(systemClock.now() - begun);
			await systemClock.sleep(pause);
			begun = systemClock.now();
			const again = await this.ask(left, token);
			if (again.isThere) {
				// A check that takes longer than the pause shows that the pause was too short.
				if (systemClock.now() - begun <= pause || tries >= MAX_CHECKS) break;
				continue;
			}
			for (const [key, state] of again.states) states.set(key, state);
			left = left.filter(isLeft);
		}
		if (left.length > 0) this.tokens.push(token);
		return states;
	}

	/** Records marks until they persist: another process may overwrite them with an older state. */
	private async keep(marks: readonly string[]): Promise<void> {
		let left = marks;
		for (let tries = 0; left.length > 0 && tries < MAX_TRIES; tries++) {
			const begun = systemClock.now();
			const there = await this.store.record(left);
			left = left.filter((mark) => !there.has(mark));
			if (left.length > 0) await systemClock.sleep(pauseAfter(systemClock.now() - begun));
		}
	}

	/**
	 * Ends the progress of keys. Calls the store twice, and more often if another process has overwritten the marks.
	 *
	 * @param unknown keys that may have taken effect: they stay in progress
	 * @param undone keys that certainly had no effect: they are forgotten
	 */
	async end({ done = [], unknown = [], undone = [] }: Ended): Promise<void> {
		await this.keep([...done.map(known), ...unknown.map(underWay)]);
		const marks = [...[...done, ...undone].map(underWay), ...undone.map(known)];
		if (marks.length === 0) return;
		const { tokens } = this;
		this.tokens = [];
		await this.store.forget([...marks, ...tokens]);
	}
}
