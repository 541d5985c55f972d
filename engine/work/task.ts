import type { ItemInput } from '../input/parameters';
import type { Entry } from '../operation/batch';
import type { Hint } from '../operation/hint';
import type { Result } from './result';

/** What a request asks for once: one entry, for one item or for all that want the same. */
export interface RequestPart {
	readonly entry: Entry;
	tasks: Task[];
	result?: Result;
	/** What to know about it that is no error. */
	hints?: readonly Hint[];
}

/** Adds a hint to those that a part has. */
export function addHint(part: RequestPart, hint: Hint): void {
	part.hints = [...(part.hints ?? []), hint];
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
