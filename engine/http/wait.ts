import { sleep } from 'n8n-workflow';
import { Failure } from '../errors/failure';
import { onAbort } from './onAbort';

/** A clock, replaced by a fake in tests. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	sleep(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = { now: () => Date.now(), sleep };

// n8n's sleep cannot be aborted: a cancelled wait leaves a timer of at most this length behind.
const SLICE_MS = 1000;

/** Throws if the execution was cancelled, or with the reason of the signal. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
	if (!signal?.aborted) return;
	if (signal.reason instanceof Failure) throw signal.reason;
	throw new Failure({
		// n8n recognizes a canceled execution by this spelling.
		what: 'The execution was canceled before the request was sent',
		next: '',
		fate: 'not done',
		scope: 'account',
	});
}

/**
 * Waits until a moment, or until woken.
 *
 * @param until milliseconds since 1970
 * @param wake ends the wait early
 * @throws Failure as soon as the execution is cancelled
 */
export async function waitUntil(
	until: number,
	clock: Clock,
	signal?: AbortSignal,
	wake?: Promise<void>,
): Promise<void> {
	throwIfCancelled(signal);
	let cancel = (): void => {};
	const cancelled = new Promise<void>((resolve) => {
		cancel = resolve;
	});
	const endListening = onAbort(signal, cancel);
	let isWoken = false;
	const woken = wake?.then(() => {
		isWoken = true;
	});
	const early = woken ? [cancelled, woken] : [cancelled];
	try {
		for (let left = until - clock.now(); left > 0 && !isWoken; left = until - clock.now()) {
			await Promise.race([clock.sleep(Math.min(left, SLICE_MS)), ...early]);
			throwIfCancelled(signal);
		}
	} finally {
		endListening();
	}
}
