import type { DocumentedRate } from '../../engine/operation/operation';

/** A request that somebody wants to make: from when, how long its answer takes, whether it arrives. */
export interface Wanted {
	readonly from: number;
	readonly takes: number;
	readonly counts: boolean;
}

/** A request as it was made. */
export interface Sent {
	readonly start: number;
	readonly end: number;
	readonly counts: boolean;
}

/**
 * The most requests that an API could find in any stretch of so many milliseconds: each may be
 * counted at any moment from its start to its answer, so it is in every stretch that it touches.
 */
export function maxInAnyStretch(sent: readonly Sent[], lengthMs: number): number {
	const arrived = sent.filter(({ counts }) => counts);
	const found = arrived.map(({ end: from }) => {
		return arrived.filter(({ start, end }) => end >= from && start < from + lengthMs).length;
	});
	return Math.max(0, ...found);
}

/**
 * The earliest starts that keep a limit, for requests that are made in the order in which they are
 * wanted and whose answers nobody knows before they come.
 */
export function bestStarts(limit: DocumentedRate, wanted: readonly Wanted[]): number[] {
	const lengthMs = limit.seconds * 1000;
	const taken: Array<{ start: number; until: number }> = [];
	return [...wanted]
		.sort((a, b) => a.from - b.from)
		.map(({ from, takes, counts }) => {
			const earliest = Math.max(from, ...taken.map(({ start }) => start));
			const moments = [earliest, ...taken.map(({ until }) => until)].filter((m) => m >= earliest);
			const isFree = (moment: number): boolean =>
				taken.filter(({ until }) => until > moment).length < limit.requests;
			const start = Math.min(...moments.filter(isFree));
			taken.push({ start, until: start + takes + (counts ? lengthMs : 0) });
			return start;
		});
}
