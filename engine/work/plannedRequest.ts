import type { ItemInput } from '../input/parameters';
import type { Call } from '../operation/call';
import type { RequestPart } from './task';

/** A request, and the parts that share it. */
export interface PlannedRequest {
	readonly parts: readonly RequestPart[];
	/** The input of the first item: its options apply to the request. */
	readonly input: ItemInput;
	/** The precheck before it is sent. */
	readonly question?: Call;
	/** The call for all or some of the parts. */
	callFor(parts: readonly RequestPart[]): Call;
}
