import { systemClock, waitUntil } from '../http/wait';

interface Turn {
	readonly ended: Promise<void>;
	end(): void;
}

/** The names that executions of this process have. */
const taken = new Map<string, Turn>();

function newTurn(): Turn {
	let end = (): void => {};
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	return { ended, end };
}

/**
 * Waits until nobody has any of these names, and takes them all at once: whoever waits has none, so no two wait for
 * each other.
 *
 * @throws Failure as soon as the signal says that nothing may be sent any more
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

/** Lets others have a name. */
export function endTurn(name: string): void {
	taken.get(name)?.end();
	taken.delete(name);
}
