import type { ItemInput } from '../input/parameters';
import type { Entry } from '../operation/batch';
import type { Result } from './result';

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
