import type { Money } from '../money';

/** One text that was accepted for one recipient. */
export interface Delivery {
	/** A phone number in the international form (+336…), or a mail address. */
	recipient: string;
	/** What the recipient gets: the SMS as it was sent, the words to speak, the audio file's token, a mail's subject and HTML. */
	text: string;
	/** Segments of an SMS; 1 for anything else. */
	nbSms: number;
	cost: Money;
}

/** One request that was accepted. */
export interface Message {
	/** The text of what the answer calls message_id, messageId, campaignId or campaign_id. */
	id: string;
	/** The operation that it came by: '/bulk-send'. */
	path: string;
	/** The parameters that are neither key, recipient nor text, as they came. */
	settings: Readonly<Record<string, unknown>>;
	/** As the answer says it, 'YYYY-MM-DD HH:mm:ss'; undefined if it was not scheduled. */
	scheduledDate: string | undefined;
	/** Milliseconds since 1970. */
	acceptedAt: number;
	/** When it is sent, in milliseconds since 1970: `acceptedAt` unless it was scheduled. */
	dueAt: number;
	/** Whether it was a test: nothing sent, nothing charged. */
	sandbox: boolean;
	cancelled: boolean;
	deliveries: readonly Delivery[];
}

/** The messages that an account sent, by id and in order. In JSON an array. */
export class Outbox extends Map<string, Message> {
	/** Keeps a message under its id and gives it back. */
	record(message: Message): Message {
		this.set(message.id, message);
		return message;
	}

	toJSON(): Message[] {
		return [...this.values()];
	}
}
