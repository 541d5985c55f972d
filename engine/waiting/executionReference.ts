import { digestOf } from '../values/digest';
import { isReference, newReference } from '../work/references';

/*
 * A reference that a wait puts into its address says by itself which execution made it, so that an
 * answer to an earlier message of the execution is known, too, after a restart as well. Addresses of
 * waiting executions have no signature in n8n 1, and their numbers can be guessed.
 */

/** What of a reference is random; the rest says who made it. */
const RANDOM = /^n8n[a-z0-9]{4}/;

async function sealed(start: string, executionId: string, key: string): Promise<string> {
	const digest = await digestOf(JSON.stringify([start, executionId, key]));
	return `${start}${digest}`.slice(0, newReference().length);
}

/**
 * A new reference of an execution.
 *
 * @param key only who has it can make one, e.g. the key of the API
 */
export async function referenceFor(executionId: string, key: string): Promise<string> {
	const [start = ''] = RANDOM.exec(newReference()) ?? [];
	return await sealed(start, executionId, key);
}

/** Whether a reference was made by this execution, with this key. */
export async function isReferenceOf(
	executionId: string,
	key: string,
	reference: string | undefined,
): Promise<boolean> {
	const [start] = RANDOM.exec(reference ?? '') ?? [];
	if (start === undefined || !isReference(reference)) return false;
	return (await sealed(start, executionId, key)) === reference;
}
