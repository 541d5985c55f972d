import { waitTooLong } from '../errors/rateLimited';
import { systemClock, throwIfCancelled, waitUntil, type Clock } from './wait';

/** How long a run may wait in all: the option "Longest Wait". Waits at the same time count once. */
export class WaitBudget {
	private usedMs = 0;
	private waiting = 0;
	/** When the first of the waits under way began, and when the last of them ends. */
	private since = 0;
	private latest = 0;

	constructor(
		private readonly longestMs: number,
		private readonly clock: Clock = systemClock,
	) {}

	/** The moment at which the budget is used up, if it is waited until then. */
	private get end(): number {
		const from = this.waiting > 0 ? this.since : this.clock.now();
		return from + this.longestMs - this.usedMs;
	}

	/** @param until milliseconds since 1970; Infinity for a moment that is not known yet */
	allows(until: number): boolean {
		return until === Infinity ? this.end > this.clock.now() : until <= this.end;
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
		if (this.waiting === 0) this.since = this.latest = clock.now();
		this.waiting += 1;
		const end = Math.min(until, this.end);
		this.latest = Math.max(this.latest, end);
		try {
			await waitUntil(end, clock, signal, wake);
		} finally {
			this.waiting -= 1;
			// A timer that is late uses nothing up.
			if (this.waiting === 0) this.usedMs += Math.min(clock.now(), this.latest) - this.since;
		}
	}
}
