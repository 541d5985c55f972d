import { mistaken } from '../errors/failure';
import type { ItemInput } from '../input/parameters';
import type { Batch } from '../operation/batch';

const NEXT =
	'To ask several recipients one after the other, put "Loop Over Items" before this node. To ask them all at the same time, move this node into a sub-workflow and call it with "Execute Sub-workflow", set to "Run Once for Each Item" with "Wait For Sub-Workflow Completion" off.';

/**
 * An execution can only wait for one answer at a time.
 *
 * @param items the number of input items
 * @throws Failure if there are several items or recipients
 */
export function refuseSeveral(batch: Batch, { params }: ItemInput, items: number): void {
	const recipients = batch.entries(params).length;
	if (items === 1 && recipients === 1) return;
	const several = items > 1 ? `${items} items` : `${recipients} recipients`;
	throw mistaken(
		`An execution can only wait for one recipient, but this one has ${several}. Nothing was sent`,
		NEXT,
	);
}
