import type { ItemInput } from '../input/parameters';
import type { Call } from '../operation/call';
import type { RequestPart } from './task';

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
