/** A documented rate limit. */
export type RateLimit = { requestsPerMinute: number } | { requestsPerHour: number };

/** The state of a rate limit after a request. */
export interface Allowance {
	allowed: boolean;
	limit: number;
	/** Requests left in the current window. */
	remaining: number;
	/** When the next request is possible, in milliseconds since 1970. */
	freeAt: number;
}

/** Counts requests in a sliding window. Rejected requests do not count; the documents do not say. */
export class RateLimits {
	private readonly accepted = new Map<string, number[]>();

	/**
	 * Counts a request. `who` names the counter (key and endpoint, or IP address), `minute` is the length of a minute in
	 * milliseconds (an hour has 60 minutes), `now` is the time in milliseconds since 1970.
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
