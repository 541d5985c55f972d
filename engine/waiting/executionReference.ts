import { digestOf } from '../values/digest';
import { isReference, newReference } from '../work/references';

/*
 * The reference in the URL of a wait identifies its execution, so that an answer to an earlier message
 * of the execution is recognized too, even after a restart. In n8n 1, URLs of waiting executions have
 * no signature, and execution IDs can be guessed.
 */

/** The random part of a reference; the rest is derived from it and the execution. */
const RANDOM = /^n8n[a-z0-9]{4}/;

async function sealed(start: string, executionId: string, key: string): Promise<string> {
	const digest = await digestOf(JSON.stringify([start, executionId, key]));
	return `${start}${digest}`.slice(0, newReference().length);
}

/**
 * A new reference of an execution.
 *
 * @param key the secret needed to create one, e.g. the API key
 */
export async function referenceFor(executionId: string, key: string): Promise<string> {
	const [start = ''] = RANDOM.exec(newReference()) ?? [];
	return await sealed(start, executionId, key);
}

/** Whether a reference was created by this execution with this key. */
export async function isReferenceOf(
	executionId: string,
	key: string,
	reference: string | undefined,
): Promise<boolean> {
	const [start] = RANDOM.exec(reference ?? '') ?? [];
	if (start === undefined || !isReference(reference)) return false;
	return (await sealed(start, executionId, key)) === reference;
}
