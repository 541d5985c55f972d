import { Failure } from '../errors/failure';
import type { Reply } from '../operation/reply';
import { listIn } from '../values/convert';

/** What stands in the place of a list that has no entries. */
const NOTHING: readonly unknown[] = [undefined, null, '', false];

/**
 * The entries of a list in an answer to a read; none where it is missing or empty.
 *
 * @param listName its name, e.g. "data"
 * @throws Failure if something else stands in its place: that is no list without entries
 */
export function listEntries(reply: Reply, listName: string): readonly unknown[] {
	const value = reply[listName];
	const entries = listIn(value);
	if (entries !== undefined) return entries;
	if (NOTHING.includes(value)) return [];
	throw new Failure({
		what: `The answer of the API is not what its documents say: its "${listName}" is not a list`,
		next: 'Try again later. If it stays like that, report it to the makers of this node.',
		fate: 'unknown',
	});
}
