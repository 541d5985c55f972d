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

/** Somebody sits before the panel: a list that has to wait longer says so instead. */
const LONGEST_WAIT_MS = 10_000;

/** How long each list may still wait: its pages have a context in common. */
const budgets = new WeakMap<ILoadOptionsFunctions, WaitBudget>();

/** How the entries of a list become choices of a resource locator. */
export interface Choices {
	/** The operation that gets the list; it needs no parameters. */
	readonly operation: Operation;
	/** The field of an entry that the parameter holds, e.g. "token". */
	readonly value: string;
	/** What is shown for an entry. */
	name(entry: ListedEntry, value: string): string;
}

/** The entries of a list that is within another one, e.g. the contacts of each group. */
export interface InnerChoices extends Omit<Choices, 'name'> {
	/** The parameter that says which one of the outer list is meant: of the operation, and of the panel. */
	readonly parameter: string;
	/** What is shown for an entry; `outer` is the name of what it is in. */
	name(entry: ListedEntry, value: string, outer: string): string;
}

/** Where a list goes on: with which page, how many entries came before it, and in which list. */
interface Turn {
	readonly page: number;
	readonly seen: number;
	/** What tells the page before it: if that comes again, the list has ended. */
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
 * The smallest of what a page has to choose from: no other page has it. Entries may hold keys, so nothing
 * else of them goes into a token.
 */
function smallestValue(entries: readonly unknown[], field: string): string | undefined {
	const values = entries.flatMap((entry) => toText(toRecord(entry)[field]) ?? []);
	return values.sort()[0];
}

/** A page of a list, and where it goes on, if it does. */
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

/** The choices among entries whose name holds what was typed; entries without a value cannot be chosen. */
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

/** With so many choices n8n's list can be scrolled, and asks for more by itself. */
const ENOUGH = 10;
/** How many pages are looked through for what was typed before n8n has to ask again. */
const MAX_PAGES = 50;

/**
 * A page of choices; where it has none, or where something was typed, as many pages as it takes to
 * find enough: n8n asks for more only when its list is scrolled.
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
 * The method behind a resource locator's list: a page of what the account has.
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

/** The one of the outer list that the panel has chosen already; an expression has no value before a run. */
function chosenOuter(context: ILoadOptionsFunctions, parameter: string): string | undefined {
	const text = toText(located(context.getCurrentNodeParameter(parameter)));
	return text?.startsWith('=') ? undefined : text;
}

/**
 * The same where the API has no list of all entries: it goes through the lists within another list,
 * one after the other, a page at a time. The outer list has one page.
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
			// Nothing to choose from, or it was deleted since the last page.
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
