import { mistaken } from '../errors/failure';
import type { ItemInput } from '../input/parameters';
import type { Batch } from '../operation/batch';

const NEXT =
	'To ask one after the other, put "Loop Over Items" before this node. To ask all at the same time, put this node into a sub-workflow and call it with "Execute Sub-workflow": "Run Once for Each Item", with "Wait For Sub-Workflow Completion" off.';

/**
 * An execution sleeps once at a time, so it can wait for one answer alone.
 *
 * @param items how many the node gets
 * @throws Failure if there are more items, or more recipients
 */
export function refuseSeveral(batch: Batch, { params }: ItemInput, items: number): void {
	const recipients = batch.entries(params).length;
	if (items === 1 && recipients === 1) return;
	const several = items > 1 ? `${items} items` : `${recipients} recipients`;
	throw mistaken(
		`An execution can wait for the answer of one recipient, and this one has ${several}. Nothing was sent`,
		NEXT,
	);
}
