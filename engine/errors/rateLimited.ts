import type { DocumentedRate } from '../operation/operation';
import { Failure, type Reason } from './failure';

/* The errors of rate limits: before a run, before a request, and after a 429. */

/** "1 minute", "2.5 minutes". */
function inMinutes(milliseconds: number): string {
	const minutes = Math.ceil(milliseconds / 6000) / 10;
	return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** The run does not start: its last request would have to wait too long. */
export function runTooLong(
	count: number,
	expectedMs: number,
	longestMs: number,
	limit: DocumentedRate | undefined,
): Failure {
	const rate = limit && `${limit.requests} requests per ${limit.seconds} seconds`;
	return new Failure({
		what: `${count} requests would take ${inMinutes(expectedMs)} because of the rate limit, longer than the ${inMinutes(longestMs)} allowed`,
		next: `Nothing was sent. The API accepts ${rate}. Send fewer at a time, or increase the option "Longest Wait".`,
		fate: 'not done',
		cause: 'rate-limited',
	});
}

/** The request is not sent: its wait would be too long. @param waitMs Infinity if unknown */
export function waitTooLong(waitMs: number): Failure {
	const seconds = Math.ceil(waitMs / 1000);
	const wait = seconds === Infinity ? '' : ` ${seconds} seconds,`;
	return new Failure({
		what: `Rate limit reached: the next request would have to wait${wait} longer than "Longest Wait" allows`,
		next: 'It was not sent. Try again later, or increase the option "Longest Wait".',
		fate: 'not done',
		scope: 'account',
		cause: 'rate-limited',
		retryAfterMs: seconds === Infinity ? undefined : waitMs,
	});
}

/** The API rejected all attempts because of its rate limit. */
export function refusedForNow(said: string, retryAfterMs: number | undefined): Reason {
	return {
		what: 'Rate limit reached: too many requests',
		next: 'The request was not processed. Try again later, or increase the option "Longest Wait".',
		said,
		httpStatus: 429,
		fate: 'not done',
		scope: 'account',
		cause: 'rate-limited',
		retryAfterMs,
	};
}
