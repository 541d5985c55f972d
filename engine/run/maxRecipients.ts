import { Failure } from '../errors/failure';
import type { PlannedRequest } from '../work/plannedRequest';
import type { Task } from '../work/task';

/** The most that any of the items allows. */
function mostFor(tasks: readonly Task[]): number {
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
	return countOf(requests) > mostFor(tasks);
}

/** The option "Max Recipients": a guard against a sheet that is longer than thought. */
export function refuseTooMany(requests: readonly PlannedRequest[], tasks: readonly Task[]): void {
	if (!areTooMany(requests, tasks)) return;
	const count = countOf(requests);
	const maxRecipients = mostFor(tasks);
	throw new Failure({
		what: `This run would go to ${count} recipients, more than the ${maxRecipients} allowed`,
		next: 'Nothing was sent. Check the input, or set the option "Max Recipients" higher.',
		fate: 'not done',
		scope: 'account',
		cause: 'configuration-invalid',
	});
}
