import { waitTooLong } from '../errors/rateLimited';
import { systemClock, throwIfCancelled, waitUntil, type Clock } from './wait';

/** Observes the requests of a run. */
export interface Watcher {
	/** A request was answered or failed. */
	answer(): void;
	/** @param until milliseconds since 1970; Infinity if not known yet */
	wait(until: number): void;
}

/**
 * The total time a run may wait: the option "Longest Wait". Simultaneous waits count once, and not while
 * a request of the run is in flight.
 */
export class WaitBudget {
	private usedMs = 0;
	private waiting = 0;
	private underWay = 0;
	/** When the current wait began, and when the last of the current waits ends. */
	private since = 0;
	private latest = 0;

	constructor(
		private readonly longestMs: number,
		private readonly clock: Clock = systemClock,
		private readonly watcher?: Watcher,
	) {}

	private get isCounting(): boolean {
		return this.waiting > 0 && this.underWay === 0;
	}

	/** A late timer does not count. */
	private get current(): number {
		return this.isCounting ? Math.max(0, Math.min(this.clock.now(), this.latest) - this.since) : 0;
	}

	/** The remaining time, in milliseconds. */
	get leftMs(): number {
		return this.longestMs - this.usedMs - this.current;
	}

	/** When the budget would be used up. */
	private get end(): number {
		return this.clock.now() + this.leftMs;
	}

	/** Changes the number of waits and requests; the time waited so far is used up. */
	private change(waiting: number, underWay: number): void {
		this.usedMs += this.current;
		this.since = this.clock.now();
		this.waiting += waiting;
		this.underWay += underWay;
	}

	/** @param until milliseconds since 1970; Infinity if not known yet */
	allows(until: number): boolean {
		return until === Infinity ? this.leftMs > 0 : until <= this.end;
	}

	/** Performs a request; the time does not count as waiting. */
	async during<T>(perform: () => Promise<T>): Promise<T> {
		this.change(0, 1);
		try {
			return await perform();
		} finally {
			this.change(0, -1);
			this.watcher?.answer();
		}
	}

	/**
	 * Waits until a moment or until woken, but no longer than the budget allows.
	 *
	 * @param until milliseconds since 1970; Infinity if not known yet
	 * @param wake ends the wait early
	 * @throws Failure before waiting if the budget is too small, or as soon as the execution is cancelled
	 */
	async wait(until: number, signal?: AbortSignal, wake?: Promise<void>): Promise<void> {
		const { clock } = this;
		throwIfCancelled(signal);
		if (!this.allows(until)) throw waitTooLong(until - clock.now());
		const end = Math.min(until, this.end);
		this.latest = Math.max(this.waiting > 0 ? this.latest : 0, end);
		this.change(1, 0);
		this.watcher?.wait(until);
		try {
			await waitUntil(end, clock, signal, wake);
		} finally {
			this.change(-1, 0);
		}
	}
}
