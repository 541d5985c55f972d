import type { Switches } from '../switches';

/** Why an entry of a request (a recipient and its text) is rejected. */
export interface EntryProblem {
	code: number | string;
	/** In French. */
	message: string;
	/** Its path in code 9: 'children[phoneNumbers].data'; undefined if it has its own code. */
	elementId?: string;
	/** The entry as sent, if the API is known to name it. */
	name?: string | undefined;
	/** The switch that decides whether the whole request fails. */
	treatment: 'badEntry' | 'stoppedEntry' | 'repeatedEntry';
}

/** An entry and its problem, if any. */
export interface Judged<Entry> {
	entry: Entry;
	problem: EntryProblem | undefined;
}

/** The result for the entries of a request. */
export interface Judgement<Entry> {
	/** All entries, in the order of the request. */
	judged: ReadonlyArray<Judged<Entry>>;
	/** The accepted entries, if the request is accepted. */
	good: readonly Entry[];
	/** The problems that refuse the whole request; empty if it is accepted. */
	refusing: readonly EntryProblem[];
}

/**
 * Checks every entry of a request. `problemOf` gets an entry and whether its recipient is a duplicate in the request
 * (never, if the switch `repeatedEntry` accepts duplicates). A problem refuses the whole request if its switch says so,
 * or if no valid entry is left.
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

/** The text of a problem with its entry, as in 'Ce numero de telephone n'est pas valide (922264)' (docs/api/sms-partner.md 3.1). */
export function namedMessage({ message, name }: EntryProblem): string {
	return name === undefined ? message : `${message} (${name})`;
}

/** The problems according to the switch `entryNamed`: all, the first, or all without their entries. */
export function told(problems: readonly EntryProblem[], { entryNamed }: Switches): EntryProblem[] {
	if (entryNamed === 'all') return [...problems];
	if (entryNamed === 'first') return problems.slice(0, 1);
	return problems.map((problem) => ({ ...problem, name: undefined }));
}
