/** How many requests of a run may be on the wire at the same time. */
const MOST = 16;

/** What an answer, or its absence, says of how much the API can take. */
export type Sign = 'went well' | 'congested' | 'nothing';

/** A place on the wire: gives it back, and says how the request went. */
export type Leave = (sign: Sign) => void;

/**
 * How many requests of a run may be on the wire: one at first, one more for each success, half as
 * many where the API or the way to it is congested. As TCP's slow start does it (RFC 5681), so that
 * a mistake that would refuse all requests costs one.
 */
export class Congestion {
	private limit = 1;
	private onWire = 0;
	private readonly queue: Array<() => void> = [];
	/** How many have left, and how many of them before the last halving. */
	private departures = 0;
	private known = 0;
	/** Is told when more are allowed. */
	onGrowth: () => void = () => {};

	/** How many may be on the wire at the moment. */
	get allowed(): number {
		return this.limit;
	}

	private admit(): void {
		while (this.onWire < this.limit) {
			const next = this.queue.shift();
			if (next === undefined) return;
			this.onWire += 1;
			next();
		}
	}

	/** Waits for a place on the wire: whoever came first goes first. */
	async enter(): Promise<Leave> {
		await new Promise<void>((resolve) => {
			this.queue.push(resolve);
			this.admit();
		});
		const departure = ++this.departures;
		return (sign) => {
			this.onWire -= 1;
			// What left before the last halving says nothing of what is allowed since.
			if (departure > this.known) this.learn(sign);
			this.admit();
		};
	}

	private learn(sign: Sign): void {
		if (sign === 'congested') {
			this.limit = Math.max(1, Math.floor(this.limit / 2));
			this.known = this.departures;
		}
		if (sign === 'went well' && this.limit < MOST) {
			this.limit += 1;
			this.onGrowth();
		}
	}
}
