import type { Operation } from '../../operation/operation';
import { toItem } from '../../values/convert';
import type { Output } from '../../work/result';
import type { Task } from '../../work/task';
import type { DoneResult } from './sources';

/**
 * The items that were made already, of a file or of the answer to what was asked before: each item
 * that shares them gets copies. None where the answer itself is wanted; a file is never shown raw.
 */
export function madeOutputs(
	{ file }: Operation,
	{ input }: Task,
	done: readonly DoneResult[],
): Output[] {
	if (!input.simplify && !file) return [];
	return done.flatMap(({ made = [] }) =>
		made.map(({ json, ...rest }) => ({ json: toItem(json), ...rest })),
	);
}
