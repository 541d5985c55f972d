import type { Call, OnceCall, ReadCall } from './call';
import type { Operation } from './operation';
import { withParameter } from './call';
import type { Wish } from './parameters';

/** An item that wants something of the API. */
export interface Task {
	/** The item's place in the input. */
	readonly index: number;
	readonly wish: Wish;
}

/** A request, and the items that it is for. */
export interface Request {
	readonly call: ReadCall | OnceCall;
	readonly tasks: readonly Task[];
}

function callOf(operation: Operation, { params }: Wish): Call {
	const call = operation.call(params);
	return params.options._format === 'xml' ? withParameter(call, '_format', 'xml') : call;
}

/** Reads that ask for the same become one request. */
function askOnce(operation: Operation, tasks: readonly Task[]): Request[] {
	const requests = new Map<string, { call: ReadCall; tasks: Task[] }>();
	const keys = new Map<Wish, string>();
	for (const task of tasks) {
		const known = keys.get(task.wish);
		const call: ReadCall | undefined =
			known === undefined ? { ...callOf(operation, task.wish), effect: 'none' } : undefined;
		const key = known ?? JSON.stringify([call, task.wish.params.options.timeout]);
		keys.set(task.wish, key);
		const request = requests.get(key);
		if (request) request.tasks.push(task);
		else if (call) requests.set(key, { call, tasks: [task] });
	}
	return [...requests.values()];
}

/**
 * Turns what the items want into requests, in the order of the items. Here is where sends that may
 * share a request will be put together; until then each is a request of its own.
 */
export function gather(operation: Operation, tasks: readonly Task[]): Request[] {
	if (operation.repeat === 'safe') return askOnce(operation, tasks);
	return tasks.map((task) => ({
		call: { ...callOf(operation, task.wish), effect: 'lasting' },
		tasks: [task],
	}));
}
