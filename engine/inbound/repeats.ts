import type { IWebhookFunctions } from 'n8n-workflow';
import { toNumber, toRecord } from '../values/convert';
import { digestOf } from '../values/digest';
import type { IncomingCall } from './incoming';

/** The maximum number of calls that a trigger remembers. */
const MAX_CALLS = 1000;
/** Their key in the static data, which survives a restart of n8n. */
const STORED = 'recentCalls';

/*
 * When each call arrived, by trigger and digest. Static data alone is not enough: simultaneous calls
 * read it before any of them is saved.
 */
const recent = new Map<string, Map<string, number>>();

/** A digest that is the same for repeated calls. Without the reference, since an API may know several of our URLs. */
export async function digestOfCall(event: string, call: IncomingCall): Promise<string> {
	return (await digestOf(JSON.stringify([event, call.query, call.body]))).slice(0, 32);
}

function forgetOld(calls: Map<string, number>, before: number): void {
	for (const [digest, time] of calls) if (time <= before) calls.delete(digest);
	const tooMany = [...calls].sort(([, one], [, other]) => one - other).slice(0, -MAX_CALLS);
	for (const [digest] of tooMany) calls.delete(digest);
}

function callsOf(context: IWebhookFunctions): Map<string, number> {
	const place = `${context.getWorkflow().id} ${context.getNode().id}`;
	const calls = recent.get(place) ?? new Map<string, number>();
	recent.set(place, calls);
	return calls;
}

/**
 * Writes the remembered calls into the static data of the trigger, which n8n saves after a call. n8n loads
 * the data at the start of a call: after a long one, the old state would be saved.
 */
export function saveCalls(context: IWebhookFunctions): void {
	context.getWorkflowStaticData('node')[STORED] = Object.fromEntries(callsOf(context));
}

/**
 * Whether a call was received before; remembers it. Without await, so that only one of several
 * simultaneous calls is the first.
 *
 * @param now in milliseconds since 1970
 * @param window in milliseconds
 */
export function isRepeat(
	context: IWebhookFunctions,
	digest: string,
	now: number,
	window: number,
): boolean {
	const calls = callsOf(context);
	const stored = toRecord(context.getWorkflowStaticData('node')[STORED]);
	for (const [other, time] of Object.entries(stored)) {
		if (!calls.has(other)) calls.set(other, toNumber(time) ?? 0);
	}
	forgetOld(calls, now - window);
	if (calls.has(digest)) return true;
	calls.set(digest, now);
	saveCalls(context);
	return false;
}
