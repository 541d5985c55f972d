import { kinds, subjects, type Kind, type Subject } from './protocol';

/** A job, the number of runs, and whether its memory is measured. */
export interface Planned {
	readonly subject: Subject;
	readonly kind: Kind;
	readonly items: number;
	readonly rounds: number;
	readonly looksAtMemory: boolean;
}

/** Jobs that alternate, so that other load on the machine affects them equally. */
export type Turn = readonly Planned[];

const SIZES = [1, 100, 1_000, 10_000, 100_000];
/**
 * The memory of the package is measured from this number of items, the others at a single number: frequent garbage
 * collection delays 10,000 single requests until the server closes the connection.
 */
const MEMORY_FROM = 1_000;
const MEMORY_AT = { httpRequest: 1_000, floor: 10_000 };

/** Fast jobs run more often. */
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

/** The plan, in ascending order of items. @param maxItems the largest number of items */
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

/** Number of Get Credits runs. */
export const CREDITS_ROUNDS = 61;

/** The response time in milliseconds in the chart and in the guide. */
export const DRAWN_MS = 200;
