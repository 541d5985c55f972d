import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import type { CalledBack, Callback } from './callback';
import { callBack } from './onTheWire';

/** When and how often something is called. */
export interface Manner {
	/** Milliseconds from now; default 0. */
	delay?: number | undefined;
	/** How often all of it is called, at the same time; default 1. */
	times?: number | undefined;
	/** Whether each call waits for the answer to the one before; else all are made at the same time. */
	inOrder?: boolean;
}

/** The longest that Node's timers wait; they take more for nothing at all. */
const longest = 2 ** 31 - 1;

/** Calls addresses, now or later, and keeps what came of it. Nothing of it keeps the process running while it waits. */
export class Caller {
	/** All that was called, in order. */
	readonly log: CalledBack[] = [];
	private readonly agent = new Agent({ connections: 32 });
	private readonly underWay = new Set<Promise<unknown>>();
	private closing = closable();

	/**
	 * Calls what `make` gives when the delay is over, and gives back what came of each call. What is cleared meanwhile
	 * is called no more. Never rejects unless `make` throws.
	 */
	call(make: () => readonly Callback[], manner: Manner = {}): Promise<CalledBack[]> {
		const run = this.run(make, manner, this.closing.signal);
		this.underWay.add(run);
		return run.finally(() => this.underWay.delete(run));
	}

	/** Resolves when nothing waits for its time or its answer any more. */
	async settled(): Promise<void> {
		while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
	}

	/** Forgets what was called, and breaks off what is under way. */
	clear(): void {
		this.closing.abort();
		this.closing = closable();
		this.log.length = 0;
	}

	/** Ends for good, with all connections. */
	async stop(): Promise<void> {
		this.clear();
		await this.agent.destroy();
	}

	private async run(
		make: () => readonly Callback[],
		{ delay = 0, times = 1, inOrder = false }: Manner,
		closing: AbortSignal,
	): Promise<CalledBack[]> {
		await pause(delay, closing);
		if (closing.aborted) return [];
		const callbacks = make();
		const all = () =>
			inOrder
				? this.oneByOne(callbacks, closing)
				: Promise.all(callbacks.map((one) => this.callOne(one, closing)));
		return (await Promise.all(Array.from({ length: times }, all))).flat();
	}

	private async oneByOne(callbacks: readonly Callback[], closing: AbortSignal) {
		const called: CalledBack[] = [];
		for (const one of callbacks) {
			if (!closing.aborted) called.push(await this.callOne(one, closing));
		}
		return called;
	}

	private async callOne(callback: Callback, closing: AbortSignal): Promise<CalledBack> {
		const called: CalledBack = {
			...callback,
			method: callback.encoding === 'query' ? 'GET' : 'POST',
			calledAt: Date.now(),
		};
		this.log.push(called);
		return Object.assign(called, await callBack(called, this.agent, closing));
	}
}

function closable(): AbortController {
	const controller = new AbortController();
	// One for each call under way, of which a burst has hundreds.
	setMaxListeners(0, controller.signal);
	return controller;
}

/** Waits, whatever the time, or until `signal`. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	for (let left = milliseconds; left > 0 && !signal.aborted; left -= longest) {
		const options = { ref: false, signal };
		// The only reason to reject is the signal, which the caller looks at.
		await wait(Math.min(left, longest), undefined, options).catch(() => undefined);
	}
}
