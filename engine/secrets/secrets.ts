import { variantsOf } from './unescape';

declare const clean: unique symbol;

/** A text without keys: the only kind allowed in errors and outputs. */
export type CleanText = string & { readonly [clean]: true };

const STAND_IN = '[key removed]';

/**
 * Shorter values are placeholders, not keys: removing every "1" or "abc" would make texts unreadable.
 */
export const SHORTEST_KEY = 8;

/** A long text is searched in windows, so that its variants take little memory. */
const WINDOW = 50_000;
/** The maximum length of one key character after repeated escaping. */
const LONGEST_ESCAPE = 20;

/** Special characters of regular expressions. */
const SPECIAL = /[\\^$.*?()[\]{}|/-]/g;

/** Forms encode a space as "+". */
function patternOf(key: string): string {
	return key.replace(SPECIAL, '\\$&').replace(/[ +]/g, '[ +]');
}

/**
 * Removes keys from texts and data. The APIs have the key in paths and query strings and may repeat it in
 * responses, so everything shown to a user passes through here. Responses are parsed before that, since
 * removing a key changes the data.
 */
export class Secrets {
	private readonly pattern: RegExp | undefined;
	private readonly shortest: number;
	private readonly overlap: number;
	private readonly figures: ReadonlySet<number>;

	/** @param keys all keys of the credential; those with fewer than 8 characters are ignored */
	constructor(keys: readonly string[]) {
		// The longest first: a key may start with another key.
		const all = [...new Set(keys)]
			.filter((key) => key.length >= SHORTEST_KEY)
			.sort((a, b) => b.length - a.length);
		this.pattern = all.length > 0 ? new RegExp(all.map(patternOf).join('|'), 'gi') : undefined;
		this.shortest = all.at(-1)?.length ?? Infinity;
		this.overlap = (all[0]?.length ?? 0) * LONGEST_ESCAPE;
		this.figures = new Set(all.filter((key) => /^\d+$/.test(key)).map(Number));
	}

	/** The positions of keys in a text: in any letter case, escaped once or repeatedly. */
	private rangesIn(text: string): Array<readonly [from: number, to: number]> {
		const { pattern } = this;
		// No escaped form is shorter than the key.
		if (pattern === undefined || text.length < this.shortest) return [];
		const ranges: Array<readonly [number, number]> = [];
		for (let start = 0; start < text.length; start += WINDOW) {
			const part = text.slice(start, start + WINDOW + this.overlap);
			for (const { text: read, places } of variantsOf(part)) {
				for (const { 0: found, index } of read.matchAll(pattern)) {
					const from = start + (places[index] ?? 0);
					ranges.push([from, start + (places[index + found.length] ?? part.length)]);
				}
			}
		}
		return ranges.sort(([a], [b]) => a - b);
	}

	/** The text without keys. */
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
	 * The data without keys in its texts, numbers and field names. Data without keys is returned uncopied:
	 * copies of 100,000 outputs take 17 MB.
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

	/** A JSON number may be a key or contain one. */
	private isKey(number: number): boolean {
		return this.figures.has(number) || this.rangesIn(String(number)).length > 0;
	}
}
