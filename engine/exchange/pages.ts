import { listEntries } from '../answers/listEntries';
import { Failure, reasonOf } from '../errors/failure';
import { withParameter, type Call } from '../operation/call';
import type { Pages } from '../operation/list';
import type { Reply } from '../operation/reply';
import { isRecord, toNumber } from '../values/convert';

/** A paged list. */
export interface PagedList {
	/** The field with the list in each reply. */
	readonly listName: string;
	readonly pages: Pages;
	/** The maximum number of entries to get. */
	readonly maxEntries: number;
}

/** The entries that the API returned. */
export interface Followed {
	/** The first reply, with the entries of all pages in its list. */
	readonly reply: Reply;
	/** Why it may be incomplete: a sentence without a full stop. */
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
 * An API that ignores `page` may return new entries forever. With 20 entries a page, the smallest
 * documented size (docs/api/sms-partner.md 5.8), this allows 20,000 entries.
 */
const MAX_PAGES = 1000;

/** The maximum number of pages requested at the same time. */
const MAX_AHEAD = 16;

/** A page as a text that does not depend on the order of its entries and their fields. */
function pageText(entries: readonly unknown[]): string {
	return entries.map(textOf).sort().join('\n');
}

/** The pages received so far, to recognize a repeated one. */
class KnownPages {
	private readonly pages = new Set<string>();
	private readonly entries = new Set<string>();

	add(entries: readonly unknown[]): void {
		this.pages.add(pageText(entries));
		for (const entry of entries) this.entries.add(textOf(entry));
	}

	/** @param isOther whether the API reports another page number than requested: then its data may have changed since */
	has(entries: readonly unknown[], isOther: boolean): boolean {
		if (isOther) return entries.some((entry) => this.entries.has(textOf(entry)));
		return this.pages.has(pageText(entries));
	}
}

/**
 * Whether a list is complete. No document says that a total counts entries: a total below the number
 * of entries found must count pages.
 */
function isComplete(found: number, pagesSeen: number, total: number | undefined): boolean {
	if (total === undefined || found < total) return false;
	return found === total || pagesSeen >= total;
}

function hintOn(count: number, total: number | undefined, why: string): string {
	if (total !== undefined && total > count) {
		return `The API reports ${total} results but returned ${count}: ${why}`;
	}
	return `The API returned ${count} ${count === 1 ? 'result' : 'results'} and may have more: ${why}`;
}

/** The next page, or why there is none: `page` may be undocumented. */
async function nextPage(ask: () => Promise<Reply>, { isGuess }: Pages): Promise<Reply | string> {
	const answered = await ask().catch((error: unknown) => new Failure(reasonOf(error, 'sending')));
	if (!(answered instanceof Failure)) return answered;
	const { code, cause, scope } = answered.reason;
	// E.g. a rejected key is not about the page.
	const isAboutPage = code !== undefined && cause === undefined && scope !== 'account';
	if (isGuess !== true || !isAboutPage) throw answered;
	return `it rejected the request for the next page (code ${code})`;
}

/**
 * Requests pages ahead, up to the last page that the first one announces: two at first, and more with
 * each page received, so that few requests are wasted if the list ends early.
 */
class PagesAhead {
	/** Requested pages that were not read yet, in order. */
	private readonly asked: Array<Promise<Reply | string>> = [];
	private next = 2;

	/** @param last the number of the last page; `ask` gets a page, or why there is none */
	constructor(
		private readonly last: number,
		private readonly ask: (number: number) => Promise<Reply | string>,
	) {}

	/** To be called for each page in order, starting with the second. */
	async get(number: number): Promise<Reply | string> {
		const end = Math.min(this.last, number + Math.min(number, MAX_AHEAD) - 1);
		while (this.next <= Math.max(number, end)) {
			const page = this.ask(this.next++);
			// A failure is reported when the page is read.
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

/** The number of pages according to the first one, if its total counts entries. */
function pageCount(first: Reply, size: number, { pages, maxEntries }: PagedList): number {
	const total = toNumber(first[pages.total]) ?? 0;
	return size === 0 ? 1 : Math.min(Math.ceil(Math.min(total, maxEntries) / size), MAX_PAGES);
}

/**
 * Follows the pages of a list until the wanted or existing entries are complete, or until a page is
 * empty or repeated. Page sizes are disputed (docs/api/sms-partner.md 5.8), so none is relied on.
 *
 * @param ask gets the reply to a call
 * @throws Failure if a page fails
 */
export async function followPages(
	call: Call,
	list: PagedList,
	ask: (call: Call) => Promise<Reply>,
): Promise<Followed> {
	const first = await ask(call);
	const entries = listEntries(first, list.listName);
	const ahead = new PagesAhead(pageCount(first, entries.length, list), (number) =>
		nextPage(() => ask(withParameter(call, 'page', number)), list.pages),
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
		if (found.length >= maxEntries || isComplete(found.length, number - 1, total)) break;
		if (number > MAX_PAGES) {
			const why = `the maximum of ${MAX_PAGES} pages was reached`;
			return { ...followed(), hint: hintOn(found.length, total, why) };
		}
		known.add(entries);
		const page = await ahead.get(number);
		if (typeof page === 'string') return { ...followed(), hint: hintOn(found.length, total, page) };
		entries = listEntries(page, listName);
		if (entries.length === 0) break;
		if (known.has(entries, (toNumber(page[pages.current]) ?? number) !== number)) {
			const why = `page ${number} repeats an earlier page`;
			return { ...followed(), hint: hintOn(found.length, total, why) };
		}
		found.push(...entries);
		last = page;
	}
	return followed();
}
