import type { DocumentedRate } from '../operation/operation';
import { Turns } from './turns';
import { systemClock, throwIfCancelled, type Clock } from './wait';
import type { WaitBudget } from './waitBudget';

/**
 * Keeps a documented rate: at most `requests` in any sliding window of `seconds`.
 * A request counts from before it is sent until one window after its response, since the API may count
 * it at any time in between; so the limit holds however the API counts.
 */
export class RateLimit {
	/** When the responses that still count arrived, in milliseconds since 1970, the oldest first. */
	private answered: number[] = [];
	private inFlight = 0;
	private readonly turns = new Turns((requests) => this.waitOf(requests));
	/** Wakes waiting requests when a slot may be free. */
	private wake = (): void => {};
	private woken = this.nextWake();

	constructor(
		private readonly limit: DocumentedRate,
		private readonly clock: Clock = systemClock,
	) {}

	private nextWake(): Promise<void> {
		return new Promise((resolve) => {
			this.wake = resolve;
		});
	}

	private wakeAll(): void {
		this.wake();
		this.woken = this.nextWake();
	}

	private get lengthMs(): number {
		return this.limit.seconds * 1000;
	}

	private forgetOld(): void {
		const since = this.clock.now() - this.lengthMs;
		this.answered = this.answered.filter((moment) => moment > since);
	}

	/** How long the last of these requests would wait if none came before and each was answered immediately. */
	private waitOf(requests: number): number {
		this.forgetOld();
		const now = this.clock.now();
		const times = [...this.answered, ...new Array<number>(this.inFlight).fill(now)];
		for (let sent = 0; sent < requests; sent++) {
			const blocking = times[times.length - this.limit.requests];
			times.push(blocking === undefined ? now : Math.max(now, blocking + this.lengthMs));
		}
		return requests === 0 ? 0 : (times.at(-1) ?? now) - now;
	}

	/**
	 * How long the last of these requests would wait if each was answered immediately, in milliseconds.
	 * Requests planned by other runs go first.
	 */
	expectedWaitMs(requests: number): number {
		return requests === 0 ? 0 : this.waitOf(this.turns.known + requests);
	}

	/**
	 * Announces the requests of a run, so that later runs do not make it exceed its maximum wait.
	 *
	 * @returns a function that ends the announcement
	 */
	plan(requests: number, waits: WaitBudget): () => void {
		const end = this.turns.plan(requests, waits);
		return () => {
			end();
			this.wakeAll();
		};
	}

	/**
	 * When a slot is free after `before` other requests; Infinity if that depends on requests in flight.
	 */
	private placeAt(before: number): number {
		this.forgetOld();
		const taken = this.answered.length + this.inFlight + before;
		if (taken < this.limit.requests) return this.clock.now();
		const last = this.answered[taken - this.limit.requests];
		return last === undefined ? Infinity : last + this.lengthMs;
	}

	/**
	 * Waits for a slot and takes it.
	 *
	 * @param waits how long it may wait
	 * @returns a function that releases the slot after the response: `true` if the request reached the
	 * API and therefore counts
	 * @throws Failure if the wait would be too long, or if the execution is cancelled while waiting
	 */
	async enter(waits: WaitBudget, signal?: AbortSignal): Promise<(counts: boolean) => void> {
		const ticket = this.turns.join(waits);
		try {
			throwIfCancelled(signal);
			const ready = (): number => this.placeAt(this.turns.before(ticket));
			for (let until = ready(); until > this.clock.now(); until = ready()) {
				await waits.wait(until, signal, this.woken);
			}
			this.inFlight++;
			this.turns.taken(ticket);
		} finally {
			this.turns.leave(ticket);
			this.wakeAll();
		}
		return (counts) => {
			this.inFlight--;
			if (counts) this.answered.push(this.clock.now());
			this.wakeAll();
		};
	}
}

/**
 * The rate limits of this n8n process, shared by all nodes and workflows: by operation, since each has
 * its own endpoint, then by key.
 */
const rateLimits = new WeakMap<object, Map<string, RateLimit>>();

/**
 * The rate limit shared by all requests of one key to one endpoint; undefined without a documented limit.
 *
 * @param rateLimitKey identifies the key and base URL
 */
export function rateLimitOf(
	operation: { readonly limit?: DocumentedRate },
	rateLimitKey: string,
): RateLimit | undefined {
	if (operation.limit === undefined) return undefined;
	const ofOperation = rateLimits.get(operation) ?? new Map<string, RateLimit>();
	rateLimits.set(operation, ofOperation);
	const rateLimit = ofOperation.get(rateLimitKey) ?? new RateLimit(operation.limit);
	ofOperation.set(rateLimitKey, rateLimit);
	return rateLimit;
}
