import type { Money } from '../money';
import type { ProductName } from '../product';
import type { SimulatorState } from '../state';
import type { Message, Outbox } from './outbox';

/** One text that was accepted for one recipient, with all that is known of it. */
export interface AcceptedText {
	product: ProductName;
	/** The operation: '/bulk-send'. */
	path: string;
	messageId: string;
	/** A phone number in the international form (+336…), or a mail address. */
	recipient: string;
	/** As `Delivery.text`; empty for an HLR. */
	text: string;
	tag: unknown;
	sender: unknown;
	/** 'YYYY-MM-DD HH:mm:ss'; undefined if it was to go at once. */
	scheduledDate: string | undefined;
	/** Every parameter that is neither key, recipient nor text. */
	settings: Message['settings'];
	cost: Money;
	sandbox: boolean;
	cancelled: boolean;
}

/** Everything that was accepted, of all accounts, a row for each recipient of each message, in order within an account. */
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

/** What makes two accepted texts the same one: a key for `acceptedTwice`. */
export type Sameness = (accepted: AcceptedText) => string;

/** The same product, recipient and text, however it was sent. */
export const sameText: Sameness = ({ product, recipient, text }) =>
	JSON.stringify([product, recipient, text]);

/** As `sameText`, with the same settings (sender, tag, date …): apart from these it counts as another message. */
export const sameTextAndSettings: Sameness = ({ product, recipient, text, settings }) =>
	JSON.stringify([product, recipient, text, Object.entries(settings).sort()]);

/**
 * The texts that were accepted more than once for a recipient, each with all its rows; empty if there is none. What was
 * cancelled does not count. Takes time in proportion to what was accepted.
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
