import type { IWebhookFunctions } from 'n8n-workflow';
import { toNumber, toRecord } from '../values/convert';
import { digestOf } from '../values/digest';
import type { IncomingCall } from './incoming';

/** How many calls a trigger remembers. */
const MAX_CALLS = 1000;
/** Where, in its static data: so a restart of n8n forgets nothing. */
const STORED = 'recentCalls';

/*
 * When each call came, by trigger and by the digest of the call. Static data alone would not do: calls
 * at the same moment all read them before one of them is saved.
 */
const recent = new Map<string, Map<string, number>>();

/** What makes a call the same as another: not the reference, since an API may know several addresses of ours. */
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
 * Leaves what is remembered in the static data of the trigger, which n8n saves after a call. They are
 * those of the call's beginning: one that took long would bring back an old state.
 */
export function saveCalls(context: IWebhookFunctions): void {
	context.getWorkflowStaticData('node')[STORED] = Object.fromEntries(callsOf(context));
}

/**
 * Whether a call came before; from now on it has. There is no await in it: of calls at the same
 * moment, one is the first.
 *
 * @param now in milliseconds since 1970, as `window` is in milliseconds
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
