import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { systemClock, type Clock } from '../http/wait';
import { toList, toRecord, toText } from '../values/convert';
import { isSameSecret } from '../values/digest';
import { eventItem, rawItem } from './eventItem';
import type { IncomingCall, IncomingEvent, ToldEvent } from './incoming';
import { SECRET_PARAMETER } from './ownParameters';
import { gatherParts, type Gathered } from './parts';
import { readCall } from './readCall';
import { Refusal } from './refusal';
import { digestOfCall, isRepeat, saveCalls } from './repeats';
import { readOptions, type TriggerOptions } from './triggerOptions';

/**
 * Responds to a call before n8n does: so n8n saves the trigger's static data before the workflow starts,
 * which n8n 2 would otherwise not do.
 */
function answer(context: IWebhookFunctions, status: number, message: string): void {
	context.getResponseObject().status(status).json({ message });
}

/** Tells n8n to start the workflow with these items, or not to start it. */
function starting(items: readonly IDataObject[]): IWebhookResponseData {
	if (items.length === 0) return { noWebhookResponse: true };
	const workflowData = [items.map((json): INodeExecutionData => ({ json }))];
	return { noWebhookResponse: true, workflowData };
}

/** @throws Refusal if a secret is required and the call has a wrong one or none */
async function checkSecret(context: IWebhookFunctions, { secret }: TriggerOptions): Promise<void> {
	if (secret === undefined) return;
	const given = toText(toRecord(context.getQueryData())[SECRET_PARAMETER]) ?? '';
	if (!(await isSameSecret(given, secret)))
		throw new Refusal(403, 'The secret is wrong or missing');
}

/** Handles an event whose data is in its call, or in several calls with a part each. */
async function tell(
	context: IWebhookFunctions,
	event: ToldEvent,
	call: IncomingCall,
	options: TriggerOptions,
	clock: Clock,
): Promise<IWebhookResponseData> {
	const isSimplified = context.getNodeParameter('simplify', true) !== false;
	const itemOf = (gathered: Gathered): IDataObject =>
		isSimplified ? eventItem(event, gathered) : rawItem(gathered);
	const part = event.part?.(call);
	// While testing a workflow, the same call is sent repeatedly.
	const isTest = context.getMode() === 'manual';
	const digest = await digestOfCall(event.value, call);
	if (!isTest && isRepeat(context, digest, clock.now(), options.ignoreRepeatsForMs)) {
		answer(context, 200, 'Duplicate call ignored');
		return starting([]);
	}
	answer(context, 200, 'Received');
	if (part === undefined || part.total === 1) {
		const whole = { calls: [call], text: part?.text, isComplete: true };
		return starting([itemOf(whole)]);
	}
	const place = `${context.getWorkflow().id} ${context.getNode().id} ${event.value}`;
	const gathering = gatherParts(place, part, call, options.partsTimeoutMs, clock);
	const gathered = await gathering;
	if (!isTest) saveCalls(context);
	return starting(gathered ? [itemOf(gathered)] : []);
}

async function take(
	context: IWebhookFunctions,
	events: readonly IncomingEvent[],
	clock: Clock,
): Promise<IWebhookResponseData> {
	const options = readOptions(context);
	await checkSecret(context, options);
	const call = readCall(context, clock.now());
	const given = toRecord(context.getNodeParameter('options', {}));
	const event =
		events.find(({ value }) => value === call.event) ??
		events.find((one) => one.recognizes(call, given));
	if (event === undefined) throw new Refusal(422, 'The call matches no known event');
	if (!toList(context.getNodeParameter('events', [])).includes(event.value)) {
		answer(context, 200, `The event ${event.value} is not selected`);
		return starting([]);
	}
	if (!('ask' in event)) return await tell(context, event, call, options, clock);
	answer(context, 200, 'Received');
	const items = await event.ask(context, call);
	if (items.length > 0 && context.getMode() !== 'manual') saveCalls(context);
	return starting(items);
}

/** @throws any other error: n8n shows it as a failed execution */
function refused(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
	if (!(error instanceof Refusal)) throw error;
	answer(context, error.status, error.message);
	return starting([]);
}

/**
 * Handles a call to the URL of a trigger: rejects unknown events, ignores unselected and repeated ones,
 * and starts the workflow for the others, with one item per event.
 */
export async function receive(
	context: IWebhookFunctions,
	events: readonly IncomingEvent[],
	clock = systemClock,
): Promise<IWebhookResponseData> {
	return await take(context, events, clock).catch((error: unknown) => refused(context, error));
}
