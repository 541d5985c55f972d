import type { IDataObject } from 'n8n-workflow';
import type { Batch, Share } from './batch';
import type { Fields, Params } from './field';
import type { FileReply } from './file';
import type { Hint } from './hint';
import type { Pages } from './list';
import type { Codes } from './product';
import type { Reply } from './reply';
import type { Single } from './single';

/** A documented rate: so many requests in any stretch of so many seconds, for one key and endpoint. */
export interface DocumentedRate {
	readonly requests: number;
	readonly seconds: number;
}

/** What every operation says of itself. An operation is data and pure functions; the engine does the rest. */
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
	/** The optional fields: they stand in the collection "Options". */
	readonly options?: O;
	/** The documented rate, if there is one. */
	readonly limit?: DocumentedRate;
	/** Whether the API documents `_format` for it: adds the option "Response Format". */
	readonly xml?: {
		/** Fields that some XML answers lack. */
		readonly optional?: readonly string[];
	};
	/** The documented JSON answer: the names and types of what comes back. */
	readonly example: IDataObject;
	/** Output fields that the example does not lead to, since only some runs have them, each with an example. */
	readonly sometimes?: IDataObject;
	/** Error codes of this operation, on top of the product's. */
	readonly codes?: Codes;
	/** The list in the answer, e.g. "data": each of its entries becomes an output item, and there are "Return All" and "Limit". */
	readonly listName?: string;
	/** Where such a list comes in pages, which are followed as far as they are wanted. */
	readonly pages?: Pages;
	/** Where the answer is a file instead of data. */
	readonly file?: FileReply<F, O>;
	/** Refusals because there was nothing left to do: adds the option "Ignore If Already Done". */
	readonly alreadyDone?: AlreadyDone;
	/** Fields of an entry that stay in the node, e.g. keys that nobody asked for. */
	withhold?(params: Params<F, O>): readonly string[];
	/**
	 * What is wrong with values that are right each by itself, e.g. a least age above the greatest: a
	 * sentence without its full stop. Undefined where nothing is: only then anything is sent.
	 */
	complaint?(params: Params<F, O>): string | undefined;
	/** How its cost is estimated: adds the options "Check Balance First" and "Max Cost (EUR)". */
	readonly cost?: CostRule<F, O>;
	/** Hints for an item that was sent, or checked, `now`: in milliseconds since 1970. n8n shows them once a run. */
	hints?(params: Params<F, O>, now: number): readonly Hint[];
	/** The request, as data; or how several items share one; or what is found out without any. */
	readonly request: Single<F, O> | Batch<F, O> | Local;
	/** The simplified output item of an answer, of an entry of it, or of an item's share in it. */
	answer(reply: Reply, params: Params<F, O>, share: Share): IDataObject;
}

/** Codes that say that something is there already, or not there any more. */
export interface AlreadyDone {
	readonly codes: readonly string[];
	/** When that is so: ends the sentence "Whether to succeed if …". */
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
	/** How many units each recipient of an item takes: 0 where it is free. */
	units(params: Params<F, O>): number;
	/** The recipients whose price is unknown: an estimate with them is a lower bound. */
	readonly unpriced?: {
		/** Says so: a sentence without its full stop. */
		readonly hint: string;
		includes(to: string): boolean;
	};
}

/** No request: `answer` finds out by itself. */
export interface Local {
	readonly kind: 'local';
}

/** An operation that only reads: repeated when it fails, asked once for all items that want the same. */
export interface ReadOperation<
	F extends Fields = Fields,
	O extends Fields = Fields,
> extends OperationCore<F, O> {
	readonly repeat: 'safe';
}

/** An operation that costs money or changes something: it reaches the API once. */
export interface OnceOperation<
	F extends Fields = Fields,
	O extends Fields = Fields,
> extends OperationCore<F, O> {
	readonly repeat: 'never';
	/** Where a user sees whether it took effect, when no answer came: ends the sentence "Before you run it again, look at …". */
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

/** Writes an operation down, so that `call` and `answer` know the types of its fields. */
export function operation<F extends Fields, O extends Fields = Record<never, never>>(
	description: Operation<F, O>,
): Operation<F, O> {
	return description;
}
