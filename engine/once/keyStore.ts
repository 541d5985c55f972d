import type { DeduplicationHelperFunctions, IExecuteFunctions } from 'n8n-workflow';

/** Stores marks beyond an execution, for all processes of an n8n. */
export interface KeyStore {
	/** Records marks, in this order. @returns the marks that already existed */
	record(marks: readonly string[]): Promise<ReadonlySet<string>>;
	forget(marks: readonly string[]): Promise<void>;
}

/** The owner of marks: the node in its workflow. */
export function ownerOf(context: IExecuteFunctions): string {
	return `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
}

/** The last call of each node: n8n reads, changes and writes all marks of a node without a lock. */
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

/** Combines the marks requested during a call into the next call. */
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
 * n8n's own store, used by its "Remove Duplicates" node: one database row per node, with digests
 * (n8n 1.122 to 2.41: DeduplicationHelper). The scope is the node, since other nodes of the workflow
 * could displace the marks in a shared row. Each call reads and writes the row once.
 *
 * @param maxMarks the maximum number of marks: beyond it, the oldest are forgotten
 * @throws Error on each call if n8n has no such store, or if the workflow was never saved
 */
export function n8nKeyStore(context: IExecuteFunctions, maxMarks: number): KeyStore {
	const owner = ownerOf(context);
	// If n8n has no such helpers, the call fails.
	const { helpers }: { helpers: DeduplicationHelperFunctions } = context;
	const options = { mode: 'entries', maxEntries: maxMarks } as const;
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
