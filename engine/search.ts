import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { withParameter } from './call';
import { isRecord, toList, toNumber, toText } from './convert';
import { lookUp } from './lookUp';
import type { Operation, Product } from './operation';

type Entry = Readonly<Record<string, unknown>>;

/** How the entries of a list become choices of a resource locator. */
export interface Choices {
	/** The operation that gets the list; it needs no parameters. */
	readonly operation: Operation;
	/** The field of an entry that the parameter holds, e.g. "token". */
	readonly value: string;
	/** What is shown for an entry. */
	name(entry: Entry, value: string): string;
}

/** Which page comes next, and how many entries came before it. */
function readToken(token: string | undefined): [page: number, seen: number] {
	const [page, seen] = (token ?? '').split(':').map(toNumber);
	return [page ?? 1, seen ?? 0];
}

/** The choices among entries whose name holds what was typed; entries without a value cannot be chosen. */
export function choicesAmong(
	entries: readonly unknown[],
	{ value: field, name }: Pick<Choices, 'value' | 'name'>,
	filter = '',
): INodeListSearchResult['results'] {
	return entries.filter(isRecord).flatMap((entry) => {
		const value = toText(entry[field]);
		if (value === undefined) return [];
		const choice = { name: name(entry, value), value };
		return choice.name.toLowerCase().includes(filter.toLowerCase()) ? [choice] : [];
	});
}

/**
 * The method behind a resource locator's list: a page of what the account has.
 *
 * @returns a function for `methods.listSearch` of a node
 */
export function searching(product: Product, choices: Choices) {
	const { request, entries: list = '', pages } = choices.operation;
	return async function search(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		if (request.kind !== 'single') return { results: [] };
		const [page, before] = readToken(paginationToken);
		const call = request.call({ options: {} });
		const asked = pages ? withParameter(call, 'page', page) : call;
		const reply = await lookUp(this, product, choices.operation, asked);
		const entries = toList(reply[list]);
		const results = choicesAmong(entries, choices, filter);
		const seen = before + entries.length;
		const total = pages ? (toNumber(reply[pages.total]) ?? 0) : 0;
		const hasMore = entries.length > 0 && seen < total;
		return hasMore ? { results, paginationToken: `${page + 1}:${seen}` } : { results };
	};
}
