import { systemClock, type Clock } from '../../engine/http/wait';

interface Sleeper {
	readonly until: number;
	wake(): void;
}

/** How many milliseconds it is waited for what needs no clock. */
const MOST_MOMENTS = 500;

/** A clock that stands still until it is told to go on: from one sleeper to the next. */
export class FakeClock implements Clock {
	private sleepers: Sleeper[] = [];

	constructor(private time = 1_700_000_000_000) {}

	now(): number {
		return this.time;
	}

	sleep(milliseconds: number): Promise<void> {
		return new Promise((wake) => {
			this.sleepers.push({ until: this.time + milliseconds, wake });
		});
	}

	/** Lets everything go on that needs no time to pass. */
	async settle(): Promise<void> {
		await new Promise((resolve) => setImmediate(resolve));
	}

	/** Lets time pass, and wakes who sleeps until then, in their order. */
	async pass(milliseconds: number): Promise<void> {
		const end = this.time + milliseconds;
		await this.settle();
		while (await this.wakeNext(end));
		this.time = end;
	}

	/** Lets time pass until a promise is settled. */
	async finish<T>(promise: Promise<T>): Promise<T> {
		let isSettled = false;
		const settled = (): void => {
			isSettled = true;
		};
		promise.then(settled, settled);
		await this.settle();
		let patience = MOST_MOMENTS;
		while (!isSettled) {
			if (await this.wakeNext(Infinity)) continue;
			// Not all is done by the clock: a digest, say, takes a moment of its own.
			if (patience-- === 0) throw new Error('Nobody sleeps: it would hang');
			await new Promise((resolve) => setTimeout(resolve, 1));
		}
		return await promise;
	}

	/** Puts itself in the place of the clock of the package, and lets time pass until something is done. */
	async during<T>(perform: () => Promise<T>): Promise<T> {
		const now = jest.spyOn(systemClock, 'now').mockImplementation(() => this.now());
		const sleep = jest
			.spyOn(systemClock, 'sleep')
			.mockImplementation(async (milliseconds) => this.sleep(milliseconds));
		try {
			return await this.finish(perform());
		} finally {
			now.mockRestore();
			sleep.mockRestore();
		}
	}

	private async wakeNext(end: number): Promise<boolean> {
		const next = this.sleepers.reduce<Sleeper | undefined>(
			(first, sleeper) => (first === undefined || sleeper.until < first.until ? sleeper : first),
			undefined,
		);
		if (next === undefined || next.until > end) return false;
		this.sleepers = this.sleepers.filter((sleeper) => sleeper !== next);
		this.time = Math.max(this.time, next.until);
		next.wake();
		await this.settle();
		return true;
	}
}
