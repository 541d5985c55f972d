import { toText } from '../values/convert';

/** The cause that n8n 2.x reads from an error; 1.x ignores it. */
export type Cause =
	| 'credential-invalid'
	| 'configuration-invalid'
	| 'quota-exhausted'
	| 'rate-limited'
	| 'temporarily-unavailable';

/** Whether a failed call took effect. */
export type Fate =
	/** Certainly not: it can be retried. */
	| 'not done'
	/** Possibly: it must not be retried automatically. */
	| 'unknown';

/** Why an item failed, in words for people who do not program. */
export interface Reason {
	/** What happened: a sentence without a full stop, e.g. "The subaccount does not exist". */
	readonly what: string;
	/** What to do: sentences, or an empty string. */
	readonly next: string;
	/** What to fix first: shown even if it is unknown whether the call took effect. */
	readonly remedy?: string | undefined;
	/** The API's own words, unchanged: keys are removed when they are shown. */
	readonly said?: string | undefined;
	/** The API's error code. */
	readonly code?: string | undefined;
	readonly httpStatus?: number | undefined;
	readonly fate: Fate;
	readonly cause?: Cause | undefined;
	/** 'account': the rest of the run would fail too; 'entries', 'texts': caused by some recipients, or by their texts. */
	readonly scope?: 'account' | 'entries' | 'texts' | undefined;
	readonly retryAfterMs?: number | undefined;
	/** Whether it was skipped because something else had failed. */
	readonly isUntried?: boolean | undefined;
	/** n8n's own error, e.g. of an expression: the editor shows more than its message. */
	readonly thrown?: Error | undefined;
}

/** Before the first byte of a request is sent, nothing can have taken effect. */
export type Stage = 'before sending' | 'sending';

/** A thrown reason. Its message never contains the words of another error. */
export class Failure extends Error {
	override readonly name = 'Failure';

	constructor(readonly reason: Reason) {
		super(reason.what);
	}
}

const UNFORESEEN: Reason = {
	what: 'An unexpected error occurred in the node',
	next: 'Report it on GitHub (n8n-nodes-smspartner), with the operation and its settings but no API key.',
	fate: 'unknown',
};

/**
 * The reason for a thrown error. Before anything is sent, it is usually n8n's own error (of an
 * expression, a credential, a file) and keeps its message. Later, the message may contain the request,
 * so it is replaced.
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

/** A mistake in the settings or in an item; nothing was sent. */
export function mistaken(what: string, next: string): Failure {
	return new Failure({ what, next, fate: 'not done', cause: 'configuration-invalid' });
}
