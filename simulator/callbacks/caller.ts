import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import type { CalledBack, Callback } from './callback';
import { callBack } from './onTheWire';

/** When and how often to call. */
export interface Manner {
	/** Milliseconds from now; default 0. */
	delay?: number | undefined;
	/** How many times to make all calls, in parallel; default 1. */
	times?: number | undefined;
	/** Whether to make the calls one after another; by default they are made in parallel. */
	inOrder?: boolean;
}

/** The maximum delay of Node's timers; longer ones fire immediately. */
const longest = 2 ** 31 - 1;

/** Calls URLs, now or later, and logs the results. Pending calls do not keep the process running. */
export class Caller {
	/** All calls, in order. */
	readonly log: CalledBack[] = [];
	private readonly agent = new Agent({ connections: 32 });
	private readonly underWay = new Set<Promise<unknown>>();
	private closing = closable();

	/**
	 * Makes the calls returned by `make` after the delay, and returns their results. Calls cleared in the meantime are
	 * not made. Only rejects if `make` throws.
	 */
	call(make: () => readonly Callback[], manner: Manner = {}): Promise<CalledBack[]> {
		const run = this.run(make, manner, this.closing.signal);
		this.underWay.add(run);
		return run.finally(() => this.underWay.delete(run));
	}

	/** Resolves when no call is pending or in flight. */
	async settled(): Promise<void> {
		while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
	}

	/** Clears the log, and cancels calls in flight. */
	clear(): void {
		this.closing.abort();
		this.closing = closable();
		this.log.length = 0;
	}

	/** Stops permanently, and closes all connections. */
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
	// One per call in flight: a burst has hundreds.
	setMaxListeners(0, controller.signal);
	return controller;
}

/** Waits any length of time, or until `signal`. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	for (let left = milliseconds; left > 0 && !signal.aborted; left -= longest) {
		const options = { ref: false, signal };
		// It only rejects because of the signal, which the caller checks.
		await wait(Math.min(left, longest), undefined, options).catch(() => undefined);
	}
}
