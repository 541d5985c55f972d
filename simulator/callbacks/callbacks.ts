import type { Message } from '../messages/outbox';
import { reportedAt } from '../messages/report';
import type { CalledBack, Callback, CallbackBody, Encoding } from './callback';
import type { Manner } from './caller';
import { Caller } from './caller';
import { addressIn, campaignEnd, kindOf } from './kinds';
import type { Reply } from './reply';
import { isStop, replyAddress, replyBodies, sender } from './reply';
import type { Owned, Scene } from './scene';
import { messagesWith } from './scene';

/** When something is called, and how often. */
export type When = Pick<Manner, 'delay' | 'times'>;

/** What is reported: a message's reports once more, or, with `body`, anything at all. */
export interface Reported {
	/** A message of any product: '307', 'HLR000001', 'demoVoiceSms1'. */
	messageId?: string | number | undefined;
	/** One recipient of it, in the international form; default: all. */
	phoneNumber?: string | undefined;
	/** Where to; default: the address that came with the message. */
	url?: string | undefined;
	/** Said in place of the reports; a text is sent as it is. */
	body?: CallbackBody | undefined;
	encoding?: Encoding | undefined;
}

/** The end of a voice campaign: one that was sent, once more, or one that never was. */
export interface CampaignEnd {
	campaignId: string;
	/** Where to; default: the campaign's `notifyUrl`. */
	url?: string | undefined;
	/** Its quantities; default: those of the campaign, or 1 of 1. */
	delivered?: number | undefined;
	total?: number | undefined;
}

/** What the platform calls by itself, and what a test lets it call. */
export class Callbacks {
	private readonly caller = new Caller();

	constructor(private readonly scene: Scene) {}

	/** All that was called since the start or the last reset, with what was answered. */
	get log(): readonly CalledBack[] {
		return this.caller.log;
	}

	/** Resolves when nothing waits for its time or its answer any more. */
	settled(): Promise<void> {
		return this.caller.settled();
	}

	/** Reports on a message when its delivery time comes, if it has an address and is not cancelled by then. */
	expect(message: Message): void {
		const { state, switches } = this.scene;
		const owned = messagesWith(message.id, state).find((one) => one.message === message);
		const address = owned && this.addressOf(owned);
		if (owned === undefined || address === undefined) return;
		const at = reportedAt(message, switches);
		// Timers may be some milliseconds early, and a report is never.
		const due = () => this.reports(owned, { address, now: Math.max(at, Date.now()) });
		void this.caller.call(due, { delay: at - Date.now() });
	}

	/**
	 * Somebody answers; STOP puts the number on the STOP list at once. Gives back what came of the callbacks; throws a
	 * TypeError if nobody gave an address.
	 */
	reply(reply: Reply, when: When = {}): Promise<CalledBack[]> {
		const address = needed(replyAddress(reply, this.scene), 'urlResponse');
		if (isStop(reply)) this.scene.state.sms.stopList.add(sender(reply));
		const encoding = this.scene.switches.callbackBody;
		const callbacks = replyBodies(reply, this.scene).map((body) => ({ address, encoding, body }));
		return this.caller.call(() => callbacks, { ...when, inOrder: true });
	}

	/** Reports once more, or forges a report; throws a TypeError without an address or something to say. */
	report(reported: Reported, when: When = {}): Promise<CalledBack[]> {
		const { messageId, url, body, encoding = 'json' } = reported;
		const [owned] = messagesWith(String(messageId), this.scene.state);
		const address = needed(url ?? (owned && this.addressOf(owned)), 'urlDlr or notifyUrl');
		if (body !== undefined) return this.caller.call(() => [{ address, encoding, body }], when);
		if (owned === undefined) throw new TypeError(`There is no message ${messageId ?? ''}`);
		const now = () => this.reports(owned, { ...reported, address, now: Date.now() });
		return this.caller.call(now, when);
	}

	/** Ends a voice campaign; throws a TypeError without an address. */
	endCampaign(end: CampaignEnd, when: When = {}): Promise<CalledBack[]> {
		const { campaignId: messageId, url, delivered, total } = end;
		const { state, switches } = this.scene;
		const isAsSent = delivered === undefined && total === undefined;
		if (isAsSent && messagesWith(messageId, state).length > 0) {
			return this.report({ messageId, url }, when);
		}
		const body = campaignEnd(messageId, delivered ?? 1, total ?? 1, switches);
		return this.report({ messageId, url, body, encoding: 'query' }, when);
	}

	/** Forgets what was called, and breaks off what is under way. */
	clear(): void {
		this.caller.clear();
	}

	/** Ends for good. */
	stop(): Promise<void> {
		return this.caller.stop();
	}

	private addressOf({ message }: Owned): string | undefined {
		const kind = kindOf(message);
		return kind && addressIn(message, kind.parameter, this.scene.switches);
	}

	/** The reports on a message as they are at a moment; none if it is cancelled. */
	private reports(
		owned: Owned,
		{ address, now, phoneNumber, encoding }: Reported & { address: string; now: number },
	): Callback[] {
		const { state, switches } = this.scene;
		const kind = kindOf(owned.message);
		if (kind === undefined || owned.message.cancelled) return [];
		return kind
			.bodies(only(owned, phoneNumber), { state, switches, now })
			.map((body) => ({ address, encoding: encoding ?? kind.encoding(switches), body }));
	}
}

/** The message as if one recipient were its only one. */
function only({ account, message }: Owned, phoneNumber: string | undefined): Owned {
	if (phoneNumber === undefined) return { account, message };
	const deliveries = message.deliveries.filter(({ recipient }) => recipient === phoneNumber);
	return { account, message: { ...message, deliveries } };
}

function needed(address: string | undefined, parameter: string): string {
	if (address === undefined)
		throw new TypeError(`No address: give a url, or send with ${parameter}`);
	return address;
}
