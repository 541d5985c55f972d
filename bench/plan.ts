import { kinds, subjects, type Kind, type Subject } from './protocol';

/** A job, how often it is run, and whether its memory is looked at besides. */
export interface Planned {
	readonly subject: Subject;
	readonly kind: Kind;
	readonly items: number;
	readonly rounds: number;
	readonly looksAtMemory: boolean;
}

/** The jobs that are run in turns, so that whatever else the machine does hits all of them alike. */
export type Turn = readonly Planned[];

const SIZES = [1, 100, 1_000, 10_000, 100_000];
/**
 * The package's memory is looked at from so many items on, the others' for one number: collecting the garbage so often
 * keeps 10,000 single requests waiting until the server hangs up.
 */
const MEMORY_FROM = 1_000;
const MEMORY_AT = { httpRequest: 1_000, floor: 10_000 };

/** More often where it is soon done. */
function roundsOf(subject: Subject, kind: Kind, items: number): number {
	if (items <= 1) return 15;
	if (items <= 100) return 7;
	if (items <= 1_000) return 5;
	if (items <= 10_000) return subject === 'httpRequest' || kind === 'computed' ? 1 : 3;
	return subject === 'package' ? 3 : 1;
}

/** 100,000 single requests take many minutes, and more memory than n8n has by default. */
function isTooMuch(subject: Subject, kind: Kind, items: number): boolean {
	return items > 10_000 && (subject === 'httpRequest' || kind !== 'personalised');
}

function looksAtMemory(subject: Subject, items: number): boolean {
	return subject === 'package' ? items >= MEMORY_FROM : items === MEMORY_AT[subject];
}

/** What is run, from the few items to the many. @param maxItems the largest number of items */
export function planUpTo(maxItems: number): Turn[] {
	return SIZES.filter((items) => items <= maxItems).flatMap((items) =>
		kinds.map((kind) =>
			subjects
				.filter((subject) => !isTooMuch(subject, kind, items))
				.map((subject) => ({
					...{ subject, kind, items },
					rounds: roundsOf(subject, kind, items),
					looksAtMemory: kind === 'personalised' && looksAtMemory(subject, items),
				})),
		),
	);
}

/** How often the balance is looked at. */
export const CREDITS_ROUNDS = 61;

/** How long an answer takes, in milliseconds, in the picture and in what the guide says of the clock. */
export const DRAWN_MS = 200;
