import type { Switches } from '../switches';

/** Why one entry of a request (a recipient and its text) is not accepted. */
export interface EntryProblem {
	code: number | string;
	/** In French. */
	message: string;
	/** Where code 9 says that it is: 'children[phoneNumbers].data'; undefined if it has a code of its own. */
	elementId?: string;
	/** The entry as it was sent, if the API is known to name it. */
	name?: string | undefined;
	/** Which switch says whether the whole request fails for it. */
	treatment: 'badEntry' | 'stoppedEntry' | 'repeatedEntry';
}

/** An entry with what was found. */
export interface Judged<Entry> {
	entry: Entry;
	problem: EntryProblem | undefined;
}

/** What is to become of a request's entries. */
export interface Judgement<Entry> {
	/** All entries, in the request's order. */
	judged: ReadonlyArray<Judged<Entry>>;
	/** The entries that are accepted, if the request is. */
	good: readonly Entry[];
	/** What the whole request is refused for; empty if it is not. */
	refusing: readonly EntryProblem[];
}

/**
 * Looks at every entry of a request. `problemOf` gets an entry and whether its recipient came earlier in the same
 * request (never, if the switch `repeatedEntry` accepts that). A problem of an entry refuses the whole request if its
 * switch says so, or if no entry is left without one.
 */
export function judge<Entry extends { recipient: string | undefined }>(
	entries: readonly Entry[],
	problemOf: (entry: Entry, repeated: boolean) => EntryProblem | undefined,
	switches: Switches,
): Judgement<Entry> {
	const seen = new Set<string>();
	const judged = entries.map((entry) => {
		const { recipient } = entry;
		const repeated = recipient !== undefined && seen.has(recipient);
		if (recipient !== undefined) seen.add(recipient);
		return { entry, problem: problemOf(entry, repeated && switches.repeatedEntry !== 'accepted') };
	});
	const good = judged.flatMap(({ entry, problem }) => (problem === undefined ? [entry] : []));
	const found = judged.flatMap(({ problem }) => problem ?? []);
	const fatal = found.filter(({ treatment }) => switches[treatment] === 'batch');
	return { judged, good, refusing: good.length === 0 ? found : fatal };
}

/** A problem's text, with the entry behind it as in 'Ce numero de telephone n'est pas valide (922264)' (docs/api/sms-partner.md 3.1). */
export function namedMessage({ message, name }: EntryProblem): string {
	return name === undefined ? message : `${message} (${name})`;
}

/** The problems as the switch `entryNamed` lets them be told: all, the first, or all without their names. */
export function told(problems: readonly EntryProblem[], { entryNamed }: Switches): EntryProblem[] {
	if (entryNamed === 'all') return [...problems];
	if (entryNamed === 'first') return problems.slice(0, 1);
	return problems.map((problem) => ({ ...problem, name: undefined }));
}
