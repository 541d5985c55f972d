import type { DeduplicationHelperFunctions, IExecuteFunctions } from 'n8n-workflow';

/** Where marks outlast an execution, for all processes of an n8n. */
export interface KeyStore {
	/** Records marks, in this order. @returns those that were there already */
	record(marks: readonly string[]): Promise<ReadonlySet<string>>;
	forget(marks: readonly string[]): Promise<void>;
}

/** What has its marks there: the node, by its workflow. */
export function ownerOf(context: IExecuteFunctions): string {
	return `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
}

/** The last call of each node: n8n reads a node's marks, changes them and writes all of them, without a lock. */
const calls = new Map<string, Promise<unknown>>();

async function inTurn<T>(owner: string, call: () => Promise<T>): Promise<T> {
	const turn = (calls.get(owner) ?? Promise.resolve()).then(call, call);
	calls.set(owner, turn);
	try {
		return await turn;
	} finally {
		if (calls.get(owner) === turn) calls.delete(owner);
	}
}

/** What is asked for while a call is under way goes together with the next. */
function together<T>(
	owner: string,
	call: (marks: string[]) => Promise<T>,
): (marks: readonly string[]) => Promise<T> {
	let waiting: string[] = [];
	let next: Promise<T> | undefined;
	return (marks) => {
		waiting = waiting.concat(marks);
		next ??= inTurn(owner, () => {
			const all = waiting;
			waiting = [];
			next = undefined;
			return call(all);
		});
		return next;
	};
}

/**
 * n8n's own store, the one of its "Remove Duplicates" node: a row of its database for each node, which holds digests
 * (n8n 1.122 to 2.41: DeduplicationHelper). Its scope is the node, since other nodes of the workflow
 * could push the marks out of a shared row. A call reads and writes that row once.
 *
 * @param most how many marks are kept: with more, the oldest are forgotten
 * @throws Error of each call, where n8n has no such store, or the workflow was never saved
 */
export function n8nKeyStore(context: IExecuteFunctions, most: number): KeyStore {
	const owner = ownerOf(context);
	// Where n8n has none, the call itself fails.
	const { helpers }: { helpers: DeduplicationHelperFunctions } = context;
	const options = { mode: 'entries', maxEntries: most } as const;
	return {
		record: together(owner, async (marks) => {
			const { processed } = await helpers.checkProcessedAndRecord(marks, 'node', options);
			return new Set(processed.map(String));
		}),
		forget: together(owner, async (marks) => {
			await helpers.removeProcessed(marks, 'node', options);
		}),
	};
}
