import type { Share } from '../../operation/batch';
import type { Operation } from '../../operation/operation';
import type { Reply } from '../../operation/reply';
import { isRecord, toList, toRecord } from '../../values/convert';
import type { Result } from '../../work/result';
import type { Task } from '../../work/task';

/* What of the replies becomes the outputs of an item, before it is simplified or shown as it came. */

/** What an output item is made of: a reply or an entry of its list, and the share of the item in the reply. */
export type Source = readonly [Reply, Share];
export type DoneResult = Extract<Result, { kind: 'done' }>;

/** Whether an item of several entries has one output item. */
export function isOne({ request }: Operation): boolean {
	return request.kind === 'batch' && request.hasItemPerEntry !== true;
}

/** The answers of results, each of them once, with the item's share in it. */
function sharesIn(done: readonly DoneResult[]): Source[] {
	const shares = new Map<Reply, Share & { ofItem: number; own: Reply[] }>();
	for (const { reply, own, ofRequest, reference } of done) {
		const share = shares.get(reply) ?? { ofItem: 0, ofRequest, own: [], reference };
		share.ofItem += 1;
		if (own) share.own.push(own);
		shares.set(reply, share);
	}
	return [...shares];
}

/** An item's answers: several where its entries needed several requests, or are items of their own. */
export function repliesOf(operation: Operation, done: readonly DoneResult[]): Source[] {
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
	replies: readonly Source[],
): boolean {
	const { listName = '', example, withhold } = operation;
	const { params } = input;
	if (params.options._format !== 'xml' || !withhold?.(params).length) return true;
	const documented = fieldNames(toList(example[listName])[0]);
	const came = replies.flatMap(([reply]) => toList(reply[listName]));
	return came.every((entry) => fieldNames(entry) === documented);
}

/** What of an answer becomes items: all of it, or each entry of its list, without what is withheld. */
export function sourcesOf(
	operation: Operation,
	{ input }: Task,
	replies: readonly Source[],
): Source[] {
	const { listName, withhold } = operation;
	const withheld = withhold?.(input.params) ?? [];
	const shown = (reply: Reply): Reply =>
		withheld.length === 0
			? reply
			: Object.fromEntries(Object.entries(reply).filter(([name]) => !withheld.includes(name)));
	if (listName === undefined) return replies.map(([reply, share]) => [shown(reply), share]);
	return replies.flatMap(([reply, share]) =>
		toList(reply[listName])
			.slice(0, input.limit)
			.filter(isRecord)
			.map((entry): Source => [shown(entry), share]),
	);
}
