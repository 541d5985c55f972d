import type { ItemInput } from '../input/parameters';
import type { Entry } from '../operation/batch';
import type { Hint } from '../operation/hint';
import type { Result } from './result';

/** One entry of a request, for one item or for several identical ones. */
export interface RequestPart {
	readonly entry: Entry;
	tasks: Task[];
	result?: Result;
	/** Hints for the user about it. */
	hints?: readonly Hint[];
}

/** Adds a hint to a part. */
export function addHint(part: RequestPart, hint: Hint): void {
	part.hints = [...(part.hints ?? []), hint];
}

/** An item that needs requests. */
export interface Task {
	/** The item's index in the input. */
	readonly index: number;
	readonly input: ItemInput;
	parts: RequestPart[];
	/** The parts that an earlier attempt has sent or may have sent: they are not sent again. */
	readonly goneBefore?: readonly RequestPart[];
}
