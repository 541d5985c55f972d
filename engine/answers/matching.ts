import type { Entry, EntryList } from '../operation/batch';
import { toText } from '../values/convert';
import { recipientKey } from '../values/recipientKey';

/** A row of a reply's list. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of a reply's list, by the entry that they are about. */
export interface Matched {
	/** The rows of each entry, in the order of the entries; empty if no row names the entry. */
	readonly own: ReadonlyArray<readonly Row[]>;
	/** Rows that name no entry of the request. */
	readonly strays: readonly Row[];
}

/**
 * Matches the rows of a reply with the entries of its request, by recipient and never by position: the
 * API may list them in any order. Only a single row without a name matches a single entry.
 *
 * @param country the country of numbers without a prefix
 */
export function matchRows(
	entries: readonly Pick<Entry, 'to' | 'text'>[],
	rows: readonly Row[],
	{ to, text }: EntryList,
	country: string,
): Matched {
	const keyOf = (name: unknown, entryText: unknown): string =>
		`${recipientKey(name, country)} ${text === undefined ? '' : (toText(entryText) ?? '')}`;
	const keys = entries.map((entry) => keyOf(entry.to, entry.text));
	const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
	const strays: Row[] = [];
	for (const row of rows) (byKey.get(keyOf(row[to], text && row[text])) ?? strays).push(row);
	const [only] = strays;
	const isAlone = entries.length === 1 && rows.length === 1;
	if (only && isAlone && toText(only[to]) === undefined) return { own: [[only]], strays: [] };
	return { own: keys.map((key) => byKey.get(key) ?? []), strays };
}
