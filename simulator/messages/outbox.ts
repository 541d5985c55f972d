import type { Money } from '../money';

/** One accepted text for one recipient. */
export interface Delivery {
	/** A phone number in international format (+336…), or an email address. */
	recipient: string;
	/** The content: the SMS as sent, the spoken text, the token of the audio file, or the subject and HTML of an email. */
	text: string;
	/** Segments of an SMS; 1 for all other messages. */
	nbSms: number;
	cost: Money;
}

/** One accepted request. */
export interface Message {
	/** The ID, called message_id, messageId, campaignId or campaign_id in responses, as text. */
	id: string;
	/** The operation of the request: '/bulk-send'. */
	path: string;
	/** All parameters except the key, the recipients and the texts, unchanged. */
	settings: Readonly<Record<string, unknown>>;
	/** As in the response, 'YYYY-MM-DD HH:mm:ss'; undefined if it was not scheduled. */
	scheduledDate: string | undefined;
	/** Milliseconds since 1970. */
	acceptedAt: number;
	/** When it is sent, in milliseconds since 1970: `acceptedAt` unless it was scheduled. */
	dueAt: number;
	/** Whether it is a test: nothing is sent or charged. */
	sandbox: boolean;
	cancelled: boolean;
	deliveries: readonly Delivery[];
}

/** The messages of an account, by ID and in order. An array in JSON. */
export class Outbox extends Map<string, Message> {
	/** Stores a message by ID and returns it. */
	record(message: Message): Message {
		this.set(message.id, message);
		return message;
	}

	toJSON(): Message[] {
		return [...this.values()];
	}
}
