import type { IDataObject } from 'n8n-workflow';
import type { Batch, Share } from './batch';
import type { Fields, Params } from './field';
import type { FileReply } from './file';
import type { Hint } from './hint';
import type { Pages } from './list';
import type { Codes } from './product';
import type { Reply } from './reply';
import type { Single } from './single';

/** A documented rate: the maximum number of requests in any period of `seconds`, per key and endpoint. */
export interface DocumentedRate {
	readonly requests: number;
	readonly seconds: number;
}

/** The description of an operation: data and pure functions; the engine does the rest. */
interface OperationCore<F extends Fields, O extends Fields> {
	/** Stored in workflows: never changes. */
	readonly value: string;
	/** In the panel, in Title Case. */
	readonly name: string;
	/** In the node's list of actions, in sentence case. */
	readonly action: string;
	readonly description: string;
	/** The fields of the panel, by parameter name, in the order in which a person fills them in. */
	readonly fields: F;
	/** The optional fields, in the collection "Options". */
	readonly options?: O;
	/** The documented rate, if there is one. */
	readonly limit?: DocumentedRate;
	/** If the API documents `_format` for it: adds the option "Response Format". */
	readonly xml?: {
		/** Fields that some XML responses lack. */
		readonly optional?: readonly string[];
	};
	/** The documented JSON response, for the names and types of its fields. */
	readonly example: IDataObject;
	/** Output fields that only some runs have and the example does not produce, each with an example. */
	readonly sometimes?: IDataObject;
	/** Error codes of this operation, in addition to the product's. */
	readonly codes?: Codes;
	/** The list in the response, e.g. "data": each entry becomes an output item; adds "Return All" and "Limit". */
	readonly listName?: string;
	/** If the list is paged: pages are followed as far as needed. */
	readonly pages?: Pages;
	/** If the response is a file instead of data. */
	readonly file?: FileReply<F, O>;
	/** Rejections because nothing was left to do: adds the option "Ignore If Already Done". */
	readonly alreadyDone?: AlreadyDone;
	/** Fields of an entry to remove from the output, e.g. keys that the user did not ask for. */
	withhold?(params: Params<F, O>): readonly string[];
	/**
	 * The error in a combination of valid values, e.g. a minimum age above the maximum: a sentence without
	 * a full stop. Undefined if there is none.
	 */
	complaint?(params: Params<F, O>): string | undefined;
	/** How its cost is estimated: adds the options "Check Balance First" and "Max Cost (EUR)". */
	readonly cost?: CostRule<F, O>;
	/** Hints about an item that was sent or checked `now` (in milliseconds since 1970). n8n shows them once a run. */
	hints?(params: Params<F, O>, now: number): readonly Hint[];
	/** One request per item, one shared by several items, or none. */
	readonly request: Single<F, O> | Batch<F, O> | Local;
	/** The simplified output item of a reply, of an entry of its list, or of an item's share in it. */
	answer(reply: Reply, params: Params<F, O>, share: Share): IDataObject;
}

/** Codes that mean that something already exists, or no longer exists. */
export interface AlreadyDone {
	readonly codes: readonly string[];
	/** Ends the sentence "Whether to succeed instead of failing if …". */
	readonly when: string;
}

/** How the cost of messages is estimated: by the number of units that the balance pays for. */
export interface CostRule<F extends Fields = Fields, O extends Fields = Fields> {
	/** The read whose output has `balance`, `currency` and the credits: the numbers of units. */
	readonly credits: Operation;
	/** What is counted, e.g. "SMS". */
	readonly unit: string;
	/** The field of that output with the number of units at the price of this item. */
	creditsField(params: Params<F, O>): string;
	/** How many units each recipient of an item takes: 0 if free. */
	units(params: Params<F, O>): number;
	/** Why a recipient may cost more than estimated, so that the estimate is a lower bound: a hint without a full stop. */
	uncertainty?(to: string, params: Params<F, O>): string | undefined;
}

/** No request: `answer` computes the output. */
export interface Local {
	readonly kind: 'local';
}

/** An operation that only reads: retried when it fails, sent once for identical items. */
export interface ReadOperation<
	F extends Fields = Fields,
	O extends Fields = Fields,
> extends OperationCore<F, O> {
	readonly repeat: 'safe';
}

/** An operation that costs money or changes something: sent once. */
export interface OnceOperation<
	F extends Fields = Fields,
	O extends Fields = Fields,
> extends OperationCore<F, O> {
	readonly repeat: 'never';
	/** Where a user can see whether it took effect: ends the sentence "Before you run it again, check …". */
	readonly lookAt: string;
}

export type Operation<F extends Fields = Fields, O extends Fields = Fields> =
	ReadOperation<F, O> | OnceOperation<F, O>;

/** A resource of a node's panel with its operations. */
export interface Resource {
	readonly value: string;
	readonly name: string;
	readonly operations: readonly Operation[];
}

/** Defines an operation, so that `call` and `answer` know the types of its fields. */
export function operation<F extends Fields, O extends Fields = Record<never, never>>(
	description: Operation<F, O>,
): Operation<F, O> {
	return description;
}
