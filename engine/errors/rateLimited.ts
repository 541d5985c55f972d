import type { DocumentedRate } from '../operation/operation';
import { Failure, type Reason } from './failure';

/* What is said of rate limits: before a run, before a request, and where the API itself refuses. */

/** A run is not begun: the last of its requests would have to wait for too long. */
export function runTooLong(
	count: number,
	expectedMs: number,
	longestMs: number,
	limit: DocumentedRate | undefined,
): Failure {
	const minutes = (milliseconds: number): number => Math.ceil(milliseconds / 60_000);
	const rate = limit && `${limit.requests} in ${limit.seconds} seconds`;
	return new Failure({
		what: `${count} requests would wait ${minutes(expectedMs)} minutes for their turn, longer than the ${minutes(longestMs)} allowed`,
		next: `Nothing was sent. The API takes ${rate}. Send fewer at a time, or set the option "Longest Wait" higher.`,
		fate: 'not done',
		cause: 'rate-limited',
	});
}

/** A request is not sent: its wait would be too long. @param waitMs Infinity where nobody knows how long */
export function waitTooLong(waitMs: number): Failure {
	const seconds = Math.ceil(waitMs / 1000);
	const wait = seconds === Infinity ? 'wait' : `wait ${seconds} seconds`;
	return new Failure({
		what: `Rate limit reached: the next request would ${wait} for its turn, longer than "Longest Wait" allows`,
		next: 'It was not sent. Try again later, or set the option "Longest Wait" higher.',
		fate: 'not done',
		scope: 'account',
		cause: 'rate-limited',
		retryAfterMs: seconds === Infinity ? undefined : waitMs,
	});
}

/** The API has refused for now, as often as it was asked. */
export function refusedForNow(said: string, retryAfterMs: number | undefined): Reason {
	return {
		what: 'The API takes no more requests for now (too many requests)',
		next: 'Nothing was done. Try again later, or allow a longer wait with the option "Longest Wait".',
		said,
		httpStatus: 429,
		fate: 'not done',
		scope: 'account',
		cause: 'rate-limited',
		retryAfterMs,
	};
}
