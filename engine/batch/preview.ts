import type { Task } from './work';
import type { IDataObject } from 'n8n-workflow';
import { gather } from './gather';
import type { Operation } from '../operation/operation';

/** What "Check Only" shows of each item: what would be sent, to how many, in how many requests. */
export function previewOf(
	operation: Operation,
	tasks: readonly Task[],
	country: string,
): Array<[Task, IDataObject]> {
	const { request } = operation;
	if (request.kind !== 'batch' || tasks.length === 0) return [];
	const requests = gather(operation, tasks, country);
	const recipients = requests.reduce((sum, { units }) => sum + units.length, 0);
	return tasks.map((task) => [
		task,
		{
			status: 'checked',
			recipients: task.units.length,
			...request.preview?.(task.input.params),
			request: { requests: requests.length, recipients },
		},
	]);
}
