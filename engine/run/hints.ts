import type { IExecuteFunctions } from 'n8n-workflow';
import { itemsInWords } from '../errors/report';
import { hintText, type Hint } from '../operation/hint';
import type { Operation } from '../operation/operation';
import type { Secrets } from '../secrets/secrets';
import type { Task } from '../work/task';

/** The maximum number of hints, and of item ranges in each hint. */
const MAX_SHOWN = 10;
const MAX_RANGES = 10;

/** The hints about an item that was done `now`, in milliseconds since 1970. */
export function hintsFor(
	{ hints }: Operation,
	{ input, parts }: Task,
	now: number,
): readonly Hint[] {
	const ofParts = parts.flatMap((part) => part.hints ?? []);
	return [...ofParts, ...(hints?.(input.params, now) ?? [])];
}

/** Hints of a run that only differ in `about`. */
interface SharedHint {
	readonly hint: Hint;
	readonly about: Set<string>;
	readonly items: Set<number>;
}

function byWhat(hints: Iterable<readonly [item: number, hint: Hint]>): SharedHint[] {
	const shared = new Map<string, SharedHint>();
	for (const [item, hint] of hints) {
		const known = shared.get(hint.what) ?? { hint, about: new Set(), items: new Set() };
		for (const one of hint.about ?? []) known.about.add(one);
		known.items.add(item);
		shared.set(hint.what, known);
	}
	return [...shared.values()];
}

/**
 * Shows hints beside the output, once a run. An n8n that has no hints shows none.
 *
 * @param hints the hints with their items, in the order of the items
 */
export function showHints(
	context: IExecuteFunctions,
	hints: Iterable<readonly [item: number, hint: Hint]>,
	secrets: Secrets,
): void {
	if (!('addExecutionHints' in context)) return;
	const total = context.getInputData().length;
	const all = byWhat(hints);
	const shown = all
		.slice(0, MAX_SHOWN)
		.map(({ hint, about, items }) => ({ hint: { ...hint, about: [...about] }, items: [...items] }));
	const others = all.slice(MAX_SHOWN).flatMap(({ items }) => [...items]);
	if (others.length > 0) {
		const items = others.sort((a, b) => a - b);
		shown.push({ hint: { what: 'More results may be incomplete', about: [] }, items });
	}
	for (const { hint, items } of shown) {
		const isForAll = items.length >= total;
		const text = hintText(hint, isForAll ? undefined : itemsInWords(items, MAX_RANGES));
		const message = secrets.cleanText(text);
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
}
