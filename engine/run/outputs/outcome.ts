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
import { canWithhold, repliesOf, sourcesOf, type DoneResult, type Source } from './sources';

/** The outcome of an item. */
export type ItemOutcome =
	| {
			readonly kind: 'done';
			readonly outputs: readonly Output[];
			/** The hints about the item. */
			readonly hints?: readonly Hint[];
	  }
	| {
			readonly kind: 'failed';
			readonly reason: Reason;
			/** Whether it was sent to some of its recipients. */
			readonly isPartly?: boolean;
	  };

const NOT_UNDERSTOOD = notUnderstood('Turn off "Simplify" to see the raw response.');

const CANNOT_WITHHOLD: Reason = {
	what: 'The XML response does not have the documented fields, so the fields to remove cannot be identified',
	next: 'Set the option "Response Format" to JSON.',
	fate: 'unknown',
};

/** The outputs of sources; undefined if they do not match the documentation. */
function outputsOf(
	operation: Operation,
	task: Task,
	sources: readonly Source[],
): IDataObject[] | undefined {
	if (!task.input.simplify) return rawOutputs(operation, sources);
	const items = simplifiedOutputs(operation, sources, task);
	// A call that took effect is a success, even with an unexpected reply.
	return operation.repeat === 'never' ? (items ?? rawOutputs(operation, sources)) : items;
}

function doneOutcome(operation: Operation, task: Task, done: readonly DoneResult[]): ItemOutcome {
	const made = madeOutputs(operation, task, done);
	if (made.length > 0) return { kind: 'done', outputs: made };
	const replies = repliesOf(operation, done);
	if (!canWithhold(operation, task, replies)) return { kind: 'failed', reason: CANNOT_WITHHOLD };
	const items = outputsOf(operation, task, sourcesOf(operation, task, replies));
	if (items === undefined) return { kind: 'failed', reason: NOT_UNDERSTOOD };
	return { kind: 'done', outputs: items.map((json) => ({ json })) };
}

/** The outcome of an item, once all its parts have a result; undefined before. */
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
