import { randomInt, randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Message } from '../messages/outbox';
import { moment } from '../messages/schedule';
import { identifier } from '../parameters';
import { toMobile } from '../phoneNumbers';
import type { Switches } from '../switches';
import type { CallbackBody } from './callback';
import { addressIn, kindOf, shownId } from './kinds';
import type { Scene } from './scene';

/** A reply. */
export interface Reply {
	/** The sender: a number in national or international format. */
	from: string;
	text: string;
	/** The virtual number it is sent to; by default, it goes to a short number. */
	to?: string | undefined;
	/** The message it replies to; default: the newest one to `from` (and from the virtual number). */
	messageId?: string | number | undefined;
	/** The URL; default: the message's `urlResponse`, or else the account's URL. */
	url?: string | undefined;
	/** The number of callbacks for a reply to a virtual number; default 1. */
	parts?: number | undefined;
	/** The parts to send, in order, from 1: [2, 1]; default: all, in order. */
	order?: number[] | undefined;
}

/** The `message_id` of a reply without a message, from the sample. */
const sampleId = 1111111;

/** The sender in international format. */
export function sender({ from }: Reply): string {
	return toMobile(from) ?? from;
}

/** The keyword of short numbers (docs/api/sms-partner.md 7.2). For virtual numbers, it is ordinary text. */
export function isStop({ text, to }: Reply): boolean {
	return to === undefined && text.trim().toLowerCase() === 'stop';
}

/** The URL for a reply; undefined if there is none. */
export function replyAddress(reply: Reply, { state, switches }: Scene): string | undefined {
	const message = answered(reply, { state, switches });
	const documented = message !== undefined && kindOf(message)?.parameter === 'urlDlr';
	const own = documented ? addressIn(message, 'urlResponse', switches) : undefined;
	return reply.url ?? own ?? state.sms.replyUrl;
}

/** The fields of a reply, by callback (docs/api/sms-partner.md 7.1 to 7.3). */
export function replyBodies(reply: Reply, scene: Scene): CallbackBody[] {
	if (reply.to !== undefined) return virtualNumberReply(reply, reply.to, scene.switches);
	const id = reply.messageId ?? answered(reply, scene)?.id ?? sampleId;
	return [
		{
			type: isStop(reply) ? 'stop' : 'response',
			phone_number: sender(reply),
			text: reply.text,
			message_id: shownId(id, scene.switches),
		},
	];
}

/** The message of a reply: the given one, or else the newest one to its sender. */
function answered(reply: Reply, { state }: Scene): Message | undefined {
	const { to, messageId } = reply;
	if (messageId !== undefined) return state.sms.outbox.get(String(messageId));
	const recipient = sender(reply);
	return [...state.sms.outbox.values()].findLast(
		({ settings, cancelled, deliveries }) =>
			!cancelled &&
			identifier(settings, 'from') === (to && withoutPlus(to)) &&
			deliveries.some((one) => one.recipient === recipient),
	);
}

function virtualNumberReply(reply: Reply, to: string, switches: Switches): CallbackBody[] {
	const { text, parts = 1, order = Array.from({ length: parts }, (_, index) => index + 1) } = reply;
	const now = moment(DateTime.fromMillis(Date.now(), { zone: switches.timeZone }));
	const reference = randomInt(1, 256);
	const all = split(text, parts).map((piece, index) => ({
		msisdn: withoutPlus(sender(reply)),
		to: withoutPlus(to),
		messageId: replyId(switches),
		text: piece,
		type: 'text',
		keyword: piece.trim().split(/\s+/)[0],
		'message-timestamp': now,
		...(parts === 1 ? {} : concat(reference, parts, index + 1, switches)),
	}));
	return order.flatMap((part) => all[part - 1] ?? []);
}

function concat(reference: number, total: number, part: number, { concatFields }: Switches) {
	const shown = concatFields === 'text' ? String : Number;
	return {
		concat: concatFields === 'text' ? 'true' : true,
		'concat-ref': shown(reference),
		'concat-total': shown(total),
		'concat-part': shown(part),
	};
}

function replyId({ replyIds }: Switches): string {
	return replyIds === 'uuid' ? randomUUID() : `02000000${randomInt(10 ** 8, 10 ** 9)}`;
}

/** A text split into a number of pieces, without splitting a character. */
function split(text: string, parts: number): string[] {
	const characters = [...text];
	const size = Math.ceil(characters.length / parts);
	return Array.from({ length: parts }, (_, index) =>
		characters.slice(index * size, (index + 1) * size).join(''),
	);
}

function withoutPlus(number: string): string {
	return number.replace(/^\+/, '');
}
