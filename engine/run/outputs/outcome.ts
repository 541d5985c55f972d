import type { IDataObject } from 'n8n-workflow';
import type { Reason } from '../../errors/failure';
import { notUnderstood } from '../../exchange/reasons';
import type { Hint } from '../../operation/hint';
import type { Operation } from '../../operation/operation';
import type { Output } from '../../work/result';
import type { Task } from '../../work/task';
import { madeOutputs } from './made';
import { partly, type FailedEntry } from './partly';
import { rawOutputs } from './raw';
import { withSameItems } from './sameItems';
import { simplifiedOutputs } from './simplified';
import { isToldApart, repliesOf, sourcesOf, type DoneResult, type Source } from './sources';

/** What became of an item. */
export type ItemOutcome =
	| {
			readonly kind: 'done';
			readonly outputs: readonly Output[];
			/** What to know about it. */
			readonly hints?: readonly Hint[];
	  }
	| {
			readonly kind: 'failed';
			readonly reason: Reason;
			/** Whether some of its recipients were sent. */
			readonly isPartly?: boolean;
	  };

const NOT_UNDERSTOOD = notUnderstood('Switch "Simplify" off to see the answer as it came.');

const NOT_TOLD_APART: Reason = {
	what: 'The XML answer has other fields than documented, so that those that are left out cannot be told from the others',
	next: 'Set the option "Response Format" to JSON.',
	fate: 'unknown',
};

/** The outputs that sources become; undefined where that is not understood. */
function outputsOf(
	operation: Operation,
	task: Task,
	sources: readonly Source[],
): IDataObject[] | undefined {
	if (!task.input.simplify) return rawOutputs(operation, sources);
	const items = simplifiedOutputs(operation, sources, task);
	// What took effect is a success, even where its figures are not understood.
	return operation.repeat === 'never' ? (items ?? rawOutputs(operation, sources)) : items;
}

function doneOutcome(operation: Operation, task: Task, done: readonly DoneResult[]): ItemOutcome {
	const made = madeOutputs(operation, task, done);
	if (made.length > 0) return { kind: 'done', outputs: made };
	const replies = repliesOf(operation, done);
	if (!isToldApart(operation, task, replies)) return { kind: 'failed', reason: NOT_TOLD_APART };
	const items = outputsOf(operation, task, sourcesOf(operation, task, replies));
	if (items === undefined) return { kind: 'failed', reason: NOT_UNDERSTOOD };
	return { kind: 'done', outputs: items.map((json) => ({ json })) };
}

/** What an item comes to, once all that it asked for has a result; undefined before. */
export function outcomeOf(operation: Operation, task: Task): ItemOutcome | undefined {
	const done: DoneResult[] = [];
	const failed: FailedEntry[] = [];
	for (const { entry, result } of task.parts) {
		if (result === undefined) return undefined;
		if (result.kind === 'done') done.push(result);
		else failed.push({ to: entry.to, reason: result.reason });
	}
	const [only] = failed;
	if (only !== undefined) {
		const reason = partly(task, failed) ?? only.reason;
		return { kind: 'failed', reason, isPartly: done.length > 0 };
	}
	const outcome = doneOutcome(operation, task, done);
	if (operation.repeat === 'safe' || outcome.kind === 'failed') return outcome;
	return { kind: 'done', outputs: withSameItems(outcome.outputs, task) };
}
