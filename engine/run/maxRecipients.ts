import { Failure } from '../errors/failure';
import type { PlannedRequest } from '../work/plannedRequest';
import type { Task } from '../work/task';

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
