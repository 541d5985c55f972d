import { withParameter, type Call } from './call';
import { toList, toNumber } from './convert';
import { Failure } from './failure';
import type { Pages } from './operation';

type Data = Readonly<Record<string, unknown>>;

/** A list whose pages are wanted. */
export interface PagedList {
	/** The list in each answer. */
	readonly entries: string;
	readonly pages: Pages;
	/** How many entries are wanted at most. */
	readonly most: number;
}

/** Whether a page is the same as one that is known: then the API does not go on. */
function isRepeated(
	page: Data,
	before: Data,
	{ entries, pages }: PagedList,
	asked: number,
): boolean {
	const current = toNumber(page[pages.current]);
	if (current !== undefined && current !== asked) return true;
	return JSON.stringify(page[entries]) === JSON.stringify(before[entries]);
}

/**
 * Whether a list is whole after so many pages. No document says that a total counts entries: one
 * that is below what has come already counts pages.
 */
function isWhole(found: number, pagesSeen: number, total: number | undefined): boolean {
	if (total === undefined || found < total) return false;
	return found === total || pagesSeen >= total;
}

function stuck(count: number, total: number | undefined): Failure {
	const ofAll = total === undefined || total < count ? '' : ` (of ${total})`;
	return new Failure({
		what: `The API gives its first ${count} results again instead of the next${ofAll}`,
		next: `Switch "Return All" off and set "Limit" to ${count} or less.`,
		fate: 'unknown',
	});
}

/**
 * Follows the pages of a list until all entries are there that are wanted or that exist, or until a
 * page is empty. Page sizes are disputed (api/sms-partner.md 5.8), so none is counted on.
 *
 * @param ask gets the answer of a call
 * @returns the first answer, with the entries of all pages in its list
 * @throws Failure if the API gives the same page again
 */
export async function followPages(
	call: Call,
	list: PagedList,
	ask: (call: Call) => Promise<Data>,
): Promise<Data> {
	const first = await ask(call);
	const found = [...toList(first[list.entries])];
	let last = first;
	for (let number = 2; last[list.entries] !== undefined; number++) {
		const total = toNumber(last[list.pages.total]);
		if (found.length >= list.most || isWhole(found.length, number - 1, total)) break;
		const page = await ask(withParameter(call, 'page', number));
		const entries = toList(page[list.entries]);
		if (entries.length === 0) break;
		if (isRepeated(page, last, list, number)) throw stuck(found.length, total);
		found.push(...entries);
		last = page;
	}
	return { ...first, [list.entries]: found };
}
