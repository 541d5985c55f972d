import type { Verdict } from '../answers/judge';
import type { OperationReading } from '../answers/reading';
import { rejection } from '../answers/rejection';
import type { Cause, Reason } from '../errors/failure';
import { refusedForNow } from '../errors/rateLimited';

/* Why a request failed, from its response, its time-out or the network error. */

/** The outcome of one request. */
export type RequestOutcome =
	Verdict | { readonly kind: 'none'; readonly mayHaveArrived: boolean; readonly what: string };

const TEMPORARY: Cause = 'temporarily-unavailable';

const NOT_THE_API =
	'The address returned a web page instead of an API response. Check that the base URL in the credential is complete (it usually ends with "/v1"), and that the API allows the IP address of your n8n.';

/** A web page with status 400 or above: the request was blocked or never reached the API. */
function unclearReason(
	outcome: Extract<Verdict, { kind: 'unclear' }>,
	{ codes }: OperationReading,
): Reason {
	const { status } = outcome;
	const isElsewhere = outcome.isPage === true && status >= 400;
	const more = codes[String(status)]?.next ?? '';
	return {
		what: `The API returned ${outcome.what}`,
		next: isElsewhere ? '' : 'Try again later.',
		...(isElsewhere && { remedy: `${NOT_THE_API} ${more}`.trim() }),
		said: outcome.said,
		httpStatus: status,
		fate: 'unknown',
		...(status >= 500 && { cause: TEMPORARY }),
	};
}

/**
 * A reply that an operation cannot turn into output.
 *
 * @param next how to see the raw response
 */
export function notUnderstood(next: string): Reason {
	return { what: 'The API response does not match its documentation', next, fate: 'unknown' };
}

/** The reason for a request that failed. */
export function reasonFor(
	outcome: Exclude<RequestOutcome, { kind: 'success' }>,
	reading: OperationReading,
): Reason {
	switch (outcome.kind) {
		case 'rejected':
			return rejection({ ...outcome, httpStatus: outcome.status }, reading.codes);
		case 'busy':
			return refusedForNow(outcome.said, outcome.waitMs);
		case 'unclear':
			return unclearReason(outcome, reading);
		case 'none':
			return {
				what: outcome.what,
				next: outcome.mayHaveArrived
					? 'Try again later.'
					: 'Nothing was sent. Check the network connection of your n8n and the base URL in the credential.',
				fate: outcome.mayHaveArrived ? 'unknown' : 'not done',
				scope: outcome.mayHaveArrived ? undefined : 'account',
				cause: TEMPORARY,
			};
	}
}
