import { Failure } from '../errors/failure';
import type { PlannedRequest } from '../work/plannedRequest';
import type { Task } from '../work/task';

/** The smallest maximum of the items. */
function maximumOf(tasks: readonly Task[]): number {
	return tasks.reduce(
		(min, { input }) => Math.min(min, input.params.options.maxRecipients ?? Infinity),
		Infinity,
	);
}

function countOf(requests: readonly PlannedRequest[]): number {
	return requests.reduce((sum, { parts }) => sum + parts.length, 0);
}

/** Whether a run has more recipients than "Max Recipients" allows. */
export function areTooMany(requests: readonly PlannedRequest[], tasks: readonly Task[]): boolean {
	return countOf(requests) > maximumOf(tasks);
}

/** The option "Max Recipients": a guard against unexpectedly long sheets. */
export function refuseTooMany(requests: readonly PlannedRequest[], tasks: readonly Task[]): void {
	if (!areTooMany(requests, tasks)) return;
	const count = countOf(requests);
	const maxRecipients = maximumOf(tasks);
	throw new Failure({
		what: `This run has ${count} recipients, but the maximum is ${maxRecipients}`,
		next: 'Nothing was sent. Check the input, or increase the option "Max Recipients".',
		fate: 'not done',
		scope: 'account',
		cause: 'configuration-invalid',
	});
}
