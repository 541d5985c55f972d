import type { CleanText } from './secrets';

/** What n8n 2.x reads on an error to know why it happened; 1.x ignores it. */
export type Cause =
	| 'credential-invalid'
	| 'configuration-invalid'
	| 'quota-exhausted'
	| 'rate-limited'
	| 'temporarily-unavailable';

/** Whether the work of a call was done, when it failed. */
export type Fate =
	/** Certainly not: it may be tried again. */
	| 'not done'
	/** Perhaps: it must not be tried again by itself. */
	| 'unknown';

/** Why an item has no result, in words for somebody who does not program. */
export interface Reason {
	/** What happened: a sentence without its full stop, e.g. "The subaccount does not exist". */
	readonly what: string;
	/** What to do: sentences, or an empty text. */
	readonly next: string;
	/** What to put right first: said even where it is unknown whether the call took effect. */
	readonly remedy?: string | undefined;
	/** The API's own words, cleaned of keys. */
	readonly said?: CleanText | undefined;
	/** The API's error code. */
	readonly code?: string | undefined;
	readonly httpStatus?: number | undefined;
	readonly fate: Fate;
	readonly cause?: Cause | undefined;
	/** 'account': nothing else of the run would go through either; 'entries', 'texts': some recipients, or their texts, are to blame. */
	readonly scope?: 'account' | 'entries' | 'texts' | undefined;
	readonly retryAfterMs?: number | undefined;
	/** Whether it was not even tried, since something else had failed. */
	readonly isUntried?: boolean | undefined;
}

/** A reason on its way up. Its message is made of the reason's own words only, never of another error's. */
export class Failure extends Error {
	override readonly name = 'Failure';

	constructor(readonly reason: Reason) {
		super(reason.what);
	}
}

/** The failure in what was thrown: anything unforeseen is said to be so, without its own words. */
export function reasonOf(thrown: unknown): Reason {
	if (thrown instanceof Failure) return thrown.reason;
	return {
		what: 'Something unforeseen happened inside the node',
		next: 'Report it to the makers of this node, with the operation and its settings, but without any key.',
		fate: 'unknown',
	};
}

/** What stands in the settings or in an item is not usable; nothing was sent. */
export function mistaken(what: string, next: string): Failure {
	return new Failure({ what, next, fate: 'not done', cause: 'configuration-invalid' });
}
