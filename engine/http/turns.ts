import type { WaitBudget } from './waitBudget';

/** Stands for a request that waits, of the run with this budget. */
export interface Ticket {
	readonly waits: WaitBudget;
	/** Its turn: those of one run follow each other, those of several runs have the same ones. */
	readonly turn: number;
}

/** How many requests a run has yet to send. */
interface Plan {
	readonly waits: WaitBudget;
	left: number;
}

/**
 * Who goes when, where several runs wait for places of one limit: each run in turn, as long as all
 * keep their longest wait. A run that would not goes first, and those that began before it.
 */
export class Turns {
	private readonly queue: Ticket[] = [];
	/** The turn of who went last, and the last one that each run has. */
	private turn = 0;
	private readonly lastTurns = new WeakMap<WaitBudget, number>();
	/** The earliest run first. */
	private readonly plans: Plan[] = [];

	/** @param waitOf how long the last of so many requests would wait for its place, in milliseconds */
	constructor(private readonly waitOf: (requests: number) => number) {}

	/** How many requests are known to come: those that wait, and those that runs have yet to send. */
	get known(): number {
		const planned = this.plans.reduce((sum, { left }) => sum + left, 0);
		return planned + this.queue.filter(({ waits }) => this.planOf(waits) === undefined).length;
	}

	private planOf(waits: WaitBudget): Plan | undefined {
		return this.plans.find((plan) => plan.waits === waits);
	}

	/** A run is going to send so many requests. @returns what tells that it is over */
	plan(left: number, waits: WaitBudget): () => void {
		const plan = { waits, left };
		this.plans.push(plan);
		return () => void this.plans.splice(this.plans.indexOf(plan), 1);
	}

	join(waits: WaitBudget): Ticket {
		const turn = Math.max(this.turn, (this.lastTurns.get(waits) ?? 0) + 1);
		this.lastTurns.set(waits, turn);
		const ticket = { waits, turn };
		this.queue.push(ticket);
		return ticket;
	}

	leave(ticket: Ticket): void {
		this.queue.splice(this.queue.indexOf(ticket), 1);
	}

	/** A request has its place. */
	taken({ waits, turn }: Ticket): void {
		this.turn = Math.max(this.turn, turn);
		const plan = this.planOf(waits);
		if (plan && plan.left > 0) plan.left -= 1;
	}

	/** The runs that go first: with one more before it, the last of them would wait for too long. */
	private urgent(): readonly Plan[] {
		let sum = 0;
		let count = 0;
		for (const [place, { waits, left }] of this.plans.entries()) {
			sum += left;
			if (left > 0 && this.waitOf(sum + 1) > waits.leftMs) count = place + 1;
		}
		return this.plans.slice(0, count);
	}

	/** How many requests go before one that waits. */
	before(ticket: Ticket): number {
		const urgent = this.urgent();
		const own = urgent.findIndex(({ waits }) => waits === ticket.waits);
		const first = own < 0 ? urgent : urgent.slice(0, own);
		const rivals = this.queue.filter(({ waits }) =>
			own < 0 ? urgent.every((plan) => plan.waits !== waits) : waits === ticket.waits,
		);
		const place = rivals.indexOf(ticket);
		const earlier = rivals.filter(
			({ turn }, at) => turn < ticket.turn || (turn === ticket.turn && at < place),
		);
		return first.reduce((sum, { left }) => sum + left, earlier.length);
	}
}
