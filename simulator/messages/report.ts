import type { ReportingAccount } from '../state';
import type { Switches } from '../switches';
import type { Delivery, Message } from './outbox';

/** A status as the answers spell it (docs/api/sms-partner.md 4). */
export type Status = 'Delivered' | 'Not delivered' | 'Waiting';

/** What became of a delivery. */
export interface Report {
	status: Status;
	/** Whether the recipient is in the STOP list by now. */
	stopped: boolean;
	/** Milliseconds since 1970: when the report came; until then when the message was accepted. */
	at: number;
}

/** The report on one delivery of a message at this moment: known once the switch `deliveryTime` is over. */
export function reportOn(
	{ undeliverable, stopList }: ReportingAccount,
	message: Message,
	{ recipient }: Delivery,
	{ deliveryTime }: Switches,
): Report {
	const stopped = stopList.has(recipient);
	const reportedAt = message.dueAt + deliveryTime;
	if (Date.now() < reportedAt) return { status: 'Waiting', stopped, at: message.acceptedAt };
	const status = undeliverable.has(recipient) ? 'Not delivered' : 'Delivered';
	return { status, stopped, at: reportedAt };
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
