import { judge } from '../answers/judge';
import type { OperationReading } from '../answers/reading';
import { Failure } from '../errors/failure';
import type { Congestion, Sign } from '../http/congestion';
import type { Fate, Pace } from '../http/pace';
import type { RateLimit } from '../http/rateLimit';
import { NoResponse, send, type Context, type Route } from '../http/transport';
import { throwIfCancelled, type Clock } from '../http/wait';
import type { WaitBudget } from '../http/waitBudget';
import type { OnceCall, ReadCall } from '../operation/call';
import type { Reply } from '../operation/reply';
import type { Secrets } from '../secrets/secrets';
import { reasonFor, type RequestOutcome } from './reasons';

/** What the requests of a run share. */
export interface RequestContext {
	readonly n8n: Context;
	readonly route: Route;
	readonly reading: OperationReading;
	readonly secrets: Secrets;
	readonly clock: Clock;
	/** The documented rate, if there is one. */
	readonly rateLimit?: RateLimit | undefined;
	/** How fast requests are sent after a 429. */
	readonly pace: Pace;
	/** How many requests may be in flight. */
	readonly congestion: Congestion;
	/** How long the requests may wait in total. */
	readonly waits: WaitBudget;
	/** Aborted when no more requests may be sent. If the run has stopped, its reason is a Failure. */
	readonly stop?: AbortSignal | undefined;
}

/** How often a request is retried, and after which wait. */
interface RetryPolicy {
	readonly tries: number;
	readonly firstWaitMs: number;
}

/**
 * Retries after a 429 end when nothing was accepted for this long, over more than six pauses. That
 * exceeds a minute, the second-longest documented window.
 */
const WHEN_RATE_LIMITED = { pauses: 6, lastingMs: 122_000 };
/** Reads that failed for a temporary reason. */
const WHEN_TRANSIENT: RetryPolicy = { tries: 3, firstWaitMs: 500 };
const MAX_STEP_MS = 60_000;

/** Doubles each time, with up to 25% jitter so that waiting runs drift apart. */
function backoffMs(policy: RetryPolicy, tried: number): number {
	const step = Math.min(policy.firstWaitMs * 2 ** tried, MAX_STEP_MS);
	return step * (1 + Math.random() / 4);
}

const UNFORESEEN = new NoResponse(true, 'An unexpected error occurred while the request was sent');

/** Sends a request and reads the response. */
async function perform(
	requestContext: RequestContext,
	call: ReadCall | OnceCall,
): Promise<RequestOutcome> {
	try {
		const response = await send(requestContext.n8n, call, requestContext.route);
		const reading = {
			...requestContext.reading,
			...(call.example && { example: call.example }),
			...(call.isFile && { isFile: true }),
		};
		return judge(response, reading, requestContext.clock.now());
	} catch (error) {
		const { mayHaveArrived, what } = error instanceof NoResponse ? error : UNFORESEEN;
		return { kind: 'none', mayHaveArrived, what };
	}
}

/** A rejection says nothing about the capacity of the API. */
function signOf(outcome: RequestOutcome): Sign {
	if (outcome.kind === 'success') return 'went well';
	if (outcome.kind === 'busy' || outcome.kind === 'none') return 'congested';
	return outcome.status >= 500 ? 'congested' : 'nothing';
}

/** Whether the API accepted the request, as far as known. */
function fateOf(outcome: RequestOutcome): Fate {
	if (outcome.kind === 'busy') return { kind: 'refused', waitMs: outcome.waitMs };
	return { kind: outcome.kind === 'none' ? 'unknown' : 'accepted' };
}

/** Whether a request counts towards a documented rate. */
function counts(outcome: RequestOutcome): boolean {
	return outcome.kind === 'none' ? outcome.mayHaveArrived : outcome.kind !== 'busy';
}

/** Sends as soon as the pace and the congestion allow it, unless the run has stopped by then. */
async function performInTurn(
	requestContext: RequestContext,
	call: ReadCall | OnceCall,
): Promise<RequestOutcome> {
	const { congestion, pace, waits, stop } = requestContext;
	const reportFate = await pace.enter(waits, stop);
	const leave = await congestion.enter();
	let sign: Sign = 'nothing';
	try {
		throwIfCancelled(stop);
		const outcome = await waits.during(() => perform(requestContext, call));
		sign = signOf(outcome);
		reportFate(fateOf(outcome));
		return outcome;
	} finally {
		leave(sign);
	}
}

/** Waits for its turn, sends the request and reads the response. */
async function tryOnce(
	requestContext: RequestContext,
	call: ReadCall | OnceCall,
): Promise<RequestOutcome> {
	const { rateLimit, waits, stop } = requestContext;
	throwIfCancelled(stop);
	const leave = await rateLimit?.enter(waits, stop);
	let isCounted = false;
	try {
		const outcome = await performInTurn(requestContext, call);
		isCounted = counts(outcome);
		return outcome;
	} finally {
		leave?.(isCounted);
	}
}

/** How an outcome is retried; undefined for never. */
function retryPolicyFor(
	outcome: Exclude<RequestOutcome, { kind: 'busy' }>,
	repeat: 'safe' | 'never',
): RetryPolicy | undefined {
	if (outcome.kind === 'none' && !outcome.mayHaveArrived) return WHEN_TRANSIENT;
	if (repeat === 'never') return undefined;
	if (outcome.kind === 'none') return WHEN_TRANSIENT;
	// A page or an incomplete response may be complete the next time; a redirect is permanent.
	const mayPass = outcome.kind === 'unclear' && (outcome.status < 300 || outcome.status >= 500);
	return mayPass ? WHEN_TRANSIENT : undefined;
}

/** When to retry a failed call; undefined for never. */
function retryTime(
	outcome: Exclude<RequestOutcome, { kind: 'busy' }>,
	repeat: 'safe' | 'never',
	tried: number,
	now: number,
): number | undefined {
	const policy = retryPolicyFor(outcome, repeat);
	if (policy === undefined || tried >= policy.tries) return undefined;
	const asked = 'waitMs' in outcome ? outcome.waitMs : undefined;
	return now + Math.max(asked ?? 0, backoffMs(policy, tried));
}

/** When to retry after a 429; undefined if the API has accepted nothing for too long. */
function retryTimeAfter429({ pace, clock }: RequestContext, begun: number): number | undefined {
	const { pauses, lastingMs } = WHEN_RATE_LIMITED;
	const isOver = clock.now() - Math.max(begun, pace.acceptedAt) >= lastingMs;
	return isOver && pace.slowedInVain > pauses ? undefined : pace.nextAt();
}

/**
 * Gets the reply to a call. A read is retried after a temporary failure; a call that changes something
 * only if it certainly had no effect: no connection was made, or the response was 429.
 *
 * @returns the unchanged reply: it may contain a key
 * @throws Failure with the reason; its fate is 'unknown' if the call may have taken effect
 */
export async function obtain(
	requestContext: RequestContext,
	call: ReadCall | OnceCall,
): Promise<Reply> {
	const { clock, waits, stop } = requestContext;
	const begun = clock.now();
	let tried = 0;
	for (;;) {
		const outcome = await tryOnce(requestContext, call);
		if (outcome.kind === 'success') return outcome.reply;
		const until =
			outcome.kind === 'busy'
				? retryTimeAfter429(requestContext, begun)
				: retryTime(outcome, call.repeat, tried++, clock.now());
		if (until === undefined || !waits.allows(until)) {
			throw new Failure(reasonFor(outcome, requestContext.reading));
		}
		await waits.wait(until, stop);
	}
}
