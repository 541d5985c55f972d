import { systemClock } from '../http/wait';
import type { KeyStore } from './keyStore';

/** What is known of a key: it is marked as under way now, or it was before, or what it stands for is done. */
export type KeyState = 'new' | 'unknown' | 'done';

/*
 * Two marks make three states, and asking for a mark sets it: n8n's store cannot be read alone. So what asking
 * leaves behind has to be the careful state: a key with both marks is under way, one without the second
 * is done. The first is older, and is forgotten first: what is left over means "under way".
 */
const known = (key: string): string => `known ${key}`;
const underWay = (key: string): string => `under way ${key}`;

/** Claims that are under way, or that a process left behind as it died. */
const MOST_TOKENS = 50;

/** How many marks a store has to keep for so many keys. */
export function marksOf(keys: number): number {
	return 2 * keys + MOST_TOKENS;
}

/** Keys by what became of what they stand for. */
interface Ended {
	readonly done?: readonly string[];
	readonly unknown?: readonly string[];
	readonly undone?: readonly string[];
}

/** What a claim is known by: where its mark is gone, another process has written over all of it. */
function newToken(): string {
	return `claim ${crypto.randomUUID()}`;
}

/**
 * How long another process may take between reading the marks and writing them: on a busy machine, or where its
 * connections to the database are all in use, longer than on another. The calls of this process tell.
 */
function pauseAfter(callMs: number): number {
	return Math.max(50, 2 * callMs);
}

const MOST_TRIES = 10;

/** Remembers keys: whoever asks for a key must have its turn. */
export class OnceKeys {
	private tokens: string[] = [];

	constructor(private readonly store: KeyStore) {}

	/** Asks for keys, which marks the new ones; and whether this claim was there already. */
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
			if (wasUnderWay && !wasKnown) added.push(known(key)); // It would outlast the second mark.
			if (wasKnown && !wasUnderWay) added.push(underWay(key));
		}
		const isThere = there.has(token);
		if (!isThere && ![...states.values()].includes('new')) added.push(token);
		if (added.length > 0) await this.store.forget(added);
		return { states, isThere };
	}

	/**
	 * Marks the new ones among keys as under way, and looks again after a pause whether they still are: n8n's
	 * processes read and write the marks without a lock. Two calls of the store; one more where some are
	 * not new.
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
			if (tries === MOST_TRIES) throw new Error('Other processes write over it again and again');
			await systemClock.sleep(pauseAfter(systemClock.now() - begun));
			begun = systemClock.now();
			const again = await this.ask(left, token);
			if (again.isThere) break;
			for (const [key, state] of again.states) states.set(key, state);
			left = left.filter(isLeft);
		}
		if (left.length > 0) this.tokens.push(token);
		return states;
	}

	/** Records marks until they are there: another process may write over them with what it read before. */
	private async keep(marks: readonly string[]): Promise<void> {
		let left = marks;
		for (let tries = 0; left.length > 0 && tries < MOST_TRIES; tries++) {
			const begun = systemClock.now();
			const there = await this.store.record(left);
			left = left.filter((mark) => !there.has(mark));
			if (left.length > 0) await systemClock.sleep(pauseAfter(systemClock.now() - begun));
		}
	}

	/**
	 * Ends what is under way: two calls of the store, more where another process has written over the marks since they
	 * were claimed.
	 *
	 * @param unknown what may have taken place: it stays under way
	 * @param undone what certainly did not take place: forgotten altogether
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
