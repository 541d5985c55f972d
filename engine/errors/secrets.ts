declare const clean: unique symbol;

/** A text that holds no key: the only kind that errors and outputs are made of. */
export type CleanText = string & { readonly [clean]: true };

const STAND_IN = '[key removed]';

/**
 * Fewer characters make no key of the platform, but a placeholder: to remove each "1" or "abc" from
 * what the API says would leave nothing that can be read.
 */
export const SHORTEST_KEY = 8;

/** How many readings of a text are looked through: enough for three escapes, one in the other. */
const MOST_READINGS = 40;

/** A long text is looked through in windows, so that its readings take no memory to speak of. */
const WINDOW = 50_000;
/** How many characters one of a key takes at most, when it is escaped several times. */
const LONGEST_ESCAPE = 20;

/** How characters are escaped in URLs (UTF-8), in JSON and in HTML. */
const ESCAPES: ReadonlyArray<readonly [pattern: RegExp, unescaped: (escape: string) => string]> = [
	[
		/%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi,
		decoded,
	],
	[/\\u[\da-fA-F]{4}|\\["\\/bfnrt]/g, (escape) => String(JSON.parse(`"${escape}"`))],
	[/&#\d{1,7};|&#x[\da-f]{1,6};|&(?:amp|lt|gt|quot|apos);/gi, ofHtml],
];

function decoded(escape: string): string {
	try {
		return decodeURIComponent(escape);
	} catch {
		return escape;
	}
}

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

function ofHtml(escape: string): string {
	const name = escape.slice(1, -1).toLowerCase();
	if (!name.startsWith('#')) return NAMED[name] ?? escape;
	const code = Number(name.replace('#x', '0x').replace('#', ''));
	return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
}

/** A text after some escapes were undone, and where each of its UTF-16 units stood in the text that came. */
interface Reading {
	readonly text: string;
	/** As many places as units, and the end of the text. */
	readonly places: readonly number[];
}

/** Undoes the escapes of one kind in a text, once; undefined if it has none. */
function unescapedOnce(
	{ text, places }: Reading,
	[pattern, unescaped]: (typeof ESCAPES)[number],
): Reading | undefined {
	const pieces: string[] = [];
	const origins: number[] = [];
	let end = 0;
	const copyUpTo = (to: number): void => {
		pieces.push(text.slice(end, to));
		for (let at = end; at < to; at++) origins.push(places[at] ?? 0);
	};
	for (const { 0: escape, index } of text.matchAll(pattern)) {
		copyUpTo(index);
		const character = unescaped(escape);
		pieces.push(character);
		for (let unit = 0; unit < character.length; unit++) origins.push(places[index] ?? 0);
		end = index + escape.length;
	}
	if (end === 0) return undefined;
	copyUpTo(text.length);
	return { text: pieces.join(''), places: [...origins, places[text.length] ?? 0] };
}

/** A text as it came, and with its escapes undone, kind by kind: a key may look like an escape itself. */
function readingsOf(text: string): readonly Reading[] {
	const places = Array.from({ length: text.length + 1 }, (_, place) => place);
	const readings: Reading[] = [{ text, places }];
	const known = new Set([text]);
	for (const reading of readings) {
		for (const escape of ESCAPES) {
			const undone = readings.length < MOST_READINGS && unescapedOnce(reading, escape);
			if (!undone || known.has(undone.text)) continue;
			known.add(undone.text);
			readings.push(undone);
		}
	}
	return readings;
}

/** The characters that have a meaning of their own in a pattern. */
const SPECIAL = /[\\^$.*?()[\]{}|/-]/g;

/** A form writes a blank as "+". */
function patternOf(key: string): string {
	return key.replace(SPECIAL, '\\$&').replace(/[ +]/g, '[ +]');
}

/**
 * Takes keys out of texts and data. The APIs put the key in paths and query strings, and may
 * repeat it in what they answer; nothing passes from an answer to a user without going through here.
 * Answers are understood before that: what a key leaves behind is no data any more.
 */
export class Secrets {
	private readonly pattern: RegExp | undefined;
	private readonly shortest: number;
	private readonly overlap: number;
	private readonly figures: ReadonlySet<number>;

	/** @param keys all keys of the credential; those of fewer than 8 characters are none. */
	constructor(keys: readonly string[]) {
		// The longest first: a key that starts with another one must not leave its rest behind.
		const all = [...new Set(keys)]
			.filter((key) => key.length >= SHORTEST_KEY)
			.sort((a, b) => b.length - a.length);
		this.pattern = all.length > 0 ? new RegExp(all.map(patternOf).join('|'), 'gi') : undefined;
		this.shortest = all.at(-1)?.length ?? Infinity;
		this.overlap = (all[0]?.length ?? 0) * LONGEST_ESCAPE;
		this.figures = new Set(all.filter((key) => /^\d+$/.test(key)).map(Number));
	}

	/** Where keys stand in a text: in any letter case, escaped, or escaped again. */
	private rangesIn(text: string): Array<readonly [from: number, to: number]> {
		const { pattern } = this;
		// No form of a key is shorter than the key.
		if (pattern === undefined || text.length < this.shortest) return [];
		const ranges: Array<readonly [number, number]> = [];
		for (let start = 0; start < text.length; start += WINDOW) {
			const part = text.slice(start, start + WINDOW + this.overlap);
			for (const { text: read, places } of readingsOf(part)) {
				for (const { 0: found, index } of read.matchAll(pattern)) {
					const from = start + (places[index] ?? 0);
					ranges.push([from, start + (places[index + found.length] ?? part.length)]);
				}
			}
		}
		return ranges.sort(([a], [b]) => a - b);
	}

	/** The text without any key. */
	cleanText(text: string): CleanText {
		const ranges = this.rangesIn(text);
		let cleaned = '';
		let end = 0;
		for (const [from, to] of ranges) {
			if (from >= end) cleaned += text.slice(end, from) + STAND_IN;
			end = Math.max(end, to);
		}
		return (cleaned + text.slice(end)) as CleanText;
	}

	/**
	 * The data without any key: in its texts, its numbers and the names of its fields. What holds
	 * none is handed back as it is, not copied: this runs for each of 100,000 items.
	 */
	cleanData<T>(data: T): T;
	cleanData(data: unknown): unknown {
		if (typeof data === 'string') return this.cleanText(data);
		if (typeof data === 'number') return this.isKey(data) ? STAND_IN : data;
		if (data === null || typeof data !== 'object' || this.pattern === undefined) return data;
		const entries = Object.entries(data);
		const cleaned = entries.map(([name, value]): [string, unknown] => [
			this.cleanText(name),
			this.cleanData<unknown>(value),
		]);
		const isSame = cleaned.every(
			([name, value], place) => name === entries[place]?.[0] && Object.is(value, entries[place][1]),
		);
		if (isSame) return data;
		return Array.isArray(data) ? cleaned.map(([, value]) => value) : Object.fromEntries(cleaned);
	}

	/** A number of JSON may be a key, or hold one. */
	private isKey(number: number): boolean {
		return this.figures.has(number) || this.rangesIn(String(number)).length > 0;
	}
}
