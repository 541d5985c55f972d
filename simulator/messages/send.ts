import { Money } from '../money';
import type { Parameters } from '../parameters';
import type { Purse } from '../state';
import type { Switches } from '../switches';
import type { Delivery, Message, Outbox } from './outbox';
import type { Schedule } from './schedule';

/** A valid request, except perhaps for its price. */
export interface Sending {
	id: string;
	path: string;
	settings: Message['settings'];
	schedule: Pick<Schedule, 'dueAt' | 'scheduledDate'>;
	sandbox: boolean;
	deliveries: readonly Delivery[];
}

/** Charges and stores a message; undefined, without any change, if there is not enough credit. */
export function send(purse: Purse, outbox: Outbox, sending: Sending): Message | undefined {
	const cost = costOf(sending);
	if (!sending.sandbox) {
		if (purse.balance.isLessThan(cost)) return undefined;
		purse.balance = purse.balance.minus(cost);
	}
	const { schedule, ...rest } = sending;
	const acceptedAt = Date.now();
	const { dueAt = acceptedAt, scheduledDate } = schedule;
	return outbox.record({ ...rest, scheduledDate, acceptedAt, dueAt, cancelled: false });
}

/** Cancels a message and refunds its cost; the refund is documented for voice campaigns only (docs/api/voice-partner.md 2.6). */
export function takeBack(purse: Purse, message: Message): void {
	message.cancelled = true;
	if (!message.sandbox) purse.balance = purse.balance.plus(costOf(message));
}

/** The cost for all recipients of a message. */
export function costOf({ deliveries }: Pick<Message, 'deliveries'>): Money {
	return deliveries.reduce((sum, { cost }) => sum.plus(cost), Money.zero);
}

/** The cost in a response, in euros; for a test, the switch `sandboxCost` decides. */
export function answeredCost(cost: Money, sandbox: boolean, { sandboxCost }: Switches): number {
	return sandbox && sandboxCost === 'zero' ? 0 : cost.euros;
}

/** The parameters without the key and those in `left`: the ones that are the same for all recipients. */
export function settingsOf(parameters: Parameters, ...left: string[]): Message['settings'] {
	return Object.fromEntries(
		Object.entries(parameters).filter(([name]) => name !== 'apiKey' && !left.includes(name)),
	);
}

/** Whether a flag (1 or absent, e.g. `sandbox`, `isUnicode`) is on. */
export function isOn(value: unknown): boolean {
	return value === 1 || value === '1' || value === true;
}
