import type { Result, Task, Output } from '../../batch/work';
import type { IDataObject } from 'n8n-workflow';
import { isRecord, listIn, toBoolean, toItem, toList, toRecord, toText } from '../../values/convert';
import type { Reason } from '../../errors/failure';
import type { Operation, Share } from '../../operation/operation';

type Data = Readonly<Record<string, unknown>>;
/** An answer, or an entry of its list, and the item's share in it. */
type Part = readonly [Data, Share];
type DoneResult = Extract<Result, { kind: 'done' }>;

/** What became of an item. */
export type ItemOutcome =
	| { readonly kind: 'done'; readonly outputs: readonly Output[] }
	| {
			readonly kind: 'failed';
			readonly reason: Reason;
			/** Whether some of its recipients were sent. */
			readonly isPartly?: boolean;
	  };

const NOT_UNDERSTOOD: Reason = {
	what: 'The answer of the API is not what its documents say',
	next: 'Switch "Simplify" off to see the answer as it came.',
	fate: 'unknown',
};

const NOT_TOLD_APART: Reason = {
	what: 'The XML answer has other fields than documented, so that those that are left out cannot be told from the others',
	next: 'Set the option "Response Format" to JSON.',
	fate: 'unknown',
};

/** The item's part of an answer: of a list of entries, its own, be it none. */
function partOf(data: Data, share: Share, operation: Operation): Data {
	const list = operation.request.kind === 'batch' ? operation.request.list : undefined;
	return list && listIn(data[list.name]) ? { ...data, [list.name]: share.own } : data;
}

/** Whether the answer is a refusal that counts as a success. */
function isAlreadyDone({ alreadyDone }: Operation, data: Data): boolean {
	const code = toText(data.code) ?? '';
	return toBoolean(data.success) === false && alreadyDone?.codes.includes(code) === true;
}

/** Whether an item of several entries has one output item. */
function isOne({ request }: Operation): boolean {
	return request.kind === 'batch' && request.spreads !== true;
}

function simplified(operation: Operation, parts: readonly Part[], { input }: Task) {
	try {
		const outputs = parts.map(([data, share]) => {
			const output = operation.answer(data, input.params, share);
			const own = share.own[0] ?? data;
			return isAlreadyDone(operation, own) ? { ...output, alreadyDone: true } : output;
		});
		return isOne(operation) ? [merged(outputs)] : outputs;
	} catch {
		return undefined;
	}
}

/** Answers as they came; those of an item whose entries needed several requests are one item. */
function asTheyCame(operation: Operation, parts: readonly Part[]): IDataObject[] {
	const answers = parts.map(([data, share]) => toItem(partOf(data, share, operation)));
	return isOne(operation) && answers.length > 1 ? [{ answers }] : answers;
}

/** An item's answers, each with its share in it: several where its entries needed several requests. */
function answersOf(done: readonly DoneResult[]): Part[] {
	const shares = new Map<Data, { ofItem: number; ofRequest: number; own: Data[] }>();
	for (const { data, own, ofRequest } of done) {
		const share = shares.get(data) ?? { ofItem: 0, ofRequest, own: [] };
		share.ofItem += 1;
		if (own) share.own.push(own);
		shares.set(data, share);
	}
	return [...shares];
}

/** One figure of several answers: added up. What differs otherwise is the first's. */
const ADDED = ['recipients', 'numbers', 'nbSms', 'nbMail', 'nbRcs', 'cost'];

function merged(outputs: readonly IDataObject[]): IDataObject {
	const [first = {}, ...others] = outputs;
	if (others.length === 0) return first;
	const added = ADDED.flatMap((name) => {
		const figures = outputs
			.map((output) => output[name])
			.filter((value) => typeof value === 'number');
		const sum = figures.reduce((total, figure) => total + figure, 0);
		return figures.length === outputs.length ? [[name, Math.round(sum * 1e6) / 1e6]] : [];
	});
	return {
		...first,
		...Object.fromEntries(added),
		parts: outputs.map((output) => ({ ...output })),
	};
}

function fieldNames(entry: unknown): string {
	return Object.keys(toRecord(entry)).sort().join();
}

/**
 * Whether it is certain which fields of the entries are withheld. XML has places instead of names: if
 * there are more or fewer than documented, a key may stand under any name.
 */
function isToldApart(operation: Operation, { input }: Task, answers: readonly Part[]): boolean {
	const { listName = '', example, withhold } = operation;
	const { params } = input;
	if (params.options._format !== 'xml' || !withhold?.(params).length) return true;
	const documented = fieldNames(toList(example[listName])[0]);
	const came = answers.flatMap(([data]) => toList(data[listName]));
	return came.every((entry) => fieldNames(entry) === documented);
}

