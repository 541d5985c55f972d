import { listEntries } from '../answers/listEntries';
import { Failure, reasonOf } from '../errors/failure';
import { withParameter, type Call } from '../operation/call';
import type { Pages } from '../operation/list';
import type { Reply } from '../operation/reply';
import { isRecord, toNumber } from '../values/convert';

/** A list whose pages are wanted. */
export interface PagedList {
	/** The list in each answer. */
	readonly listName: string;
	readonly pages: Pages;
	/** How many entries are wanted at most. */
	readonly maxEntries: number;
}

/** A list, as far as it came. */
export interface Followed {
	/** The first answer, with the entries of all pages in its list. */
	readonly reply: Reply;
	/** Why it may not be whole: a sentence without its full stop. */
	readonly hint?: string;
}

function inOrder(_: string, value: unknown): unknown {
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textOf(entry: unknown): string {
	return JSON.stringify(entry, inOrder);
}

/**
 * An API that takes no notice of `page` may give new entries for ever. Where 20 are on a page, the
 * smallest size that a document has (docs/api/sms-partner.md 5.8), these are 20,000 entries.
 */
const MAX_PAGES = 1000;

/** How many pages are asked for at the same time at most. */
const MOST_AHEAD = 16;

/** A page as a text that is the same in whatever order its entries and their fields come. */
function pageText(entries: readonly unknown[]): string {
	return entries.map(textOf).sort().join('\n');
}

/** The pages that came, by which one that comes again is known. */
class KnownPages {
	private readonly pages = new Set<string>();
	private readonly entries = new Set<string>();

	add(entries: readonly unknown[]): void {
		this.pages.add(pageText(entries));
		for (const entry of entries) this.entries.add(textOf(entry));
	}

	/** @param isOther whether the API says that it is another page than was asked for: then its data may have changed since */
	has(entries: readonly unknown[], isOther: boolean): boolean {
		if (isOther) return entries.some((entry) => this.entries.has(textOf(entry)));
		return this.pages.has(pageText(entries));
	}
}

/**
 * Whether a list is whole after so many pages. No document says that a total counts entries: one
 * that is below what has come already counts pages.
 */
function isWhole(found: number, pagesSeen: number, total: number | undefined): boolean {
	if (total === undefined || found < total) return false;
	return found === total || pagesSeen >= total;
}

function hintOn(count: number, total: number | undefined, why: string): string {
	if (total !== undefined && total > count) {
		return `The API says that there are ${total} results, and gave ${count} of them: ${why}`;
	}
	return `The API gave ${count} ${count === 1 ? 'result' : 'results'}, and may have more: ${why}`;
}

/** A further page, or why there is none: no document may say that the API knows any. */
async function furtherPage(ask: () => Promise<Reply>, { isGuess }: Pages): Promise<Reply | string> {
	const answered = await ask().catch((error: unknown) => new Failure(reasonOf(error, 'sending')));
	if (!(answered instanceof Failure)) return answered;
	const { code, cause, scope } = answered.reason;
	// A key that is refused, say, is not about the page.
	const isAboutPage = code !== undefined && cause === undefined && scope !== 'account';
	if (isGuess !== true || !isAboutPage) throw answered;
	return `it refuses to give further pages (code ${code})`;
}

/**
 * Asks for pages before their turn, as far as the first one tells that there are any: two at first, and
 * more with each that came, so that few are asked for in vain where the list ends before.
 */
class PagesAhead {
	/** What was asked for and is not taken yet, in the order of the pages. */
	private readonly asked: Array<Promise<Reply | string>> = [];
	private next = 2;

	/** @param last the last page that there is; `ask` gets a page, or why there is none */
	constructor(
		private readonly last: number,
		private readonly ask: (number: number) => Promise<Reply | string>,
	) {}

	/** The pages are taken one after the other, from the second on. */
	async get(number: number): Promise<Reply | string> {
		const end = Math.min(this.last, number + Math.min(number, MOST_AHEAD) - 1);
		while (this.next <= Math.max(number, end)) {
			const page = this.ask(this.next++);
			// Of one that fails it is told when its turn comes.
			page.catch(() => {});
			this.asked.push(page);
		}
		return (await this.asked.shift()) ?? '';
	}

	/** No request outlasts its list. */
	async end(): Promise<void> {
		await Promise.allSettled(this.asked);
	}
}

/** How many pages there are by the first one, where its total counts entries. */
function pagesBy(first: Reply, size: number, { pages, maxEntries }: PagedList): number {
	const total = toNumber(first[pages.total]) ?? 0;
	return size === 0 ? 1 : Math.min(Math.ceil(Math.min(total, maxEntries) / size), MAX_PAGES);
}

/**
 * Follows the pages of a list until all entries are there that are wanted or that exist, or until a
 * page is empty or comes again. Page sizes are disputed (docs/api/sms-partner.md 5.8), so none is
 * counted on.
 *
 * @param ask gets the answer of a call
 * @throws Failure if a page cannot be had
 */
export async function followPages(
	call: Call,
	list: PagedList,
	ask: (call: Call) => Promise<Reply>,
): Promise<Followed> {
	const first = await ask(call);
	const entries = listEntries(first, list.listName);
	const ahead = new PagesAhead(pagesBy(first, entries.length, list), (number) =>
		furtherPage(() => ask(withParameter(call, 'page', number)), list.pages),
	);
	try {
		return await follow(first, entries, list, ahead);
	} finally {
		await ahead.end();
	}
}

async function follow(
	first: Reply,
	firstEntries: readonly unknown[],
	{ listName, pages, maxEntries }: PagedList,
	ahead: PagesAhead,
): Promise<Followed> {
	const known = new KnownPages();
	let last = first;
	let entries = firstEntries;
	const found = [...entries];
	const followed = (): Followed => ({ reply: { ...first, [listName]: found } });
	for (let number = 2; last[listName] !== undefined; number++) {
		const total = toNumber(last[pages.total]);
		if (found.length >= maxEntries || isWhole(found.length, number - 1, total)) break;
		if (number > MAX_PAGES) {
			const why = `no more than ${MAX_PAGES} pages are asked for`;
			return { ...followed(), hint: hintOn(found.length, total, why) };
		}
		known.add(entries);
		const page = await ahead.get(number);
		if (typeof page === 'string') return { ...followed(), hint: hintOn(found.length, total, page) };
		entries = listEntries(page, listName);
		if (entries.length === 0) break;
		if (known.has(entries, (toNumber(page[pages.current]) ?? number) !== number)) {
			const before = number === 2 ? 'the first' : 'those before';
			const why = `its further pages are the same as ${before}`;
			return { ...followed(), hint: hintOn(found.length, total, why) };
		}
		found.push(...entries);
		last = page;
	}
	return followed();
}
