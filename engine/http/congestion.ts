/** The maximum number of requests of a run in flight. */
const MAX_IN_FLIGHT = 16;

/** What a response, or its absence, says about the load of the API. */
export type Sign = 'went well' | 'congested' | 'nothing';

/** Ends a request in flight and reports how it went. */
export type Leave = (sign: Sign) => void;

/**
 * Limits the requests of a run in flight: one at first, one more after each success, half as many when
 * the API or the network is congested. Like TCP's slow start (RFC 5681), so that a mistake that would
 * fail all requests costs only one.
 */
export class Congestion {
	private limit = 1;
	private inFlight = 0;
	private readonly queue: Array<() => void> = [];
	/** How many were sent, and how many of them before the limit was last halved. */
	private sent = 0;
	private sentBeforeHalving = 0;
	/** Called when the limit grows. */
	onGrowth: () => void = () => {};

	/** How many requests may be in flight now. */
	get allowed(): number {
		return this.limit;
	}

	private admit(): void {
		while (this.inFlight < this.limit) {
			const next = this.queue.shift();
			if (next === undefined) return;
			this.inFlight += 1;
			next();
		}
	}

	/** Waits until another request may be in flight: first come, first served. */
	async enter(): Promise<Leave> {
		await new Promise<void>((resolve) => {
			this.queue.push(resolve);
			this.admit();
		});
		const departure = ++this.sent;
		return (sign) => {
			this.inFlight -= 1;
			// A request sent before the last halving says nothing about the limit since.
			if (departure > this.sentBeforeHalving) this.learn(sign);
			this.admit();
		};
	}

	private learn(sign: Sign): void {
		if (sign === 'congested') {
			this.limit = Math.max(1, Math.floor(this.limit / 2));
			this.sentBeforeHalving = this.sent;
		}
		if (sign === 'went well' && this.limit < MAX_IN_FLIGHT) {
			this.limit += 1;
			this.onGrowth();
		}
	}
}
