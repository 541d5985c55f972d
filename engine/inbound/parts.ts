import { waitUntil, type Clock } from '../http/wait';
import type { IncomingCall, Part } from './incoming';

/** A text in parts, with the parts received so far. */
interface Gathering {
	readonly parts: Map<number, { readonly part: Part; readonly call: IncomingCall }>;
	/** Ends the wait of the first call. */
	complete(): void;
}

/** The parts of a text received by the end of the wait. */
export interface Gathered {
	/** In the order of the parts. */
	readonly calls: readonly IncomingCall[];
	/** Undefined for events without text parts. */
	readonly text: string | undefined;
	readonly isComplete: boolean;
}

/* Only in this process: the parts arrive within seconds. */
const underWay = new Map<string, Gathering>();

/**
 * Combines the parts of a text: the first call waits, the others hand their parts to it.
 *
 * @param place identifies the trigger
 * @param milliseconds how long the first call waits
 * @returns the parts, for the first call; undefined for the others
 */
export async function gatherParts(
	place: string,
	part: Part,
	call: IncomingCall,
	milliseconds: number,
	clock: Clock,
): Promise<Gathered | undefined> {
	const key = `${place} ${part.total} ${part.key}`;
	const known = underWay.get(key);
	if (known !== undefined) {
		known.parts.set(part.number, { part, call });
		if (known.parts.size === part.total) known.complete();
		return undefined;
	}
	let complete = (): void => {};
	const isComplete = new Promise<void>((resolve) => {
		complete = resolve;
	});
	const gathering: Gathering = { parts: new Map([[part.number, { part, call }]]), complete };
	underWay.set(key, gathering);
	await waitUntil(clock.now() + milliseconds, clock, undefined, isComplete);
	underWay.delete(key);
	const inOrder = [...gathering.parts].sort(([one], [other]) => one - other);
	const found = inOrder.map(([, each]) => each);
	return {
		calls: found.map((each) => each.call),
		text: found.map((each) => each.part.text).join(''),
		isComplete: found.length === part.total,
	};
}
