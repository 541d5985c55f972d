import { Failure } from '../errors/failure';
import type { Operation } from '../operation/operation';
import type { PlannedRequest, Task } from '../work/task';

/* What stops a run before it sends anything. */

/** The option "Max Recipients": a guard against a sheet that is longer than thought. */
export function refuseTooMany(requests: readonly PlannedRequest[], tasks: readonly Task[]): void {
	const maxRecipients = tasks.reduce(
		(min, { input }) => Math.min(min, input.params.options.maxRecipients ?? Infinity),
		Infinity,
	);
	const count = requests.reduce((sum, { parts }) => sum + parts.length, 0);
	if (count <= maxRecipients) return;
	throw new Failure({
		what: `This run would go to ${count} recipients, more than the ${maxRecipients} allowed`,
		next: 'Nothing was sent. Check the input, or set the option "Max Recipients" higher.',
		fate: 'not done',
		scope: 'account',
		cause: 'configuration-invalid',
	});
}

export function tooLong(
	count: number,
	expected: number,
	longest: number,
	operation: Operation,
): Failure {
	const minutes = (milliseconds: number): number => Math.ceil(milliseconds / 60_000);
	const rate =
		operation.limit && `${operation.limit.requests} in ${operation.limit.seconds} seconds`;
	return new Failure({
		what: `${count} requests would wait ${minutes(expected)} minutes for their turn, longer than the ${minutes(longest)} allowed`,
		next: `Nothing was sent. The API takes ${rate}. Send fewer at a time, or set the option "Longest Wait" higher.`,
		fate: 'not done',
		cause: 'rate-limited',
	});
}
