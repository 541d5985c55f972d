/** When a balance starts the workflow. */
export interface Rule {
	/** In EUR. */
	readonly threshold: number;
	/** How far above it the balance must rise before it can start the workflow again, in percent of it. */
	readonly margin: number;
	/** Whether it does so at every poll while it is below. */
	readonly everyPoll: boolean;
}

/** What is kept of a balance from poll to poll. */
export interface Watched {
	/** A changed threshold begins anew. */
	readonly threshold: number;
	/** Whether it has been below, and not above the margin since. */
	readonly isLow: boolean;
}

/**
 * What a balance means at a poll. It starts the workflow when it falls below its threshold, and again
 * only after it was above the threshold and the margin, so that a balance that moves around it does
 * not start it over and over.
 *
 * @param before what was kept of it; undefined at the first poll
 */
export function watch(
	balance: number,
	{ threshold, margin, everyPoll }: Rule,
	before: Watched | undefined,
): { readonly starts: boolean; readonly after: Watched } {
	const wasLow = before?.threshold === threshold && before.isLow;
	const isBelow = balance < threshold;
	const isAbove = balance > (threshold * (100 + margin)) / 100;
	return {
		starts: isBelow && (everyPoll || !wasLow),
		after: { threshold, isLow: isBelow || (wasLow && !isAbove) },
	};
}
