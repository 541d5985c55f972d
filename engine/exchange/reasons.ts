import type { Verdict } from '../answers/judge';
import type { OperationReading } from '../answers/reading';
import { rejection } from '../answers/rejection';
import type { Cause, Reason } from '../errors/failure';
import { refusedForNow } from '../errors/rateLimited';

/* Why a request is given up: reasons made of its answer, its time-out or the network. */

/** What one request came to. */
export type RequestOutcome =
	Verdict | { readonly kind: 'none'; readonly mayHaveArrived: boolean; readonly what: string };

const TEMPORARY: Cause = 'temporarily-unavailable';

const NOT_THE_API =
	'The address answered with a web page: check the base URL in the credential to the end of its path (is "/v1" missing, say?), and whether the API is allowed for the IP address of the machine that runs n8n.';

/** A web page with status 400 or above means that the request never reached the API, or was blocked on the way. */
function unclearReason(
	outcome: Extract<Verdict, { kind: 'unclear' }>,
	{ codes }: OperationReading,
): Reason {
	const { status } = outcome;
	const isElsewhere = outcome.isPage === true && status >= 400;
	const more = codes[String(status)]?.next ?? '';
	return {
		what: `The API gave ${outcome.what}`,
		next: isElsewhere ? '' : 'Try again later.',
		...(isElsewhere && { remedy: `${NOT_THE_API} ${more}`.trim() }),
		said: outcome.said,
		httpStatus: status,
		fate: 'unknown',
		...(status >= 500 && { cause: TEMPORARY }),
	};
}

/**
 * An answer that an operation makes no output of.
 *
 * @param next where the answer can be seen as it came
 */
export function notUnderstood(next: string): Reason {
	return { what: 'The answer of the API is not what its documents say', next, fate: 'unknown' };
}

/** The reason why a request that did not succeed is given up. */
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
					: 'Nothing was sent. Check the connection of the machine that runs n8n, and the base URL in the credential.',
				fate: outcome.mayHaveArrived ? 'unknown' : 'not done',
				scope: outcome.mayHaveArrived ? undefined : 'account',
				cause: TEMPORARY,
			};
	}
}
