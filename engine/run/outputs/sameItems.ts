import type { Output } from '../../work/result';
import type { Task } from '../../work/task';

/** How many items a duplicate names: a sheet may hold the same recipient ten thousand times. */
const MAX_NAMED = 20;

/** The other items that the task's messages were sent for, too: the first few. */
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

/** The same text to the same recipient was sent once for several items: each of them says so. */
export function withSameItems(outputs: readonly Output[], task: Task): readonly Output[] {
	const sameAsItems = sameAs(task);
	if (sameAsItems.length === 0) return outputs;
	return outputs.map(({ json, ...rest }) => ({ ...rest, json: { ...json, sameAsItems } }));
}
