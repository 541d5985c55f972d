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

/** When and how often to call. */
export type When = Pick<Manner, 'delay' | 'times'>;

/** A report: the current reports of a message, or any `body`. */
export interface Reported {
	/** A message of any product: '307', 'HLR000001', 'demoVoiceSms1'. */
	messageId?: string | number | undefined;
	/** One of its recipients in international format; default: all. */
	phoneNumber?: string | undefined;
	/** The URL; default: that of the message. */
	url?: string | undefined;
	/** The body instead of the reports; a text is sent unchanged. */
	body?: CallbackBody | undefined;
	encoding?: Encoding | undefined;
}

/** The end of a voice campaign, real or not. */
export interface CampaignEnd {
	campaignId: string;
	/** The URL; default: the campaign's `notifyUrl`. */
	url?: string | undefined;
	/** Its quantities; default: those of the campaign, or 1 of 1. */
	delivered?: number | undefined;
	total?: number | undefined;
}

/** The callbacks of the platform, automatic or triggered by tests. */
export class Callbacks {
	private readonly caller = new Caller();

	constructor(private readonly scene: Scene) {}

	/** All callbacks since the start or the last reset, with their responses. */
	get log(): readonly CalledBack[] {
		return this.caller.log;
	}

	/** Resolves when no callback is pending or in flight. */
	settled(): Promise<void> {
		return this.caller.settled();
	}

	/** Reports on a message at its delivery time, if it has a URL and is not cancelled. */
	expect(message: Message): void {
		const { state, switches } = this.scene;
		const owned = messagesWith(message.id, state).find((one) => one.message === message);
		const address = owned && this.addressOf(owned);
		if (owned === undefined || address === undefined) return;
		const at = reportedAt(message, switches);
		// Timers may fire a few milliseconds early, but reports must not.
		const due = () => this.reports(owned, { address, now: Math.max(at, Date.now()) });
		void this.caller.call(due, { delay: at - Date.now() });
	}

	/**
	 * Sends a reply; STOP adds the number to the STOP list immediately. Returns the results of the callbacks; throws a
	 * TypeError if there is no URL.
	 */
	reply(reply: Reply, when: When = {}): Promise<CalledBack[]> {
		const address = needed(replyAddress(reply, this.scene), 'urlResponse');
		if (isStop(reply)) this.scene.state.sms.stopList.add(sender(reply));
		const encoding = this.scene.switches.callbackBody;
		const callbacks = replyBodies(reply, this.scene).map((body) => ({ address, encoding, body }));
		return this.caller.call(() => callbacks, { ...when, inOrder: true });
	}

	/** Repeats a report, or forges one; throws a TypeError without a URL or a body. */
	report(reported: Reported, when: When = {}): Promise<CalledBack[]> {
		const { messageId, url, body, encoding = 'json' } = reported;
		const [owned] = messagesWith(String(messageId), this.scene.state);
		const address = needed(url ?? (owned && this.addressOf(owned)), 'urlDlr or notifyUrl');
		if (body !== undefined) return this.caller.call(() => [{ address, encoding, body }], when);
		if (owned === undefined) throw new TypeError(`There is no message ${messageId ?? ''}`);
		const now = () => this.reports(owned, { ...reported, address, now: Date.now() });
		return this.caller.call(now, when);
	}

	/** Ends a voice campaign; throws a TypeError without a URL. */
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

	/** Clears the log, and cancels callbacks in flight. */
	clear(): void {
		this.caller.clear();
	}

	/** Stops permanently. */
	stop(): Promise<void> {
		return this.caller.stop();
	}

	private addressOf({ message }: Owned): string | undefined {
		const kind = kindOf(message);
		return kind && addressIn(message, kind.parameter, this.scene.switches);
	}

	/** The reports on a message at a moment; none if it is cancelled. */
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

/** The message with only one of its recipients. */
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
