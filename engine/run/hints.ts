import type { IExecuteFunctions } from 'n8n-workflow';
import { itemsInWords } from '../errors/report';
import type { Secrets } from '../secrets/secrets';
import type { Task } from '../work/task';

/** How many sentences are shown one by one. */
const MAX_SHOWN = 10;

/** The items that each sentence is about. */
function itemsByHint(tasks: readonly Task[]): Map<string, number[]> {
	const items = new Map<string, number[]>();
	for (const { index, parts } of tasks) {
		for (const { hint } of parts) {
			if (hint === undefined) continue;
			const known = items.get(hint);
			if (known) known.push(index);
			else items.set(hint, [index]);
		}
	}
	return items;
}

/**
 * Shows beside the output what is to be known of answers that are no failures. An n8n that has no
 * hints shows none.
 */
export function showHints(
	context: IExecuteFunctions,
	tasks: readonly Task[],
	secrets: Secrets,
): void {
	if (!('addExecutionHints' in context)) return;
	const isOne = context.getInputData().length === 1;
	const hints = [...itemsByHint(tasks)];
	const others = hints.slice(MAX_SHOWN).flatMap(([, items]) => items);
	const shown = hints.slice(0, MAX_SHOWN);
	if (others.length > 0)
		shown.push(['More results may not be whole', others.sort((a, b) => a - b)]);
	for (const [note, items] of shown) {
		const text = isOne ? `${note}.` : `${note} (${itemsInWords(items)}).`;
		const message = secrets.cleanText(text);
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
}
