import type { IDataObject } from 'n8n-workflow';
import { toList, toRecord, toText } from '../../../engine/values/convert';

/** How many recipients are remembered in the process: more than are reported on in two days. */
const MAX_IN_MEMORY = 100_000;
/** How many of them n8n stores, since it writes them anew each time. */
const MAX_STORED = 5000;

/** What was given out last of each recipient. */
type Statuses = Map<string, string>;

/** Which statuses a trigger has given out: by message, then by recipient. */
export class GivenOut {
	/** The message of the latest report is the last. */
	private readonly messages = new Map<string, Statuses>();
	private recipients = 0;

	statusOf(message: string, recipient: string): string | undefined {
		return this.messages.get(message)?.get(recipient);
	}

	/** Notes what is given out of a message; the oldest messages are forgotten. */
	note(message: string, statuses: Iterable<readonly [recipient: string, status: string]>): void {
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

	/** Adds what was stored before n8n was started, or by another process; what is known already stays. */
	recall(stored: unknown): void {
		for (const entry of toList(stored)) {
			const { message, statuses } = toRecord(entry);
			const name = toText(message);
			if (name === undefined || this.messages.has(name)) continue;
			const pairs = Object.entries(toRecord(statuses));
			this.note(
				name,
				pairs.flatMap(([recipient, status]) => {
					const text = toText(status);
					return text === undefined ? [] : [[recipient, text] as const];
				}),
			);
		}
	}

	/** The latest of it, as n8n can store it. */
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
