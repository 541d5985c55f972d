import type { IDataObject } from 'n8n-workflow';
import type { Call } from './call';
import type { Fields, Params } from './field';
import type { Reply } from './reply';

/** What a precheck means for its request. */
export type Finding =
	/** The request can be sent. */
	| { readonly kind: 'go on' }
	/** The request is not sent and the item fails: what happened, without a full stop, and what to do. */
	| { readonly kind: 'stop'; readonly what: string; readonly next: string }
	/** The request is not needed: this is the output of the item. */
	| { readonly kind: 'enough'; readonly output: IDataObject };

/** A read before a request, e.g. of its price. */
export interface Precheck<F extends Fields = Fields, O extends Fields = Fields> {
	/** The call; undefined if no check is needed. */
	call(params: Params<F, O>): Call | undefined;
	finding(reply: Reply, params: Params<F, O>): Finding;
}

/** One request per item. */
export interface Single<F extends Fields = Fields, O extends Fields = Fields> {
	readonly kind: 'single';
	/**
	 * Whether identical items share one request although it changes something: a message is cancelled
	 * once for all items that it was sent for. Reads are always shared.
	 */
	readonly isShared?: boolean;
	/** A check before the request; all checks of a run come before its first request. */
	readonly before?: Precheck<F, O>;
	call(params: Params<F, O>): Call;
	/**
	 * The subject that the request changes, e.g. the token of a subaccount: requests with the same subject
	 * keep the order of the items, others may overtake each other. Undefined: no existing subject.
	 */
	about?(params: Params<F, O>): string | undefined;
}
