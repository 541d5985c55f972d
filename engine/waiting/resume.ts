import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { Credential } from '../http/access';
import { systemClock } from '../http/wait';
import type { IncomingCall } from '../inbound/incoming';
import { readCall } from '../inbound/readCall';
import type { Product } from '../operation/product';
import { toRecord, toText } from '../values/convert';
import { approvalIn } from './approval';
import { isReferenceOf } from './executionReference';

/** A call to the URL of a waiting execution. */
export interface Heard {
	readonly context: IWebhookFunctions;
	readonly call: IncomingCall;
	/** The output of the send, which becomes the output when the time is up. */
	readonly sent: Readonly<Record<string, unknown>>;
	/** Whether it is about this message, not about an earlier one of the same execution. */
	readonly isCurrent: boolean;
}

/** The item with which the execution continues; undefined if the call is not an answer and the wait continues. */
export type Answer = (heard: Heard) => IDataObject | undefined | Promise<IDataObject | undefined>;

/** How many ended waits are remembered. */
const MAX_OVER = 10_000;

/*
 * Ended waits and the calls that ended them: n8n 1 continues once for each call that arrives before the
 * execution has continued. Only in this process.
 */
const over = new Set<string>();

/** Whether none of these keys was seen before; remembers them. Without await, so that only one call is the first. */
function isFirst(keys: readonly string[]): boolean {
	if (keys.some((key) => over.has(key))) return false;
	for (const key of keys) over.add(key);
	for (const key of [...over].slice(0, -MAX_OVER)) over.delete(key);
	return true;
}

/** The call with its context; undefined unless it has a reference of this execution. */
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
 * Handles a call to the URL of a waiting execution: continues with the answer, or keeps waiting. Never
 * throws: n8n would end the execution.
 *
 * @param answers by the value of the parameter `waitFor`
 */
export async function resume(
	context: IWebhookFunctions,
	product: Product,
	answers: Readonly<Record<string, Answer>>,
): Promise<IWebhookResponseData> {
	try {
		// The caller does not wait for the API request.
		context.getResponseObject().status(200).json({ message: 'Received' });
		const json = await answerIn(context, product, answers);
		if (json === undefined) return { noWebhookResponse: true };
		return { noWebhookResponse: true, workflowData: [[{ json, pairedItem: { item: 0 } }]] };
	} catch {
		return { noWebhookResponse: true };
	}
}
