import type { Operation } from '../../operation/operation';
import { toItem } from '../../values/convert';
import type { Output } from '../../work/result';
import type { Task } from '../../work/task';
import type { DoneResult } from './sources';

/**
 * Copies of finished output items, from a file or a precheck. None if the user wants the raw response; a
 * file is never returned raw.
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
