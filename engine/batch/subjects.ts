import type { Operation } from '../operation/operation';
import { recipientKey } from '../values/recipientKey';
import type { PlannedRequest } from '../work/plannedRequest';

/**
 * The subjects that a request changes: its recipients, or a subaccount, a contact, a message. Requests with
 * the same subject keep the order of the items. A read has none.
 *
 * @param country the country of numbers without a prefix
 */
export function subjectsOf(
	{ repeat, request }: Operation,
	{ parts, input }: PlannedRequest,
	country: string,
): readonly string[] {
	if (repeat === 'safe') return [];
	if (request.kind === 'batch') return parts.map(({ entry }) => recipientKey(entry.to, country));
	const subject = request.kind === 'single' ? request.about?.(input.params) : undefined;
	return subject === undefined ? [] : [subject];
}
