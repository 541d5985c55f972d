import type { Output } from '../../work/result';
import type { Task } from '../../work/task';

/** The maximum number of items named by a duplicate: a sheet may contain the same recipient 10,000 times. */
const MAX_NAMED = 20;

/** The first few other items for which the task's messages were also sent. */
function sameAs({ index, parts }: Task): number[] {
	const others = new Set<number>();
	for (const { entry, tasks } of parts) {
		if (entry.to === '' || tasks.length === 1) continue;
		for (const other of tasks) {
			if (others.size >= MAX_NAMED) return [...others];
			if (other.index !== index) others.add(other.index);
		}
	}
	return [...others];
}

/** Adds `sameAsItems` to items whose message was sent once for several items. */
export function withSameItems(outputs: readonly Output[], task: Task): readonly Output[] {
	const sameAsItems = sameAs(task);
	if (sameAsItems.length === 0) return outputs;
	return outputs.map(({ json, ...rest }) => ({ ...rest, json: { ...json, sameAsItems } }));
}
