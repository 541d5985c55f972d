/** A documented limit. */
export interface RateLimit {
	requestsPerMinute: number;
}

/** How a request stands against its limit. */
export interface Allowance {
	allowed: boolean;
	limit: number;
	/** Requests left in the current window. */
	remaining: number;
	/** When the next place gets free, in milliseconds since 1970. */
	freeAt: number;
}

/** Counts requests in a sliding window. Refused requests do not count: nothing is documented. */
export class RateLimits {
	private readonly accepted = new Map<string, number[]>();

	/**
	 * Takes one place. `who` names the counter (key and endpoint, or address), `minute` is the window's length in
	 * milliseconds, `now` the time in milliseconds since 1970.
	 */
	take(who: string, limit: RateLimit, minute: number, now: number): Allowance {
		const recent = (this.accepted.get(who) ?? []).filter((moment) => moment > now - minute);
		const allowed = recent.length < limit.requestsPerMinute;
		if (allowed) recent.push(now);
		this.accepted.set(who, recent);
		return {
			allowed,
			limit: limit.requestsPerMinute,
			remaining: limit.requestsPerMinute - recent.length,
			freeAt: (recent[0] ?? now) + minute,
		};
	}

	clear(): void {
		this.accepted.clear();
	}
}