/** What of an answer becomes items: all of it, or each entry of its list, without what is withheld. */
function partsOf(operation: Operation, { input }: Task, answers: readonly Part[]): Part[] {
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

/** Items that were made already, for one of those that share them. */
function madeOutputs(done: readonly DoneResult[]): Output[] {
	return done.flatMap(({ made = [] }) =>
		made.map(({ json, ...rest }) => ({ json: toItem(json), ...rest })),
	);
}

function outputsOf(operation: Operation, task: Task, done: readonly DoneResult[]): ItemOutcome {
	const made = madeOutputs(done);
	if (made.length > 0 && (task.input.simplify || operation.file)) {
		return { kind: 'done', outputs: made };
	}
	const answers = isOne(operation) ? answersOf(done) : done.flatMap((one) => answersOf([one]));
	if (!isToldApart(operation, task, answers)) return { kind: 'failed', reason: NOT_TOLD_APART };
	const parts = partsOf(operation, task, answers);
	const items = task.input.simplify
		? simplified(operation, parts, task)
		: asTheyCame(operation, parts);
	// What took effect is a success, even where its figures are not understood.
	if (!items && operation.repeat === 'safe') return { kind: 'failed', reason: NOT_UNDERSTOOD };
	const outputs = (items ?? asTheyCame(operation, parts)).map((json) => ({ json }));
	return { kind: 'done', outputs };
}

interface FailedEntry {
	readonly to: string;
	readonly reason: Reason;
}

/** The first few of them: "+33612345678, +33612345679 …". */
function namesOf(failed: readonly FailedEntry[]): string {
	const names = failed.slice(0, 5).map(({ to }) => to);
	return `${names.join(', ')}${failed.length > names.length ? ' …' : ''}`;
}

/** The failed recipients of an item, those of one reason together: what matters most comes first. */
function byReason(failed: readonly FailedEntry[]): Array<readonly [Reason, FailedEntry[]]> {
	const weight = ({ reason }: FailedEntry): number =>
		reason.fate === 'unknown' ? 0 : reason.isUntried === true ? 2 : 1;
	const groups = new Map<string, readonly [Reason, FailedEntry[]]>();
	for (const entry of [...failed].sort((a, b) => weight(a) - weight(b))) {
		const { what, fate } = entry.reason;
		const group = groups.get(`${fate} ${what}`) ?? ([entry.reason, []] as const);
		group[1].push(entry);
		groups.set(`${fate} ${what}`, group);
	}
	return [...groups.values()];
}

/** Of an item with several recipients, some were sent and some were not, or perhaps. */
function partly(task: Task, failed: readonly FailedEntry[]): Reason {
	const [[reason, first] = [NOT_UNDERSTOOD, []], ...others] = byReason(failed);
	const went = task.units.length - failed.length;
	const more = others.map(([{ what, fate }, entries]) => {
		return `; ${fate === 'unknown' ? 'unknown for' : 'not sent to'} ${namesOf(entries)}: ${what}`;
	});
	const rest = went > 0 ? `; ${went} of ${task.units.length} recipients were sent` : '';
	return { ...reason, what: `${reason.what} (${namesOf(first)})${more.join('')}${rest}` };
}

/** What an item comes to, once all that it asked for has a result; undefined before. */
export function outcomeOf(operation: Operation, task: Task): ItemOutcome | undefined {
	const done: DoneResult[] = [];
	const failed: FailedEntry[] = [];
	for (const { entry, result } of task.units) {
		if (result === undefined) return undefined;
		if (result.kind === 'done') done.push(result);
		else failed.push({ to: entry.to, reason: result.reason });
	}
	const [only] = failed;
	if (only === undefined) {
		const outcome = outputsOf(operation, task, done);
		return operation.repeat === 'never' ? alsoFor(outcome, task) : outcome;
	}
	const hasNames = only.to !== '';
	const reason = hasNames ? partly(task, failed) : only.reason;
	return { kind: 'failed', reason, isPartly: done.length > 0 };
}

/** How many items a duplicate names: a sheet may hold the same recipient ten thousand times. */
const MOST_NAMED = 20;

/** The other items that the task's messages were sent for, too: the first few. */
function sameAs({ index, units }: Task): number[] {
	const others = new Set<number>();
	for (const { entry, tasks } of units) {
		if (entry.to === '' || tasks.length === 1) continue;
		for (const other of tasks) {
			if (others.size >= MOST_NAMED) return [...others];
			if (other.index !== index) others.add(other.index);
		}
	}
	return [...others];
}

/** The same text to the same recipient was sent once for several items: each of them says so. */
function alsoFor(outcome: ItemOutcome, task: Task): ItemOutcome {
	const sameAsItems = sameAs(task);
	if (sameAsItems.length === 0 || outcome.kind === 'failed') return outcome;
	return {
		...outcome,
		outputs: outcome.outputs.map(({ json, ...rest }) => ({
			...rest,
			json: { ...json, sameAsItems },
		})),
	};
}
