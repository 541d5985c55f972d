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
import { askedStatuses, reportBursts, WAITING, type Asked, type Status } from './askedStatuses';
import { GivenOut } from './givenOut';

const EVENT = 'deliveryReport';

const bursts = reportBursts<IncomingCall>();

/** Where it stands in the static data of the trigger. */
const STORED = 'deliveryReports';
/** Of each trigger: calls that come at the same time all have the same stored data. */
const givenOut = new Map<string, GivenOut>();

/** No document has the body of a report: all spellings that the API has elsewhere, without their signs. */
const ID_NAMES = ['messageid', 'msgid', 'idmessage', 'smsid'];
/** The API's own are numbers of seven digits. */
const MAX_ID_LENGTH = 40;

/** The ID of a message that a call names: whoever called, it is not believed. */
function namedId({ query, body }: IncomingCall): string | undefined {
	const values = Object.entries({ ...query, ...body }).flatMap(([name, value]) =>
		ID_NAMES.includes(name.toLowerCase().replace(/[^a-z]/g, '')) ? (toText(value) ?? []) : [],
	);
	return values.find((id) => id.length <= MAX_ID_LENGTH && /^[\w-]+$/.test(id));
}

/** A message that is asked for: by what, and what is known of it then. */
interface Message {
	readonly asked: Asked;
	/** Its reference, if it is certain that it is this message's. */
	readonly reference?: string | undefined;
}

/**
 * The message that calls are about, and what else it might be: an ID in a call counts only where the
 * reference does not lead to anything, and then nothing says that they belong together.
 */
function messagesOf(calls: readonly IncomingCall[]): Message[] {
	const [reference] = calls.flatMap((call) => call.reference ?? []);
	const [id] = calls.flatMap((call) => namedId(call) ?? []);
	const named = id === undefined ? [] : [{ asked: { messageId: id } }];
	if (reference === undefined) return named;
	const sentId = toText(idOf(reference));
	if (sentId !== undefined) return [{ asked: { messageId: sentId }, reference }];
	return [{ asked: { tag: reference }, reference }, ...named];
}

/** The first of them that the API knows, with what it says. */
async function find(
	context: IWebhookFunctions,
	messages: readonly Message[],
): Promise<readonly [Message, readonly Status[]] | undefined> {
	for (const message of messages) {
		const statuses = await askedStatuses(context, message.asked);
		if (statuses.length > 0) return [message, statuses];
	}
	return undefined;
}

function placeOf(context: IWebhookFunctions): string {
	return `${context.getWorkflow().id} ${context.getNode().id}`;
}

/** What was not given out yet; from now on it is. There is no await in it: each status is new once. */
function newOf(
	context: IWebhookFunctions,
	{ asked, reference }: Message,
	statuses: readonly Status[],
	isWanted: (status: Status) => boolean,
): Status[] {
	const place = placeOf(context);
	const given = givenOut.get(place) ?? new GivenOut();
	givenOut.set(place, given);
	const data = context.getWorkflowStaticData('node');
	given.recall(data[STORED]);
	const message = reference ?? ('tag' in asked ? asked.tag : asked.messageId);
	const fresh = statuses.filter(
		(one) => isWanted(one) && given.statusOf(message, one.recipient) !== one.status,
	);
	if (fresh.length > 0) {
		given.note(
			message,
			fresh.map(({ recipient, status }) => [recipient, status]),
		);
		data[STORED] = given.toStore();
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
		// Our own reference, if it was asked for by its tag.
		tag: undefined,
		phoneNumber: calledNumber(output.phoneNumber),
		reference,
		receivedAt: call.receivedAt,
		body,
	});
}

/** What is new since the last call, of all that the API says about a message. */
async function news(
	context: IWebhookFunctions,
	calls: readonly IncomingCall[],
): Promise<IDataObject[]> {
	const [first] = calls;
	const found = await find(context, messagesOf(calls));
	if (first === undefined || found === undefined) return [];
	const [message, statuses] = found;
	const naming = new Map(
		calls.flatMap((call) => {
			const { recipient } = call;
			const { country } = smsPartner;
			return recipient === undefined ? [] : [[recipientKey(recipient, country), call] as const];
		}),
	);
	const isWanted = ({ recipient, status }: Status): boolean =>
		status !== WAITING || naming.has(recipient);
	// Whoever tests a workflow wants the same report again and again.
	const isTest = context.getMode() === 'manual';
	const given = isTest ? statuses.filter(isWanted) : newOf(context, message, statuses, isWanted);
	const isSimplified = context.getNodeParameter('simplify', true) !== false;
	return given.map((one) => itemOf(one, message, naming.get(one.recipient) ?? first, isSimplified));
}

/** Whether a call that nothing can be asked about came before; in a test of the workflow none did. */
async function cameBefore(context: IWebhookFunctions, call: IncomingCall): Promise<boolean> {
	if (context.getMode() === 'manual') return false;
	const { ignoreRepeatsForMs } = readOptions(context);
	const digest = await digestOfCall(EVENT, call);
	return isRepeat(context, digest, systemClock.now(), ignoreRepeatsForMs);
}

/**
 * What a report says is documented nowhere, and nothing signs it (docs/api/sms-partner.md 7.4): a call
 * says only that there is something to ask for. The API's answer is what is given out.
 */
export const deliveryReport: AskedEvent = {
	value: EVENT,
	name: 'Delivery Report',
	description: 'An SMS was delivered to a recipient, or could not be',
	example: { method: 'POST', reference: 'n8n4k7q2m9x1c5v8b3z', recipient: '+33612345678' },
	options: {
		passUnverified: booleanField({
			displayName: 'Pass On Unverified Reports',
			type: 'boolean',
			default: false,
			description:
				'Whether to start the workflow also with calls that name no message, so that the API cannot be asked. Anybody who knows the address can send such a call; "isVerified" is false.',
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
		namedId(call) !== undefined ||
		toBoolean(passUnverified) === true,
	async ask(context, call) {
		const message = call.reference ?? namedId(call);
		if (message === undefined) {
			const { receivedAt, body } = call;
			if (await cameBefore(context, call)) return [];
			return [{ event: EVENT, isVerified: false, receivedAt, body: toItem(body) }];
		}
		const key = `${placeOf(context)} ${message}`;
		return (await bursts.join(key, call, (calls) => news(context, calls))) ?? [];
	},
};
