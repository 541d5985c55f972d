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

/** How many marks a store has to keep for so many keys. */
export function marksOf(keys: number): number {
	return 2 * keys;
}

/** Remembers keys: whoever asks for a key must have its turn. */
export class OnceKeys {
	constructor(private readonly store: KeyStore) {}

	/**
	 * Marks the new ones among keys as under way. Reads and writes the store once; once more where some
	 * are not new.
	 *
	 * @throws the error of the store: then nothing may be sent
	 */
	async claim(keys: readonly string[]): Promise<ReadonlyMap<string, KeyState>> {
		const there = await this.store.record([...keys.map(known), ...keys.map(underWay)]);
		const states = new Map<string, KeyState>();
		const added: string[] = [];
		for (const key of keys) {
			const [wasKnown, wasUnderWay] = [there.has(known(key)), there.has(underWay(key))];
			states.set(key, wasUnderWay ? 'unknown' : wasKnown ? 'done' : 'new');
			if (wasUnderWay && !wasKnown) added.push(known(key)); // It would outlast the second mark.
			if (wasKnown && !wasUnderWay) added.push(underWay(key));
		}
		if (added.length > 0) await this.store.forget(added);
		return states;
	}

	/**
	 * Ends what is under way.
	 *
	 * @param undone what certainly did not take place: forgotten altogether
	 */
	async end(done: readonly string[], undone: readonly string[]): Promise<void> {
		const marks = [...[...done, ...undone].map(underWay), ...undone.map(known)];
		if (marks.length > 0) await this.store.forget(marks);
	}
}
