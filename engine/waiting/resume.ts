import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { Credential } from '../http/access';
import { systemClock } from '../http/wait';
import type { IncomingCall } from '../inbound/incoming';
import { readCall } from '../inbound/readCall';
import type { Product } from '../operation/product';
import { toRecord, toText } from '../values/convert';
import { approvalIn } from './approval';
import { isReferenceOf } from './executionReference';

/** A call at the address of a waiting execution. */
export interface Heard {
	readonly context: IWebhookFunctions;
	readonly call: IncomingCall;
	/** What was sent: the output of the send, as it is given out when time is up. */
	readonly sent: Readonly<Record<string, unknown>>;
	/** Whether it is about this very message, and not about an earlier one of the same execution. */
	readonly isCurrent: boolean;
}

/** The item with which the execution goes on; undefined if the call is no answer, and the wait goes on. */
export type Answer = (heard: Heard) => IDataObject | undefined | Promise<IDataObject | undefined>;

/** How many waits are remembered that are over. */
const MAX_OVER = 10_000;

/*
 * Waits that are over, and the calls that ended them: n8n 1 goes on once for each call that comes before
 * it has begun to. In this process alone.
 */
const over = new Set<string>();

/** Whether none of these was here before; from now on all were. There is no await in it: one call is the first. */
function isFirst(keys: readonly string[]): boolean {
	if (keys.some((key) => over.has(key))) return false;
	for (const key of keys) over.add(key);
	for (const key of [...over].slice(0, -MAX_OVER)) over.delete(key);
	return true;
}

/** Whose call it is: undefined unless it has the reference of this execution. */
async function hear(context: IWebhookFunctions, product: Product): Promise<Heard | undefined> {
	const call = readCall(context, systemClock.now());
	const sent = toRecord(context.evaluateExpression('{{ $json }}'));
	if (sent.timedOut !== true || call.reference === undefined) return undefined;
	if (call.reference === sent.reference) return { context, call, sent, isCurrent: true };
	const key = (await Credential.of(context, product)).open().keys[product.keyField];
	const executionId = context.getExecutionId();
	const isOurs = await isReferenceOf(executionId, toText(key) ?? '', call.reference);
	return isOurs ? { context, call, sent, isCurrent: false } : undefined;
}

async function answerIn(
	context: IWebhookFunctions,
	product: Product,
	answers: Readonly<Record<string, Answer>>,
): Promise<IDataObject | undefined> {
	const heard = await hear(context, product);
	if (heard === undefined) return undefined;
	const answer = answers[toText(context.getNodeParameter('waitFor')) ?? ''];
	const item = await answer?.(heard);
	if (item === undefined) return undefined;
	const { call, sent } = heard;
	const execution = context.getExecutionId();
	const told = JSON.stringify([execution, call.reference, call.query, call.body]);
	if (!isFirst([`${execution} ${toText(sent.reference)}`, told])) return undefined;
	return { ...item, ...approvalIn(context.getNode(), item) };
}

/**
 * What a node that waits does with a call to the address of its execution: goes on with the answer, or
 * sleeps on. It never throws: n8n would end the execution.
 *
 * @param answers by what is waited for, the parameter `waitFor`
 */
export async function resume(
	context: IWebhookFunctions,
	product: Product,
	answers: Readonly<Record<string, Answer>>,
): Promise<IWebhookResponseData> {
	try {
		// Whoever calls is not kept while the API is asked.
		context.getResponseObject().status(200).json({ message: 'Received' });
		const json = await answerIn(context, product, answers);
		if (json === undefined) return { noWebhookResponse: true };
		return { noWebhookResponse: true, workflowData: [[{ json, pairedItem: { item: 0 } }]] };
	} catch {
		return { noWebhookResponse: true };
	}
}
