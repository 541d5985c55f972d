import type { Money } from '../money';
import type { ProductName } from '../product';
import type { SimulatorState } from '../state';
import type { Message, Outbox } from './outbox';

/** One accepted text for one recipient, with all its details. */
export interface AcceptedText {
	product: ProductName;
	/** The operation: '/bulk-send'. */
	path: string;
	messageId: string;
	/** A phone number in international format (+336…), or an email address. */
	recipient: string;
	/** Like `Delivery.text`; empty for an HLR lookup. */
	text: string;
	tag: unknown;
	sender: unknown;
	/** 'YYYY-MM-DD HH:mm:ss'; undefined if it was not scheduled. */
	scheduledDate: string | undefined;
	/** All parameters except the key, the recipient and the text. */
	settings: Message['settings'];
	cost: Money;
	sandbox: boolean;
	cancelled: boolean;
}

/** All accepted texts of all accounts, a row per recipient of each message, in order per account. */
export function* acceptedTexts(state: SimulatorState): Generator<AcceptedText> {
	yield* rows('sms', state.sms.outbox);
	yield* rows('sms', state.sms.verifications);
	yield* rows('sms', state.smsRestricted.outbox);
	yield* rows('sms', state.smsRestricted.verifications);
	yield* rows('voice', state.voice.outbox);
	yield* rows('mail', state.mail.outbox);
}

function* rows(product: ProductName, outbox: Outbox): Generator<AcceptedText> {
	for (const message of outbox.values()) {
		const { id, path, settings, scheduledDate, sandbox, cancelled } = message;
		const { tag, sender } = settings;
		for (const { recipient, text, cost } of message.deliveries) {
			yield {
				product,
				path,
				messageId: id,
				recipient,
				text,
				tag,
				sender,
				scheduledDate,
				settings,
				cost,
				sandbox,
				cancelled,
			};
		}
	}
}

/** A key for `acceptedTwice`: texts with the same key are duplicates. */
export type Sameness = (accepted: AcceptedText) => string;

/** The same product, recipient and text, whatever the operation. */
export const sameText: Sameness = ({ product, recipient, text }) =>
	JSON.stringify([product, recipient, text]);

/** Like `sameText`, but also with the same settings (sender, tag, date …). */
export const sameTextAndSettings: Sameness = ({ product, recipient, text, settings }) =>
	JSON.stringify([product, recipient, text, Object.entries(settings).sort()]);

/**
 * The texts accepted more than once for a recipient, each with all its rows; empty if there are none. Cancelled messages
 * do not count. Runs in linear time.
 */
export function acceptedTwice(state: SimulatorState, same: Sameness = sameText): AcceptedText[][] {
	const byKey = new Map<string, AcceptedText[]>();
	for (const accepted of acceptedTexts(state)) {
		if (accepted.cancelled) continue;
		const key = same(accepted);
		const others = byKey.get(key);
		if (others === undefined) byKey.set(key, [accepted]);
		else others.push(accepted);
	}
	return [...byKey.values()].filter(({ length }) => length > 1);
}
