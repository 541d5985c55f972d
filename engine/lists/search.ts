import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { lookUp } from '../exchange/lookUp';
import { WaitBudget } from '../http/waitBudget';
import { withParameter } from '../operation/call';
import { located } from '../operation/field';
import type { Operation } from '../operation/operation';
import type { Product } from '../operation/product';
import { isRecord, toList, toNumber, toRecord, toText } from '../values/convert';

type ListedEntry = Readonly<Record<string, unknown>>;
type Results = INodeListSearchResult['results'];

/** A user is waiting for the list: after this time, it fails instead. */
const LONGEST_WAIT_MS = 10_000;

/** The remaining wait of each list: its pages share a context. */
const budgets = new WeakMap<ILoadOptionsFunctions, WaitBudget>();

/** How the entries of a list become choices of a resource locator. */
export interface Choices {
	/** The operation that gets the list, without parameters. */
	readonly operation: Operation;
	/** The field of an entry for the value, e.g. "token". */
	readonly value: string;
	/** The name shown for an entry. */
	name(entry: ListedEntry, value: string): string;
}

/** The entries of nested lists, e.g. the contacts of each group. */
export interface InnerChoices extends Omit<Choices, 'name'> {
	/** The parameter for the entry of the outer list, in the operation and in the panel. */
	readonly parameter: string;
	/** The name shown for an entry; `outer` is the name of its outer entry. */
	name(entry: ListedEntry, value: string, outer: string): string;
}

/** Where a list continues: the page, the number of entries before it, and the outer entry. */
interface Turn {
	readonly page: number;
	readonly seen: number;
	/** Identifies the previous page: if it is repeated, the list has ended. */
	readonly before?: string | undefined;
	readonly outer: string;
}

const START: Turn = { page: 1, seen: 0, outer: '' };

function readToken(token: string | undefined): Turn {
	if (!token) return START;
	const { page, seen, before, outer } = toRecord(JSON.parse(token));
	return {
		page: toNumber(page) ?? START.page,
		seen: toNumber(seen) ?? START.seen,
		before: toText(before),
		outer: toText(outer) ?? START.outer,
	};
}

function pageOf(results: Results, next: Turn | undefined): INodeListSearchResult {
	return next ? { results, paginationToken: JSON.stringify(next) } : { results };
}

/**
 * The smallest value of a page, which no other page has. Entries may contain keys, so nothing else of them
 * is written into a token.
 */
function smallestValue(entries: readonly unknown[], field: string): string | undefined {
	const values = entries.flatMap((entry) => toText(toRecord(entry)[field]) ?? []);
	return values.sort()[0];
}

/** A page of a list, and where the list continues, if it does. */
async function ask(
	context: ILoadOptionsFunctions,
	product: Product,
	{ operation, value }: Pick<Choices, 'operation' | 'value'>,
	{ page, seen, before, outer }: Turn,
	params: Readonly<Record<string, string>> = {},
): Promise<readonly [entries: readonly unknown[], next: Turn | undefined]> {
	const { request, listName = '', pages } = operation;
	if (request.kind !== 'single') return [[], undefined];
	const call = request.call({ ...params, options: {} });
	const asked = pages ? withParameter(call, 'page', page) : call;
	const waits = budgets.get(context) ?? new WaitBudget(LONGEST_WAIT_MS);
	budgets.set(context, waits);
	const reply = await lookUp(context, { product, operation, call: asked, waits });
	const entries = toList(reply[listName]);
	const smallest = smallestValue(entries, value);
	if (smallest !== undefined && smallest === before) return [[], undefined];
	const all = seen + entries.length;
	const total = pages ? (toNumber(reply[pages.total]) ?? 0) : 0;
	const hasMore = entries.length > 0 && all < total;
	return [entries, hasMore ? { page: page + 1, seen: all, before: smallest, outer } : undefined];
}

/** The entries whose name contains the filter, as choices; entries without a value are skipped. */
export function choicesAmong(
	entries: readonly unknown[],
	{ value: field, name }: Pick<Choices, 'value' | 'name'>,
	filter = '',
): Results {
	return entries.filter(isRecord).flatMap((entry) => {
		const value = toText(entry[field]);
		if (value === undefined) return [];
		const choice = { name: name(entry, value), value };
		return choice.name.toLowerCase().includes(filter.toLowerCase()) ? [choice] : [];
	});
}

/** With this many choices, n8n's list can be scrolled and loads more automatically. */
const ENOUGH = 10;
/** The maximum number of pages searched for the filter per request of n8n. */
const MAX_PAGES = 50;

/**
 * A page of choices. If it has none, or with a filter, more pages until there are enough: n8n loads more
 * only when its list is scrolled.
 */
async function pagesWith(
	filter: string | undefined,
	first: Turn,
	pageAt: (turn: Turn) => Promise<readonly [Results, Turn | undefined]>,
): Promise<INodeListSearchResult> {
	let [results, next] = await pageAt(first);
	const enough = filter ? ENOUGH : 1;
	for (let pages = 1; next && results.length < enough && pages < MAX_PAGES; pages++) {
		const [more, following] = await pageAt(next);
		results = [...results, ...more];
		next = following;
	}
	return pageOf(results, next);
}

/**
 * The list of a resource locator, page by page.
 *
 * @returns a function for `methods.listSearch` of a node
 */
export function searching(product: Product, choices: Choices) {
	return async function search(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		return await pagesWith(filter, readToken(paginationToken), async (turn) => {
			const [entries, next] = await ask(this, product, choices, turn);
			return [choicesAmong(entries, choices, filter), next];
		});
	};
}

/** The outer entry selected in the panel; an expression has no value before a run. */
function chosenOuter(context: ILoadOptionsFunctions, parameter: string): string | undefined {
	const text = toText(located(context.getCurrentNodeParameter(parameter)));
	return text?.startsWith('=') ? undefined : text;
}

/**
 * The list of a resource locator if the API has no list of all entries: goes through the lists within
 * another list, page by page. The outer list has one page.
 *
 * @returns a function for `methods.listSearch` of a node
 */
export function searchingWithin(product: Product, outer: Choices, inner: InnerChoices) {
	return async function search(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const [all] = await ask(this, product, outer, START);
		const chosen = chosenOuter(this, inner.parameter);
		const lists = choicesAmong(all, outer).filter(
			({ value }) => chosen === undefined || value === chosen,
		);
		return await pagesWith(filter, readToken(paginationToken), async (turn) => {
			const place = turn.outer === '' ? 0 : lists.findIndex(({ value }) => value === turn.outer);
			const list = lists[place];
			// The outer list is empty, or the entry was deleted since the last page.
			if (list === undefined) return [[], undefined];
			const id = String(list.value);
			const params = { [inner.parameter]: id };
			const here = { ...turn, outer: id };
			const [entries, next] = await ask(this, product, inner, here, params);
			const name = (entry: ListedEntry, value: string): string =>
				inner.name(entry, value, list.name);
			const results = choicesAmong(entries, { ...inner, name }, filter);
			const following = lists[place + 1];
			const start = following && { ...START, outer: String(following.value) };
			return [results, next ?? start];
		});
	};
}
