/** A documented limit. */
export type RateLimit = { requestsPerMinute: number } | { requestsPerHour: number };

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
	 * Takes one place. `who` names the counter (key and endpoint, or address), `minute` is a minute's length in
	 * milliseconds, of which an hour has 60; `now` is the time in milliseconds since 1970.
	 */
	take(who: string, limit: RateLimit, minute: number, now: number): Allowance {
		const [max, span] =
			'requestsPerHour' in limit
				? [limit.requestsPerHour, 60 * minute]
				: [limit.requestsPerMinute, minute];
		const recent = (this.accepted.get(who) ?? []).filter((moment) => moment > now - span);
		const allowed = recent.length < max;
		if (allowed) recent.push(now);
		this.accepted.set(who, recent);
		return {
			allowed,
			limit: max,
			remaining: max - recent.length,
			freeAt: (recent[0] ?? now) + span,
		};
	}

	clear(): void {
		this.accepted.clear();
	}
}
