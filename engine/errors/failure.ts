import { toText } from '../values/convert';

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
	/** The API's own words, as they came: keys are removed where they are shown. */
	readonly said?: string | undefined;
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
	/** n8n's own error, e.g. of an expression: the editor shows more of it than its message. */
	readonly thrown?: Error | undefined;
}

/** Where the engine stands: before the first byte of a request has left, nothing can have taken effect. */
export type Stage = 'before sending' | 'sending';

/** A reason on its way up. Its message is made of the reason's own words only, never of another error's. */
export class Failure extends Error {
	override readonly name = 'Failure';

	constructor(readonly reason: Reason) {
		super(reason.what);
	}
}

const UNFORESEEN: Reason = {
	what: 'Something unforeseen happened inside the node',
	next: 'Report it to the makers of this node, with the operation and its settings, but without any key.',
	fate: 'unknown',
};

/**
 * The failure in what was thrown. Before anything is sent that is mostly n8n's own error (of an
 * expression, a credential, a file), which is shown in n8n's words. Later it is said to be
 * unforeseen, without its own words: they may hold the request.
 */
export function reasonOf(thrown: unknown, stage: Stage): Reason {
	if (thrown instanceof Failure) return thrown.reason;
	if (stage === 'sending') return UNFORESEEN;
	const isError = thrown instanceof Error && thrown.message !== '';
	const more = isError && 'description' in thrown ? toText(thrown.description) : undefined;
	return {
		...(isError ? { what: thrown.message.replace(/\.$/, ''), thrown } : UNFORESEEN),
		next: [...(more === undefined ? [] : [more]), 'Nothing was sent.'].join(' '),
		fate: 'not done',
		cause: 'configuration-invalid',
	};
}

/** What stands in the settings or in an item is not usable; nothing was sent. */
export function mistaken(what: string, next: string): Failure {
	return new Failure({ what, next, fate: 'not done', cause: 'configuration-invalid' });
}
