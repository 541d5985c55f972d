import { Failure } from '../errors/failure';
import type { Reply } from '../operation/reply';
import { listIn } from '../values/convert';

/** Values that stand for an empty list. */
const NOTHING: readonly unknown[] = [undefined, null, '', false];

/**
 * The entries of a list in a reply; none if it is missing or empty.
 *
 * @param listName the name of the list, e.g. "data"
 * @throws Failure if the field is not a list
 */
export function listEntries(reply: Reply, listName: string): readonly unknown[] {
	const value = reply[listName];
	const entries = listIn(value);
	if (entries !== undefined) return entries;
	if (NOTHING.includes(value)) return [];
	throw new Failure({
		what: `The API response does not match its documentation: "${listName}" is not a list`,
		next: 'Try again later. If the error persists, report it on GitHub (n8n-nodes-smspartner).',
		fate: 'unknown',
	});
}
