import { systemClock, type Clock } from '../http/wait';

/** A question that was asked, and the calls waiting to ask it again. */
interface Turn<Call> {
	/** Resolves when it may be asked again. */
	readonly over: Promise<void>;
	waiting?: Call[];
}

/**
 * Limits how often many calls ask the same question: the first asks immediately, the next one after a
 * pause, also for the calls that arrive in between. Those end immediately, so that a burst keeps no
 * calls open.
 */
export class Bursts<Call> {
	private readonly turns = new Map<string, Turn<Call>>();
	private readonly queue: Array<() => void> = [];

	/**
	 * @param pauseMs the pause between two identical questions
	 * @param free how many questions may be in progress at the same time
	 */
	constructor(
		private readonly pauseMs: number,
		private free: number,
		private readonly clock: Clock = systemClock,
	) {}

	/**
	 * @param key identifies the question
	 * @param ask gets all calls that the answer is for
	 * @returns the answer; undefined if another call gets it
	 */
	async join<T>(
		key: string,
		call: Call,
		ask: (calls: readonly Call[]) => Promise<T>,
	): Promise<T | undefined> {
		const turn = this.turns.get(key);
		if (turn?.waiting) {
			turn.waiting.push(call);
			return undefined;
		}
		const calls = [call];
		if (turn) {
			turn.waiting = calls;
			await turn.over;
		}
		return await this.take(key, () => ask(calls));
	}

	private async take<T>(key: string, ask: () => Promise<T>): Promise<T> {
		const answer = this.inTurn(ask);
		const pause = async (): Promise<void> => this.clock.sleep(this.pauseMs);
		const turn: Turn<Call> = { over: answer.then(pause, pause) };
		this.turns.set(key, turn);
		void turn.over.then(() => {
			if (turn.waiting === undefined) this.turns.delete(key);
		});
		return await answer;
	}

	private async inTurn<T>(ask: () => Promise<T>): Promise<T> {
		if (this.free === 0) await new Promise<void>((resolve) => this.queue.push(resolve));
		else this.free -= 1;
		try {
			return await ask();
		} finally {
			const next = this.queue.shift();
			if (next) next();
			else this.free += 1;
		}
	}
}
