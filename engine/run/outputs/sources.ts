import type { Operation, Share } from '../../operation/operation';
import { isRecord, toList, toRecord } from '../../values/convert';
import type { Result, Task } from '../../work/task';

/* What of the answers becomes an item's outputs, before it is simplified or shown as it came. */

export type Data = Readonly<Record<string, unknown>>;
/** An answer, or an entry of its list, and the item's share in it. */
export type Part = readonly [Data, Share];
export type DoneResult = Extract<Result, { kind: 'done' }>;

/** Whether an item of several entries has one output item. */
export function isOne({ request }: Operation): boolean {
	return request.kind === 'batch' && request.hasItemPerEntry !== true;
}

/** The answers of results, each of them once, with the item's share in it. */
function sharesIn(done: readonly DoneResult[]): Part[] {
	const shares = new Map<Data, Share & { ofItem: number; own: Data[] }>();
	for (const { data, own, ofRequest, hint } of done) {
		const share = shares.get(data) ?? { ofItem: 0, ofRequest, own: [], hint };
		share.ofItem += 1;
		if (own) share.own.push(own);
		shares.set(data, share);
	}
	return [...shares];
}

/** An item's answers: several where its entries needed several requests, or are items of their own. */
export function answersOf(operation: Operation, done: readonly DoneResult[]): Part[] {
	return isOne(operation) ? sharesIn(done) : done.flatMap((one) => sharesIn([one]));
}

function fieldNames(entry: unknown): string {
	return Object.keys(toRecord(entry)).sort().join();
}

/**
 * Whether it is certain which fields of the entries are withheld. XML has places instead of names: if
 * there are more or fewer than documented, a key may stand under any name.
 */
export function isToldApart(
	operation: Operation,
	{ input }: Task,
	answers: readonly Part[],
): boolean {
	const { listName = '', example, withhold } = operation;
	const { params } = input;
	if (params.options._format !== 'xml' || !withhold?.(params).length) return true;
	const documented = fieldNames(toList(example[listName])[0]);
	const came = answers.flatMap(([data]) => toList(data[listName]));
	return came.every((entry) => fieldNames(entry) === documented);
}

/** What of an answer becomes items: all of it, or each entry of its list, without what is withheld. */
export function partsOf(operation: Operation, { input }: Task, answers: readonly Part[]): Part[] {
	const { listName, withhold } = operation;
	const withheld = withhold?.(input.params) ?? [];
	const shown = (data: Data): Data =>
		withheld.length === 0
			? data
			: Object.fromEntries(Object.entries(data).filter(([name]) => !withheld.includes(name)));
	if (listName === undefined) return answers.map(([data, share]) => [shown(data), share]);
	return answers.flatMap(([data, share]) =>
		toList(data[listName])
			.slice(0, input.limit)
			.filter(isRecord)
			.map((entry): Part => [shown(entry), share]),
	);
}
