import type { DocumentedRate } from '../operation/operation';
import { systemClock, throwIfCancelled, type Clock } from './wait';
import type { WaitBudget } from './waitBudget';

const SECOND_MS = 1000;
/** The slowest pace in requests per second, and the longest pause while nothing is accepted. */
const SLOWEST = 0.5;
const LONGEST_PAUSE_MS = 60_000;
/** A limit not reached for this long may have changed. */
const FORGET_MS = 60_000;
/** How long send times are remembered, since responses arrive in any order. */
const REMEMBER_MS = 10_000;
/**
 * How the pace changes. If an API accepts 5 requests per second, in a fixed or sliding window or by a
 * bucket, 20 to 10,000 requests take at most 1.3 times as long as necessary
 * (test/engine/http/pace.test.ts).
 */
const AT_FIRST = 0.95;
const SLOWER = 0.9;
const NEAR = 0.95;
const FASTER_UNKNOWN = 1.5;
const FASTER_BELOW = 1.03;
const FASTER_NEAR = 0.0003;
const FASTEST_STEP = 0.1;

/** The fate of a request: accepted, rejected with 429, or unknown. */
export type Fate =
	| { readonly kind: 'accepted' | 'unknown' }
	/** @param waitMs how long to wait, if the API says so */
	| { readonly kind: 'refused'; readonly waitMs: number | undefined };

/**
 * The pace of requests after a 429: as many per second as were accepted, slightly more after each
 * success, fewer after another 429. While nothing is accepted, one request is sent after growing pauses.
 * Without any 429, requests are not slowed.
 */
export class Pace {
	/** In requests per second. */
	private rate = Infinity;
	/** The rate at which the API last returned 429; Infinity while unknown. */
	private ceiling = Infinity;
	private notBefore = 0;
	private lastLeft = 0;
	/** How many requests were sent, and how many of them before the pace was last slowed. */
	private sent = 0;
	private sentBeforeSlowing = 0;
	/** How many were accepted since then. */
	private successes = 0;
	/** When accepted requests were sent, the oldest first. */
	private accepted: number[] = [];
	private lastAccepted = 0;
	private inVain = 0;

	constructor(private readonly clock: Clock = systemClock) {}

	/** When a request was last accepted, in milliseconds since 1970. */
	get acceptedAt(): number {
		return this.lastAccepted;
	}

	/** How often the pace was slowed since then. */
	get slowedInVain(): number {
		return this.inVain;
	}

	/** When the next request may be sent, in milliseconds since 1970. */
	nextAt(): number {
		return Math.max(this.notBefore, this.lastLeft + SECOND_MS / this.rate);
	}

	/**
	 * Waits until a request may be sent.
	 *
	 * @param waits how long it may wait
	 * @returns a function that takes the fate of the request
	 * @throws Failure if the wait would be too long, or as soon as the signal is aborted
	 */
	async enter(waits: WaitBudget, signal?: AbortSignal): Promise<(fate: Fate) => void> {
		throwIfCancelled(signal);
		this.forgetOld();
		for (let until = this.nextAt(); until > this.clock.now(); until = this.nextAt())
			await waits.wait(until, signal);
		const left = this.clock.now();
		this.lastLeft = left;
		const departure = ++this.sent;
		return (fate) => {
			if (fate.kind === 'accepted') this.accept(left, departure);
			if (fate.kind === 'refused') this.refuse(left, departure, fate.waitMs);
		};
	}

	/** Starts over after a while, or if the clock was set back. */
	private forgetOld(): void {
		const now = this.clock.now();
		const isFresh = now - Math.max(this.nextAt(), this.lastAccepted) < FORGET_MS;
		if (isFresh && now >= this.lastLeft) return;
		this.notBefore = 0;
		this.lastLeft = 0;
		this.lastAccepted = 0;
		this.accepted = [];
		this.rate = Infinity;
		this.ceiling = Infinity;
		this.inVain = 0;
	}

	private accept(left: number, departure: number): void {
		this.lastAccepted = this.clock.now();
		this.inVain = 0;
		this.accepted.push(left);
		while ((this.accepted[0] ?? Infinity) < this.lastLeft - REMEMBER_MS) this.accepted.shift();
		if (departure <= this.sentBeforeSlowing) return;
		this.successes += 1;
		this.rate *= this.step();
	}

	private step(): number {
		if (this.ceiling === Infinity) return FASTER_UNKNOWN;
		if (this.rate < NEAR * this.ceiling) return FASTER_BELOW;
		return 1 + Math.min(FASTER_NEAR * this.successes, FASTEST_STEP);
	}

	private refuse(left: number, departure: number, waitMs = 0): void {
		this.notBefore = Math.max(this.notBefore, this.clock.now() + waitMs);
		// A request sent before the pace was slowed says nothing about the pace since.
		if (departure <= this.sentBeforeSlowing) return;
		this.sentBeforeSlowing = this.sent;
		this.successes = 0;
		this.inVain += 1;
		const before = this.accepted.filter((one) => one > left - SECOND_MS && one <= left);
		this.slow(before.length);
		this.notBefore = Math.max(this.notBefore, this.pauseEnd(before[0]));
	}

	/** @param accepted how many requests were accepted in the second before the 429 */
	private slow(accepted: number): void {
		const { rate } = this;
		if (this.inVain === 1 && accepted > 0) this.ceiling = Math.min(rate, accepted);
		const slower =
			rate === Infinity
				? accepted * AT_FIRST
				: Math.min(rate * SLOWER, Math.max(accepted, rate / 2));
		this.rate = Math.max(SLOWEST, slower);
	}

	/**
	 * When the next request may be accepted: a second after the first request of the full second, or after
	 * 2, 4, 8, 16, 32 and 60 seconds, with up to 25% jitter so that processes drift apart.
	 */
	private pauseEnd(first: number | undefined): number {
		if (this.inVain === 1 && first !== undefined) return first + SECOND_MS;
		const pause = (SECOND_MS / this.rate) * 2 ** (this.inVain - 1);
		return this.clock.now() + Math.min(pause, LONGEST_PAUSE_MS) * (1 + Math.random() / 4);
	}
}

/** The paces of this n8n process: all nodes and workflows share them. */
const paces = new Map<string, Pace>();
const ownPaces = new WeakMap<object, Map<string, Pace>>();

/**
 * The pace shared by all requests of one key; an operation with a documented limit has its own, since the
 * limit is that of its endpoint.
 *
 * @param rateLimitKey identifies the key and base URL
 */
export function paceOf(operation: { readonly limit?: DocumentedRate }, rateLimitKey: string): Pace {
	const shared = operation.limit === undefined ? paces : ownPaces.get(operation);
	const known = shared ?? new Map<string, Pace>();
	if (shared === undefined) ownPaces.set(operation, known);
	const pace = known.get(rateLimitKey) ?? new Pace();
	known.set(rateLimitKey, pace);
	return pace;
}
