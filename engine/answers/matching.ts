import { recipientKey } from '../fields/recipientKey';
import type { Entry, EntryList } from '../operation/operation';
import { toText } from '../values/convert';

type Part = Readonly<Record<string, unknown>>;

/** Which parts of an answer's list are about which entry of the request. */
export interface Matched {
	/** Of each entry, in their order; none where no part names it. */
	readonly own: ReadonlyArray<readonly Part[]>;
	/** The parts that name no entry of the request. */
	readonly strays: readonly Part[];
}

/**
 * Finds what an answer says of each entry of its request, by the recipient's name and never by its
 * place: the API may list in any order. Only where one entry was sent and one part came, which names
 * nobody, is that part the entry's.
 *
 * @param country the country whose numbers the API writes without a prefix
 */
export function matchParts(
	entries: readonly Pick<Entry, 'to' | 'text'>[],
	parts: readonly Part[],
	{ to, text }: EntryList,
	country: string,
): Matched {
	const keyOf = (name: unknown, entryText: unknown): string =>
		`${recipientKey(name, country)} ${text === undefined ? '' : (toText(entryText) ?? '')}`;
	const keys = entries.map((entry) => keyOf(entry.to, entry.text));
	const byKey = new Map<string, Part[]>(keys.map((key) => [key, []]));
	const strays: Part[] = [];
	for (const part of parts) (byKey.get(keyOf(part[to], text && part[text])) ?? strays).push(part);
	const [only] = strays;
	const isAlone = entries.length === 1 && parts.length === 1;
	if (only && isAlone && toText(only[to]) === undefined) return { own: [[only]], strays: [] };
	return { own: keys.map((key) => byKey.get(key) ?? []), strays };
}
