import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { booleanField } from '../../../engine/fields/fields';
import { recipientKey } from '../../../engine/values/recipientKey';
import { systemClock } from '../../../engine/http/wait';
import type { AskedEvent, IncomingCall } from '../../../engine/inbound/incoming';
import { digestOfCall, isRepeat } from '../../../engine/inbound/repeats';
import { readOptions } from '../../../engine/inbound/triggerOptions';
import { known, toBoolean, toItem, toText } from '../../../engine/values/convert';
import { idOf } from '../../../engine/work/references';
import { calledNumber } from '../../../partner/eventFields';
import { smsPartner } from '../../../partner/products';
import {
	fetchStatuses,
	reportBursts,
	WAITING,
	type MessageQuery,
	type Status,
} from './fetchStatuses';
import { ReturnedStatuses } from './returnedStatuses';

const EVENT = 'deliveryReport';

const bursts = reportBursts<IncomingCall>();

/** The key in the static data of the trigger. */
const STORED = 'deliveryReports';
/** By trigger. Calls that arrive at the same time all read the same stored data. */
const returnedByTrigger = new Map<string, ReturnedStatuses>();

/** The body of a report is not documented: all spellings of the API elsewhere, letters only. */
const ID_NAMES = ['messageid', 'msgid', 'idmessage', 'smsid'];
/** The API's own IDs have seven digits. */
const MAX_ID_LENGTH = 40;

/** The message ID in a call, which is not trusted. */
function messageIdIn({ query, body }: IncomingCall): string | undefined {
	const values = Object.entries({ ...query, ...body }).flatMap(([name, value]) =>
		ID_NAMES.includes(name.toLowerCase().replace(/[^a-z]/g, '')) ? (toText(value) ?? []) : [],
	);
	return values.find((id) => id.length <= MAX_ID_LENGTH && /^[\w-]+$/.test(id));
}

/** A message to ask the API for. */
interface Message {
	readonly query: MessageQuery;
	/** Its reference, if it certainly belongs to this message. */
	readonly reference?: string | undefined;
}

/**
 * The possible messages of calls, most likely first. An ID in a call counts only if the reference finds
 * nothing, and then the reference may not belong to it.
 */
function messagesOf(calls: readonly IncomingCall[]): Message[] {
	const [reference] = calls.flatMap((call) => call.reference ?? []);
	const [id] = calls.flatMap((call) => messageIdIn(call) ?? []);
	const byId = id === undefined ? [] : [{ query: { messageId: id } }];
	if (reference === undefined) return byId;
	const sentId = toText(idOf(reference));
	if (sentId !== undefined) return [{ query: { messageId: sentId }, reference }];
	return [{ query: { tag: reference }, reference }, ...byId];
}

/** The first message that the API knows, with its statuses. */
async function find(
	context: IWebhookFunctions,
	messages: readonly Message[],
): Promise<readonly [Message, readonly Status[]] | undefined> {
	for (const message of messages) {
		const statuses = await fetchStatuses(context, message.query);
		if (statuses.length > 0) return [message, statuses];
	}
	return undefined;
}

function placeOf(context: IWebhookFunctions): string {
	return `${context.getWorkflow().id} ${context.getNode().id}`;
}

/** The new statuses, which are marked as returned at once: an await between would return some twice. */
function newStatuses(
	context: IWebhookFunctions,
	{ query, reference }: Message,
	statuses: readonly Status[],
	isWanted: (status: Status) => boolean,
): Status[] {
	const place = placeOf(context);
	const returned = returnedByTrigger.get(place) ?? new ReturnedStatuses();
	returnedByTrigger.set(place, returned);
	const data = context.getWorkflowStaticData('node');
	returned.recall(data[STORED]);
	const message = reference ?? ('tag' in query ? query.tag : query.messageId);
	const fresh = statuses.filter(
		(one) => isWanted(one) && returned.statusOf(message, one.recipient) !== one.status,
	);
	if (fresh.length > 0) {
		returned.remember(
			message,
			fresh.map(({ recipient, status }) => [recipient, status]),
		);
		data[STORED] = returned.toStore();
	}
	return fresh;
}

