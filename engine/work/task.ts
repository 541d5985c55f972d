import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';
import type { Reason } from '../errors/failure';
import type { ItemInput } from '../input/parameters';
import type { Call } from '../operation/call';
import type { Entry } from '../operation/operation';
import type { Reply } from '../operation/reply';

/* What a run has to do, and what became of it: the types that go from room to room. */

/** What an output item holds. */
export interface Output {
	readonly json: IDataObject;
	readonly binary?: IBinaryKeyData;
}

/** What became of an entry. */
export type Result =
	| {
			readonly kind: 'done';
			/** The whole answer. */
			readonly reply: Reply;
			/** What the answer says of this entry, where it says it. */
			readonly own: Reply | undefined;
			/** How many entries the request had. */
			readonly ofRequest: number;
			/** What is to be known of the whole request. */
			readonly hint?: string | undefined;
			/** The items that were made of it already: of a file, or of an answer to what was asked before. */
			readonly made?: readonly Output[];
	  }
	| { readonly kind: 'failed'; readonly reason: Reason };

/** What a request asks for once: one entry, for one item or for all that want the same. */
export interface RequestPart {
	readonly entry: Entry;
	tasks: Task[];
	result?: Result;
	/** A hint for the user about its answer, no error: a sentence without its full stop. */
	hint?: string;
}

/** An item that wants something of the API. */
export interface Task {
	/** The item's place in the input. */
	readonly index: number;
	readonly input: ItemInput;
	parts: RequestPart[];
	/** What an earlier try has sent of it, or may have sent: it is not sent again. */
	readonly goneBefore?: readonly RequestPart[];
}

/** A request, and the parts that share it. */
export interface PlannedRequest {
	readonly parts: readonly RequestPart[];
	/** The first item's: its options hold for the request. */
	readonly input: ItemInput;
	/** What is asked before it is sent. */
	readonly question?: Call;
	/** The call for these parts, or for some of them. */
	callFor(parts: readonly RequestPart[]): Call;
}
