import type { IDataObject } from 'n8n-workflow';
import type { Call } from './call';
import type { Fields, Params } from './field';
import type { Reply } from './reply';

/** What the answer to a question means for the request that it comes before. */
export type Finding =
	/** Nothing speaks against it. */
	| { readonly kind: 'go on' }
	/** It is not sent, and the item fails: what happened, without a full stop, and what to do. */
	| { readonly kind: 'stop'; readonly what: string; readonly next: string }
	/** It is not sent, since the answer is all that was wanted: this is the item's output. */
	| { readonly kind: 'enough'; readonly output: IDataObject };

/** A question that is asked before a request, e.g. what it would cost. It only reads. */
export interface Precheck<F extends Fields = Fields, O extends Fields = Fields> {
	/** The question as data; undefined where nothing is asked first. */
	call(params: Params<F, O>): Call | undefined;
	finding(reply: Reply, params: Params<F, O>): Finding;
}

/** A request for each item. */
export interface Single<F extends Fields = Fields, O extends Fields = Fields> {
	readonly kind: 'single';
	/**
	 * Whether items that want the same share one request, though it changes something: a message is
	 * cancelled once, for all the items that it was sent for. Reads do so anyway.
	 */
	readonly isShared?: boolean;
	/** What is asked of the API before it, for all items of a run before the first request is sent. */
	readonly before?: Precheck<F, O>;
	call(params: Params<F, O>): Call;
	/**
	 * What it changes something of, e.g. the token of a subaccount: requests about the same keep the
	 * order of the items, all others may overtake each other. Left out: of nothing that is there already.
	 */
	about?(params: Params<F, O>): string | undefined;
}
