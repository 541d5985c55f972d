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
 * Answers a call before n8n would: so n8n saves what the trigger remembers before the workflow starts,
 * which n8n 2 would forget else.
 */
function answer(context: IWebhookFunctions, status: number, message: string): void {
	context.getResponseObject().status(status).json({ message });
}

/** What n8n is to do with a call that has its answer: start the workflow with these, or nothing. */
function starting(items: readonly IDataObject[]): IWebhookResponseData {
	if (items.length === 0) return { noWebhookResponse: true };
	const workflowData = [items.map((json): INodeExecutionData => ({ json }))];
	return { noWebhookResponse: true, workflowData };
}

/** @throws Refusal if a secret is wanted, and the call has another or none */
async function checkSecret(context: IWebhookFunctions, { secret }: TriggerOptions): Promise<void> {
	if (secret === undefined) return;
	const given = toText(toRecord(context.getQueryData())[SECRET_PARAMETER]) ?? '';
	if (!(await isSameSecret(given, secret)))
		throw new Refusal(403, 'The secret is wrong or missing');
}

/** An event that is all in its call, or in several calls that each have a part of it. */
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
	// Whoever tests a workflow sends the same call again and again.
	const isTest = context.getMode() === 'manual';
	const digest = await digestOfCall(event.value, call);
	if (!isTest && isRepeat(context, digest, clock.now(), options.ignoreRepeatsForMs)) {
		answer(context, 200, 'This came before');
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
	if (event === undefined) throw new Refusal(422, 'No event is known that looks like this');
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

/** @throws what is no refusal: n8n shows it as a failed execution */
function refused(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
	if (!(error instanceof Refusal)) throw error;
	answer(context, error.status, error.message);
	return starting([]);
}

/**
 * What a trigger does with a call to its address: refuses what is no event, drops what nobody wants
 * or what came before, and starts the workflow with the rest, one item for each event.
 */
export async function receive(
	context: IWebhookFunctions,
	events: readonly IncomingEvent[],
	clock = systemClock,
): Promise<IWebhookResponseData> {
	return await take(context, events, clock).catch((error: unknown) => refused(context, error));
}
