import type { IDataObject } from 'n8n-workflow';
import { toList, toRecord, toText } from '../../../engine/values/convert';

/** The maximum number of recipients remembered in memory: more than the reports of two days. */
const MAX_IN_MEMORY = 100_000;
/** The maximum number that n8n stores, since it rewrites all of them each time. */
const MAX_STORED = 5000;

/** The last returned status by recipient. */
type Statuses = Map<string, string>;

/** The statuses that a trigger has returned, by message and recipient. */
export class ReturnedStatuses {
	/** The message of the latest report is last. */
	private readonly messages = new Map<string, Statuses>();
	private recipients = 0;

	statusOf(message: string, recipient: string): string | undefined {
		return this.messages.get(message)?.get(recipient);
	}

	/** Remembers returned statuses of a message; the oldest messages are forgotten. */
	remember(
		message: string,
		statuses: Iterable<readonly [recipient: string, status: string]>,
	): void {
		const known = this.messages.get(message) ?? new Map<string, string>();
		this.messages.delete(message);
		this.messages.set(message, known);
		this.recipients -= known.size;
		for (const [recipient, status] of statuses) known.set(recipient, status);
		this.recipients += known.size;
		for (const [oldest, { size }] of this.messages) {
			if (this.recipients <= MAX_IN_MEMORY || oldest === message) break;
			this.messages.delete(oldest);
			this.recipients -= size;
		}
	}

	/** Adds statuses stored before n8n started or by another process. Known messages do not change. */
	recall(stored: unknown): void {
		for (const entry of toList(stored)) {
			const { message, statuses } = toRecord(entry);
			const name = toText(message);
			if (name === undefined || this.messages.has(name)) continue;
			const pairs = Object.entries(toRecord(statuses));
			this.remember(
				name,
				pairs.flatMap(([recipient, status]) => {
					const text = toText(status);
					return text === undefined ? [] : [[recipient, text] as const];
				}),
			);
		}
	}

	/** The latest statuses, in a format that n8n can store. */
	toStore(): IDataObject[] {
		const kept: IDataObject[] = [];
		let recipients = 0;
		for (const [message, statuses] of [...this.messages].reverse()) {
			recipients += statuses.size;
			if (recipients > MAX_STORED && kept.length > 0) break;
			kept.unshift({ message, statuses: Object.fromEntries(statuses) });
		}
		return kept;
	}
}