function itemOf(
	{ entry, output }: Status,
	{ reference }: Message,
	call: IncomingCall,
	isSimplified: boolean,
): IDataObject {
	const body = toItem(call.body);
	if (!isSimplified) return { event: EVENT, ...toItem(entry), body };
	return known({
		event: EVENT,
		...output,
		// If the message was found by its tag, the tag is our reference.
		tag: undefined,
		phoneNumber: calledNumber(output.phoneNumber),
		reference,
		receivedAt: call.receivedAt,
		body,
	});
}

/** The output items for the statuses of a message that are new since the last call. */
async function newItems(
	context: IWebhookFunctions,
	calls: readonly IncomingCall[],
): Promise<IDataObject[]> {
	const [first] = calls;
	const found = await find(context, messagesOf(calls));
	if (first === undefined || found === undefined) return [];
	const [message, statuses] = found;
	const callByRecipient = new Map(
		calls.flatMap((call) => {
			const { recipient } = call;
			const { country } = smsPartner;
			return recipient === undefined ? [] : [[recipientKey(recipient, country), call] as const];
		}),
	);
	const isWanted = ({ recipient, status }: Status): boolean =>
		status !== WAITING || callByRecipient.has(recipient);
	// In a test of the workflow, the same report is returned every time.
	const isTest = context.getMode() === 'manual';
	const fresh = isTest
		? statuses.filter(isWanted)
		: newStatuses(context, message, statuses, isWanted);
	const isSimplified = context.getNodeParameter('simplify', true) !== false;
	return fresh.map((one) =>
		itemOf(one, message, callByRecipient.get(one.recipient) ?? first, isSimplified),
	);
}

/** Whether an unverifiable call is a repeat; never in a test of the workflow. */
async function wasRepeated(context: IWebhookFunctions, call: IncomingCall): Promise<boolean> {
	if (context.getMode() === 'manual') return false;
	const { ignoreRepeatsForMs } = readOptions(context);
	const digest = await digestOfCall(EVENT, call);
	return isRepeat(context, digest, systemClock.now(), ignoreRepeatsForMs);
}

/**
 * Reports are neither documented nor signed (docs/api/sms-partner.md 7.4): a call only says that there is
 * news. The output is the API's response to a status request.
 */
export const deliveryReport: AskedEvent = {
	value: EVENT,
	name: 'Delivery Report',
	description: 'An SMS was delivered to a recipient, or its delivery failed',
	example: { method: 'POST', reference: 'n8n4k7q2m9x1c5v8b3z', recipient: '+33612345678' },
	options: {
		passUnverified: booleanField({
			displayName: 'Pass On Unverified Reports',
			type: 'boolean',
			default: false,
			description:
				'Whether to also start the workflow on calls without a message ID or reference, which cannot be verified with the API. Anyone who knows the URL can send such calls: their items have "isVerified" set to false.',
		}),
	},
	output: {
		event: EVENT,
		messageId: 1111111,
		phoneNumber: '+33612345678',
		status: 'delivered',
		date: '2026-07-01T12:00:00.000+02:00',
		stopSms: false,
		reference: 'n8n4k7q2m9x1c5v8b3z',
		receivedAt: '2026-07-01T10:00:05.000Z',
		isVerified: false,
		body: {},
	},
	recognizes: (call, { passUnverified }) =>
		call.reference !== undefined ||
		messageIdIn(call) !== undefined ||
		toBoolean(passUnverified) === true,
	async ask(context, call) {
		const message = call.reference ?? messageIdIn(call);
		if (message === undefined) {
			const { receivedAt, body } = call;
			if (await wasRepeated(context, call)) return [];
			return [{ event: EVENT, isVerified: false, receivedAt, body: toItem(body) }];
		}
		const key = `${placeOf(context)} ${message}`;
		return (await bursts.join(key, call, (calls) => newItems(context, calls))) ?? [];
	},
};
