import type { DocumentedRate } from '../operation/operation';
import { Turns } from './turns';
import { systemClock, throwIfCancelled, type Clock } from './wait';
import type { WaitBudget } from './waitBudget';

/**
 * Keeps one documented rate: at most `requests` in any sliding window of `seconds`.
 * A request counts from before it is sent until the stretch after its answer is over, since the
 * API may count it at any moment in between; so the limit holds however the API counts.
 */
export class RateLimit {
	/** When the answers came that still count, in milliseconds since 1970, the oldest first. */
	private answered: number[] = [];
	private inFlight = 0;
	private readonly turns = new Turns((requests) => this.waitOf(requests));
	/** Wakes those who wait, when a place may have become free. */
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

	/** How long the last of so many requests would wait if no others came before, each answered at once. */
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
	 * How long the last of so many requests would wait if each were answered at once, in milliseconds:
	 * what the runs under way have yet to send goes first.
	 */
	expectedWaitMs(requests: number): number {
		return requests === 0 ? 0 : this.waitOf(this.turns.known + requests);
	}

	/**
	 * A run is going to send so many requests: whoever comes later lets it keep its longest wait.
	 *
	 * @returns what tells that the run is over
	 */
	plan(requests: number, waits: WaitBudget): () => void {
		const end = this.turns.plan(requests, waits);
		return () => {
			end();
			this.wakeAll();
		};
	}

	/**
	 * When there is a place for who stands in the queue with so many before it; Infinity if that
	 * depends on requests that are not answered yet.
	 */
	private placeAt(before: number): number {
		this.forgetOld();
		const taken = this.answered.length + this.inFlight + before;
		if (taken < this.limit.requests) return this.clock.now();
		const last = this.answered[taken - this.limit.requests];
		return last === undefined ? Infinity : last + this.lengthMs;
	}

	/**
	 * Waits for a place and takes it.
	 *
	 * @param waits how long it may wait
	 * @returns what gives the place back once the answer is there: `true` if the request reached the
	 * API, and so counts
	 * @throws Failure if it would wait for too long, or if the execution is cancelled while waiting
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
 * The windows of this n8n process: all nodes and workflows share them. By operation, since each has
 * an endpoint of its own, and then by key.
 */
const rateLimits = new WeakMap<object, Map<string, RateLimit>>();

/**
 * The window that all requests of one key to one endpoint share; undefined without a documented limit.
 *
 * @param rateLimitKey tells one key at one base URL from another
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
