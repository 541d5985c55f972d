import type { Share } from '../../operation/batch';
import type { Operation } from '../../operation/operation';
import type { Reply } from '../../operation/reply';
import { isRecord, toList, toRecord } from '../../values/convert';
import type { Result } from '../../work/result';
import type { Task } from '../../work/task';

/* The parts of replies that become the outputs of an item, before they are simplified or returned raw. */

/** The source of an output item: a reply or an entry of its list, and the item's share in the reply. */
export type Source = readonly [Reply, Share];
export type DoneResult = Extract<Result, { kind: 'done' }>;

/** Whether an item with several entries has one output item. */
export function hasOneOutput({ request }: Operation): boolean {
	return request.kind === 'batch' && request.hasItemPerEntry !== true;
}

/** The replies of results without duplicates, with the item's share in each. */
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

/** The replies for an item: several if its entries needed several requests or become separate items. */
export function repliesOf(operation: Operation, done: readonly DoneResult[]): Source[] {
	return hasOneOutput(operation) ? sharesIn(done) : done.flatMap((one) => sharesIn([one]));
}

function fieldNames(entry: unknown): string {
	return Object.keys(toRecord(entry)).sort().join();
}

/**
 * Whether the fields to withhold can be identified. XML has positions instead of names: if there are more
 * or fewer than documented, a key may be under any name.
 */
export function canWithhold(
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

/** The sources in replies: each reply, or each entry of its list, without withheld fields. */
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
