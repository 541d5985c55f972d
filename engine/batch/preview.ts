import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../operation/operation';
import type { Task } from '../work/task';
import { gather, NO_ENTRY } from './gather';

/** The output of an operation without requests, as if each item had one recipient. */
function localAnswers(operation: Operation, tasks: readonly Task[]): Array<[Task, IDataObject]> {
	const share = { ofItem: 1, ofRequest: 1, own: [] };
	return tasks.map((task) => {
		task.parts = [{ entry: NO_ENTRY, tasks: [task] }];
		return [task, operation.answer({}, task.input.params, share)];
	});
}

/**
 * The output of items that are not sent. For "Check Only": what would be sent, to how many recipients, in how
 * many requests.
 */
export function previewOf(
	operation: Operation,
	tasks: readonly Task[],
	country: string,
): Array<[Task, IDataObject]> {
	const { request } = operation;
	if (request.kind === 'local') return localAnswers(operation, tasks);
	if (request.kind !== 'batch' || tasks.length === 0) return [];
	const requests = gather(operation, tasks, country);
	const recipients = requests.reduce((sum, { parts }) => sum + parts.length, 0);
	return tasks.map((task) => [
		task,
		{
			status: 'checked',
			recipients: task.parts.length,
			...request.preview?.(task.input.params),
			request: { requests: requests.length, recipients },
		},
	]);
}
