/** When a balance starts the workflow. */
export interface Rule {
	/** In EUR. */
	readonly threshold: number;
	/** How far above its threshold the balance must rise, in percent, before it can start the workflow again. */
	readonly margin: number;
	/** Whether every poll below the threshold starts the workflow. */
	readonly everyPoll: boolean;
}

/** The state of a balance, stored between polls. */
export interface Watched {
	/** A changed threshold resets the state. */
	readonly threshold: number;
	/** Whether the balance has been below the threshold, and not above the margin since. */
	readonly isLow: boolean;
}

/**
 * Decides whether a balance starts the workflow. It does when it falls below its threshold, and again
 * only after it has been above the threshold plus the margin: a balance that moves around the threshold
 * must not start the workflow over and over.
 *
 * @param before the state after the previous poll; undefined at the first poll
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
