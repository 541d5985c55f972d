import type { WaitBudget } from './waitBudget';

/** A waiting request of the run with this budget. */
export interface Ticket {
	readonly waits: WaitBudget;
	/** Its turn number: consecutive within a run, the same ones across runs. */
	readonly turn: number;
}

/** How many requests a run has yet to send. */
interface Plan {
	readonly waits: WaitBudget;
	left: number;
}

/**
 * The order of requests when several runs wait for one rate limit: the runs take turns, as long as none
 * exceeds its maximum wait. A run that would exceed it goes first, after the runs that started earlier.
 */
export class Turns {
	private readonly queue: Ticket[] = [];
	/** The last turn taken, and the last turn of each run. */
	private turn = 0;
	private readonly lastTurns = new WeakMap<WaitBudget, number>();
	/** The earliest run first. */
	private readonly plans: Plan[] = [];

	/** @param waitOf how long the last of a number of requests would wait, in milliseconds */
	constructor(private readonly waitOf: (requests: number) => number) {}

	/** How many requests are known to come: waiting, or planned by runs. */
	get known(): number {
		const planned = this.plans.reduce((sum, { left }) => sum + left, 0);
		return planned + this.queue.filter(({ waits }) => this.planOf(waits) === undefined).length;
	}

	private planOf(waits: WaitBudget): Plan | undefined {
		return this.plans.find((plan) => plan.waits === waits);
	}

	/** Announces the requests of a run. @returns a function that ends the announcement */
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

	/** A request takes its slot. */
	taken({ waits, turn }: Ticket): void {
		this.turn = Math.max(this.turn, turn);
		const plan = this.planOf(waits);
		if (plan && plan.left > 0) plan.left -= 1;
	}

	/** The runs that must go first: with one more request ahead, the last of them would wait too long. */
	private urgent(): readonly Plan[] {
		let sum = 0;
		let count = 0;
		for (const [place, { waits, left }] of this.plans.entries()) {
			sum += left;
			if (left > 0 && this.waitOf(sum + 1) > waits.leftMs) count = place + 1;
		}
		return this.plans.slice(0, count);
	}

	/** How many requests go before a waiting one. */
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
