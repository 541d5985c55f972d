import type { Account, ReportingAccount } from '../state';
import type { Switches } from '../switches';
import type { Delivery, Message } from './outbox';

/** A status as the answers spell it (docs/api/sms-partner.md 4). */
export type Status = 'Delivered' | 'Not delivered' | 'Waiting';

/** What became of a delivery. */
export interface Fate {
	status: Status;
	/** Milliseconds since 1970: when the report came; until then when the message was accepted. */
	at: number;
}

/** What the answers tell of a delivery. */
export interface Report extends Fate {
	/** Whether the recipient is in the STOP list by now. */
	stopped: boolean;
}

/** When the reports on a message come, in milliseconds since 1970. */
export function reportedAt({ dueAt }: Message, { deliveryTime }: Switches): number {
	return dueAt + deliveryTime;
}

/** What became of one delivery of a message, at a moment (in milliseconds since 1970): known once the switch `deliveryTime` is over. */
export function fateOf(
	{ undeliverable }: Account,
	message: Message,
	{ recipient }: Delivery,
	switches: Switches,
	now = Date.now(),
): Fate {
	const at = reportedAt(message, switches);
	if (now < at) return { status: 'Waiting', at: message.acceptedAt };
	return { status: undeliverable.has(recipient) ? 'Not delivered' : 'Delivered', at };
}

/** The report on one delivery of a message, at this moment. */
export function reportOn(
	account: ReportingAccount,
	message: Message,
	delivery: Delivery,
	switches: Switches,
): Report {
	const stopped = account.stopList.has(delivery.recipient);
	return { ...fateOf(account, message, delivery, switches), stopped };
}

/** A moment as most reports print it: seconds since 1970, as a text. */
export function timestamp(milliseconds: number): string {
	return String(Math.floor(milliseconds / 1000));
}

/** A message with a report: one that was sent, or will be. */
export function reported(account: ReportingAccount, id: string): Message | undefined {
	const message = account.outbox.get(id);
	return message?.cancelled === true ? undefined : message;
}
