/** The callbacks of a signal and their single listener: Node warns about more than ten. */
interface Listening {
	readonly callbacks: Set<() => void>;
	tell(): void;
}

const all = new WeakMap<AbortSignal, Listening>();

function listenTo(signal: AbortSignal): Listening {
	const callbacks = new Set<() => void>();
	const tell = (): void => {
		for (const callback of [...callbacks]) callback();
	};
	const listening = { callbacks, tell };
	all.set(signal, listening);
	signal.addEventListener('abort', tell);
	return listening;
}

/**
 * Calls back when a signal is aborted.
 *
 * @returns a function that removes the callback and leaves nothing on the signal
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
	if (signal === undefined) return () => {};
	const { callbacks, tell } = all.get(signal) ?? listenTo(signal);
	callbacks.add(callback);
	return () => {
		callbacks.delete(callback);
		if (callbacks.size > 0) return;
		signal.removeEventListener('abort', tell);
		all.delete(signal);
	};
}
