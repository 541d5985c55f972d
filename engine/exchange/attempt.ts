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

/** All that the requests of one run share. */
export interface RequestContext {
	readonly n8n: Context;
	readonly route: Route;
	readonly reading: OperationReading;
	readonly secrets: Secrets;
	readonly clock: Clock;
	/** The documented rate, if there is one. */
	readonly rateLimit?: RateLimit | undefined;
	/** How fast they go since the API has refused some. */
	readonly pace: Pace;
	/** How many of them may be on the wire. */
	readonly congestion: Congestion;
	/** How long the requests may wait for their turns in all. */
	readonly waits: WaitBudget;
	/** Tells that no request may leave any more; of a run that is over, its reason is the Failure that says so. */
	readonly stop?: AbortSignal | undefined;
}

/** How often a request is tried again, and how long it waits before that. */
interface RetryPolicy {
	readonly tries: number;
	readonly firstWaitMs: number;
}

/**
 * Too many requests: it ends when nothing was accepted for so long, over six pauses of the pace. That
 * outlasts a minute, the longest documented window but one.
 */
const WHEN_RATE_LIMITED = { pauses: 6, lastingMs: 122_000 };
/** Reads that failed for a reason that may pass. */
const WHEN_TRANSIENT: RetryPolicy = { tries: 3, firstWaitMs: 500 };
const MAX_STEP_MS = 60_000;

/** Twice as long each time, up to a quarter more by chance, so that several waiting runs drift apart. */
function backoffMs(policy: RetryPolicy, tried: number): number {
	const step = Math.min(policy.firstWaitMs * 2 ** tried, MAX_STEP_MS);
	return step * (1 + Math.random() / 4);
}

const UNFORESEEN = new NoResponse(true, 'Something unforeseen happened while the request was sent');

/** Sends, and reads the answer. */
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

/** A refusal says neither that the API can take more, nor that it cannot. */
function signOf(outcome: RequestOutcome): Sign {
	if (outcome.kind === 'success') return 'went well';
	if (outcome.kind === 'busy' || outcome.kind === 'none') return 'congested';
	return outcome.status >= 500 ? 'congested' : 'nothing';
}

/** What is known of whether the API took the request. */
function fateOf(outcome: RequestOutcome): Fate {
	if (outcome.kind === 'busy') return { kind: 'refused', waitMs: outcome.waitMs };
	return { kind: outcome.kind === 'none' ? 'unknown' : 'accepted' };
}

/** Whether a request counts for a documented rate. */
function counts(outcome: RequestOutcome): boolean {
	return outcome.kind === 'none' ? outcome.mayHaveArrived : outcome.kind !== 'busy';
}

/** Sends when it is time and there is a place on the wire, unless the run is over by then. */
async function performInTurn(
	requestContext: RequestContext,
	call: ReadCall | OnceCall,
): Promise<RequestOutcome> {
	const { congestion, pace, waits, stop } = requestContext;
	const tell = await pace.enter(waits, stop);
	const leave = await congestion.enter();
	let sign: Sign = 'nothing';
	try {
		throwIfCancelled(stop);
		const outcome = await waits.during(() => perform(requestContext, call));
		sign = signOf(outcome);
		tell(fateOf(outcome));
		return outcome;
	} finally {
		leave(sign);
	}
}

/** Waits for its turn, sends, reads the answer. */
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

/** How often an outcome is tried again, undefined for never. */
function retryPolicyFor(
	outcome: Exclude<RequestOutcome, { kind: 'busy' }>,
	repeat: 'safe' | 'never',
): RetryPolicy | undefined {
	if (outcome.kind === 'none' && !outcome.mayHaveArrived) return WHEN_TRANSIENT;
	if (repeat === 'never') return undefined;
	if (outcome.kind === 'none') return WHEN_TRANSIENT;
	// A page or a cut-off answer of a read may be whole the next time; a redirect will not go away.
	const mayPass = outcome.kind === 'unclear' && (outcome.status < 300 || outcome.status >= 500);
	return mayPass ? WHEN_TRANSIENT : undefined;
}

/** When a call is tried again that failed so, undefined for never. */
function whenRepeated(
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

/** When the API may take a request that it has refused by 429, undefined if it has taken none for long. */
function whenAccepted({ pace, clock }: RequestContext, begun: number): number | undefined {
	const { pauses, lastingMs } = WHEN_RATE_LIMITED;
	const isOver = clock.now() - Math.max(begun, pace.acceptedAt) >= lastingMs;
	return isOver && pace.slowedInVain > pauses ? undefined : pace.nextAt();
}

/**
 * Gets the answer of a call. A read is repeated when it fails for a reason that may pass; what has
 * a lasting effect only if it certainly did not take place: no connection was made, or the answer
 * was 429.
 *
 * @returns the reply, as it came: it may repeat a key
 * @throws Failure with the reason; its fate is 'unknown' where a lasting effect may have taken place
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
				? whenAccepted(requestContext, begun)
				: whenRepeated(outcome, call.repeat, tried++, clock.now());
		if (until === undefined || !waits.allows(until)) {
			throw new Failure(reasonFor(outcome, requestContext.reading));
		}
		await waits.wait(until, stop);
	}
}
