import { systemClock, waitUntil } from '../http/wait';

interface Turn {
	readonly ended: Promise<void>;
	end(): void;
}

/** The names that executions of this process hold. */
const taken = new Map<string, Turn>();

function newTurn(): Turn {
	let end = (): void => {};
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	return { ended, end };
}

/**
 * Waits until all of these names are free, and takes them together. Nobody holds a name while waiting,
 * so there is no deadlock.
 *
 * @throws Failure as soon as the signal is aborted
 */
export async function takeTurns(names: readonly string[], signal: AbortSignal): Promise<void> {
	for (;;) {
		const before = names.flatMap((name) => taken.get(name)?.ended ?? []);
		if (before.length === 0) break;
		const all = Promise.all(before).then(() => {});
		await waitUntil(Infinity, systemClock, signal, all);
	}
	for (const name of names) taken.set(name, newTurn());
}

/** Releases a name. */
export function endTurn(name: string): void {
	taken.get(name)?.end();
	taken.delete(name);
}
