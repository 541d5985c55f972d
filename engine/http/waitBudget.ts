import { waitTooLong } from '../errors/rateLimited';
import { systemClock, throwIfCancelled, waitUntil, type Clock } from './wait';

/** Who wants to know how a run goes. */
export interface Watcher {
	/** A request was answered, or came to nothing. */
	answer(): void;
	/** @param until milliseconds since 1970; Infinity for a moment that is not known yet */
	wait(until: number): void;
}

/**
 * How long a run may wait in all: the option "Longest Wait". Waits at the same time count once, and
 * not while a request of the run is under way.
 */
export class WaitBudget {
	private usedMs = 0;
	private waiting = 0;
	private underWay = 0;
	/** Since when the run waits, and when the last of the waits under way ends. */
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

	/** A timer that is late uses nothing up. */
	private get current(): number {
		return this.isCounting ? Math.max(0, Math.min(this.clock.now(), this.latest) - this.since) : 0;
	}

	/** How long it may still wait, in milliseconds. */
	get leftMs(): number {
		return this.longestMs - this.usedMs - this.current;
	}

	/** The moment at which the budget is used up, if it is waited until then. */
	private get end(): number {
		return this.clock.now() + this.leftMs;
	}

	/** Changes what is going on: what was waited until now is used up. */
	private change(waiting: number, underWay: number): void {
		this.usedMs += this.current;
		this.since = this.clock.now();
		this.waiting += waiting;
		this.underWay += underWay;
	}

	/** @param until milliseconds since 1970; Infinity for a moment that is not known yet */
	allows(until: number): boolean {
		return until === Infinity ? this.leftMs > 0 : until <= this.end;
	}

	/** Performs a request: meanwhile the run does not wait. */
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
	 * Waits until a moment, or until it is woken, and no longer than the budget lasts.
	 *
	 * @param until milliseconds since 1970; Infinity for a moment that is not known yet
	 * @param wake ends the wait early
	 * @throws Failure before it waits, if the budget does not last until then; as soon as the
	 * execution is cancelled
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
