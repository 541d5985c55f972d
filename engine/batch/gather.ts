import type { IDataObject } from 'n8n-workflow';
import type { ItemInput } from '../input/parameters';
import type { Batch, Entry } from '../operation/batch';
import { withParameter, type Call } from '../operation/call';
import type { Operation } from '../operation/operation';
import type { Single } from '../operation/single';
import { recipientKey } from '../values/recipientKey';
import type { PlannedRequest } from '../work/plannedRequest';
import { newReference } from '../work/references';
import type { RequestPart, Task } from '../work/task';

/** The entry of requests without a recipient. */
export const NO_ENTRY: Entry = { to: '', text: '' };

function inFormat(call: Call, { params }: ItemInput): Call {
	return params.options._format === 'xml' ? withParameter(call, '_format', 'xml') : call;
}

/** Adds to a list. Most lists have one entry: with push, 100,000 items take 43 MB instead of 17. */
function added<T>(list: T[], one: T): T[] {
	if (list.length === 0) return [one];
	list.push(one);
	return list;
}

/** Links a task and a part of a request. */
function join(task: Task, part: RequestPart): void {
	part.tasks = added(part.tasks, task);
	task.parts = added(task.parts, part);
}

/** The call for an item, and its key. */
function callOf(
	single: Single,
	input: ItemInput,
	isFile: boolean,
): readonly [call: Call, key: string] {
	const { params } = input;
	const call = single.call(params);
	// The output of a file depends on all parameters.
	const key = JSON.stringify([call, isFile ? params : params.options]);
	return [inFormat(call, input), key];
}

/** A request for each item; identical shared ones become one. */
function gatherSingles(
	single: Single,
	operation: Operation,
	tasks: readonly Task[],
): PlannedRequest[] {
	const { repeat, file } = operation;
	const isShared = repeat === 'safe' || single.isShared === true;
	const parts = new Map<string, RequestPart>();
	const calls = new Map<ItemInput, readonly [call: Call, key: string]>();
	const requests: PlannedRequest[] = [];
	for (const task of tasks) {
		const { input } = task;
		const { params } = input;
		const known = calls.get(input) ?? callOf(single, input, file !== undefined);
		calls.set(input, known);
		const [call, key] = known;
		const same = isShared ? parts.get(key) : undefined;
		const part: RequestPart = same ?? { entry: NO_ENTRY, tasks: [] };
		join(task, part);
		if (same) continue;
		parts.set(key, part);
		const question = single.before?.call(params);
		requests.push({
			parts: [part],
			input,
			...(question && { question: inFormat(question, input) }),
			callFor: () => call,
		});
	}
	return requests;
}

/** Entries that may share requests, without duplicates. */
interface Group {
	readonly input: ItemInput;
	readonly settings: IDataObject;
	readonly parts: RequestPart[];
	/** All parts with these settings, including those of other groups, e.g. with another time-out. */
	readonly known: Map<string, RequestPart>;
	/** The indexes at which a request must start, for items that are not combined. */
	readonly starts: Set<number>;
}

/** Finds the groups of inputs; duplicates are recognized by their settings, in any group. */
class Groups {
	readonly all = new Map<string, Group>();
	private readonly byInput = new Map<ItemInput, Group>();
	private readonly bySettings = new Map<string, Map<string, RequestPart>>();

	constructor(private readonly batch: Batch) {}

	of(input: ItemInput): Group {
		const group = this.byInput.get(input) ?? this.find(input);
		this.byInput.set(input, group);
		return group;
	}

	private find(input: ItemInput): Group {
		const settings = this.batch.settings(input.params);
		const { _format, timeout, ignoreAlreadyDone } = input.params.options;
		const sameText = JSON.stringify([settings, input.files]);
		const key = JSON.stringify([
			...[sameText, _format, timeout, ignoreAlreadyDone],
			input.combines,
		]);
		const known = this.bySettings.get(sameText) ?? new Map<string, RequestPart>();
		this.bySettings.set(sameText, known);
		const group = this.all.get(key) ?? { input, settings, parts: [], known, starts: new Set() };
		this.all.set(key, group);
		return group;
	}
}

function groupsOf(batch: Batch, tasks: readonly Task[], country: string): Group[] {
	const groups = new Groups(batch);
	for (const task of tasks) {
		const { input } = task;
		const group = groups.of(input);
		if (!input.combines) group.starts.add(group.parts.length);
		const gone = new Map((task.goneBefore ?? []).map((part) => [part.entry.to, part]));
		task.parts = [...gone.values()];
		for (const entry of batch.entries(input.params)) {
			if (gone.has(entry.to)) continue;
			const details = entry.details ? JSON.stringify(entry.details) : '';
			const key = `${recipientKey(entry.to, country)}\n${entry.text}\n${details}`;
			const known = group.known.get(key);
			const part = known ?? { entry, tasks: [] };
			if (!known) {
				group.known.set(key, part);
				group.parts.push(part);
			}
			if (part.tasks.at(-1) !== task) join(task, part);
		}
	}
	return [...groups.all.values()];
}

/** The index of the first chunk that is not full, starting at `from`; after the last one if all are full. */
function firstWithRoom(all: readonly RequestPart[][], from: number, maxEntries: number): number {
	let place = from;
	while ((all[place]?.length ?? 0) >= maxEntries) place++;
	return place;
}

/**
 * Chunks of at most `maxEntries` entries; a new one at each index in `starts`. The entries of a chunk have
 * different names: a second text to the same recipient is sent in a later request.
 */
function chunks(
	parts: readonly RequestPart[],
	{ maxEntries, list }: Batch,
	starts: ReadonlySet<number>,
	country: string,
): RequestPart[][] {
	const result: RequestPart[][] = [];
	/** The first chunk that may lack a name: earlier ones are full or contain it. */
	const lackingFrom = new Map<string, number>();
	let start = 0;
	for (const [place, part] of parts.entries()) {
		start = starts.has(place) ? result.length : firstWithRoom(result, start, maxEntries);
		const { to, text } = part.entry;
		const recipient = recipientKey(to, country);
		const name = list?.text === undefined ? recipient : `${recipient} ${text}`;
		const chunk = firstWithRoom(result, Math.max(start, lackingFrom.get(name) ?? 0), maxEntries);
		lackingFrom.set(name, chunk + 1);
		if (chunk === result.length) result.push([part]);
		else result[chunk]?.push(part);
	}
	return result;
}

function gatherBatches(batch: Batch, tasks: readonly Task[], country: string): PlannedRequest[] {
	return groupsOf(batch, tasks, country).flatMap(({ input, settings, parts, starts }) =>
		chunks(parts, batch, starts, country).map((chunk) => ({
			parts: chunk,
			input,
			callFor: (left: readonly RequestPart[]) =>
				inFormat(
					batch.call(
						left.map(({ entry }) => entry),
						settings,
						newReference(),
					),
					input,
				),
		})),
	);
}

/**
 * Turns items into requests, in the order of the items. Identical reads are sent once, the same text is sent
 * to the same recipient once, and entries with the same settings share requests: n of them take
 * ceil(n / maxEntries), unless there are several messages to one recipient.
 *
 * @param country the country of numbers without a prefix
 */
export function gather(
	operation: Operation,
	tasks: readonly Task[],
	country: string,
): PlannedRequest[] {
	const { request } = operation;
	if (request.kind === 'local') return [];
	if (request.kind === 'single') return gatherSingles(request, operation, tasks);
	return gatherBatches(request, tasks, country);
}
