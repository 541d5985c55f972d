import { Money } from '../money';
import type { Parameters } from '../parameters';
import type { Purse } from '../state';
import type { Switches } from '../switches';
import type { Delivery, Message, Outbox } from './outbox';
import type { Schedule } from './schedule';

/** A request that nothing speaks against, save perhaps its price. */
export interface Sending {
	id: string;
	path: string;
	settings: Message['settings'];
	schedule: Pick<Schedule, 'dueAt' | 'scheduledDate'>;
	sandbox: boolean;
	deliveries: readonly Delivery[];
}

/** Charges a sending and records it in an outbox; undefined, with nothing changed, if there is not enough credit. */
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

/** Marks a message as cancelled and gives its cost back, which is documented for voice campaigns only (docs/api/voice-partner.md 2.6). */
export function takeBack(purse: Purse, message: Message): void {
	message.cancelled = true;
	if (!message.sandbox) purse.balance = purse.balance.plus(costOf(message));
}

/** What all recipients of a message cost. */
export function costOf({ deliveries }: Pick<Message, 'deliveries'>): Money {
	return deliveries.reduce((sum, { cost }) => sum.plus(cost), Money.zero);
}

/** A cost as it is answered: in euros, that of a test as the switch `sandboxCost` says. */
export function answeredCost(cost: Money, sandbox: boolean, { sandboxCost }: Switches): number {
	return sandbox && sandboxCost === 'zero' ? 0 : cost.euros;
}

/** The parameters without those in `left` and the key: what is the same for all recipients. */
export function settingsOf(parameters: Parameters, ...left: string[]): Message['settings'] {
	return Object.fromEntries(
		Object.entries(parameters).filter(([name]) => name !== 'apiKey' && !left.includes(name)),
	);
}

/** Whether a parameter that is 1 or absent (`sandbox`, `isUnicode`) is on. */
export function isOn(value: unknown): boolean {
	return value === 1 || value === '1' || value === true;
}
