import type { Entry, EntryList } from '../operation/batch';
import { toText } from '../values/convert';
import { recipientKey } from '../values/recipientKey';

/** What a list in a reply says of one of its entries. */
export type Row = Readonly<Record<string, unknown>>;

/** Which rows of an answer's list are about which entry of the request. */
export interface Matched {
	/** Of each entry, in their order; none where no row names it. */
	readonly own: ReadonlyArray<readonly Row[]>;
	/** The rows that name no entry of the request. */
	readonly strays: readonly Row[];
}

/**
 * Finds what an answer says of each entry of its request, by the recipient's name and never by its
 * place: the API may list in any order. Only where one entry was sent and one row came, which names
 * nobody, is that row the entry's.
 *
 * @param country the country whose numbers the API writes without a prefix
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
