import type { Account, ReportingAccount } from '../state';
import type { Switches } from '../switches';
import type { Delivery, Message } from './outbox';

/** A status as in responses (docs/api/sms-partner.md 4). */
export type Status = 'Delivered' | 'Not delivered' | 'Waiting';

/** The delivery status of a message for one recipient. */
export interface Fate {
	status: Status;
	/** Milliseconds since 1970: the time of the report, or, before it, the time when the message was accepted. */
	at: number;
}

/** The fields of a delivery in responses. */
export interface Report extends Fate {
	/** Whether the recipient is now on the STOP list. */
	stopped: boolean;
}

/** The time of the reports on a message, in milliseconds since 1970. */
export function reportedAt({ dueAt }: Message, { deliveryTime }: Switches): number {
	return dueAt + deliveryTime;
}

/** The status of one delivery at a time in milliseconds since 1970; known after the switch `deliveryTime`. */
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

/** The current report on one delivery of a message. */
export function reportOn(
	account: ReportingAccount,
	message: Message,
	delivery: Delivery,
	switches: Switches,
): Report {
	const stopped = account.stopList.has(delivery.recipient);
	return { ...fateOf(account, message, delivery, switches), stopped };
}

/** A time as in most reports: seconds since 1970, as text. */
export function timestamp(milliseconds: number): string {
	return String(Math.floor(milliseconds / 1000));
}

/** A message with reports: one that is or will be sent. */
export function reported(account: ReportingAccount, id: string): Message | undefined {
	const message = account.outbox.get(id);
	return message?.cancelled === true ? undefined : message;
}
