import type { Operation } from '../operation/operation';
import { recipientKey } from '../values/recipientKey';
import type { PlannedRequest } from '../work/plannedRequest';

/**
 * What a request changes something of: its recipients, or a subaccount, a contact, a message. Requests
 * about the same keep the order of the items. A read is about nothing.
 *
 * @param country the country whose numbers the API writes without a prefix
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
