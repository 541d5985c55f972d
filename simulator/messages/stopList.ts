import { Listed } from './listed';

/** A recipient who does not want to be written to, as the list of them shows it. */
export interface Stop {
	id: number;
	recipient: string;
	/** Milliseconds since 1970. */
	createdAt: number;
}

/** The `stopId` of the first one added, that of the samples (docs/api/sms-partner.md 6.2, docs/api/mail-partner.md 3.5). */
const firstId = 300;

/** The recipients who do not want to be written to, each with the id by which it is taken off again. In JSON the recipients alone. */
export class StopList extends Listed {
	private readonly stops = new Map<string, Stop>();
	private nextId = firstId;

	override add(recipient: string): this {
		if (!this.has(recipient)) {
			this.stops.set(recipient, { id: this.nextId++, recipient, createdAt: Date.now() });
		}
		return super.add(recipient);
	}

	override delete(recipient: string): boolean {
		this.stops.delete(recipient);
		return super.delete(recipient);
	}

	override clear(): void {
		this.stops.clear();
		super.clear();
	}

	/** All of them, in the order in which they were added. */
	all(): Stop[] {
		return [...this.stops.values()];
	}

	/** The id of a recipient in the list. */
	idOf(recipient: string): number | undefined {
		return this.stops.get(recipient)?.id;
	}
}
