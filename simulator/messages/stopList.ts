import { Listed } from './listed';

/** An entry of the opt-out list. */
export interface Stop {
	id: number;
	recipient: string;
	/** Milliseconds since 1970. */
	createdAt: number;
}

/** The first new `stopId`, from the samples (docs/api/sms-partner.md 6.2, docs/api/mail-partner.md 3.5). */
const firstId = 300;

/** The opt-out list: recipients with the ID used to remove them. In JSON, only the recipients. */
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

	/** All entries, in the order in which they were added. */
	all(): Stop[] {
		return [...this.stops.values()];
	}

	/** The ID of a recipient on the list. */
	idOf(recipient: string): number | undefined {
		return this.stops.get(recipient)?.id;
	}
}
