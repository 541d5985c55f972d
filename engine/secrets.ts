declare const clean: unique symbol;

/** A text that holds no key: the only kind that errors and outputs are made of. */
export type CleanText = string & { readonly [clean]: true };

const STAND_IN = '[key removed]';

/** The forms in which a key may come back: as it is, and as it stands in a URL or in JSON. */
function spellings(key: string): string[] {
	return [key, encodeURIComponent(key), encodeURI(key), JSON.stringify(key).slice(1, -1)];
}

/**
 * Takes keys out of texts and data. The APIs put the key in paths and query strings, and may
 * repeat it in what they answer; nothing passes from an answer to a user without going through here.
 */
export class Secrets {
	private readonly spellings: string[];

	/** @param keys all keys of the credential; empty ones are ignored. */
	constructor(keys: readonly string[]) {
		const all = keys.filter((key) => key !== '').flatMap(spellings);
		// The longest first: a key that starts with another one must not leave its rest behind.
		this.spellings = [...new Set(all)].sort((a, b) => b.length - a.length);
	}

	/** The text without any key. */
	cleanText(text: string): CleanText {
		let cleaned = text;
		for (const spelling of this.spellings) cleaned = cleaned.split(spelling).join(STAND_IN);
		return cleaned as CleanText;
	}

	/** The data with every text in it cleaned, names of fields included; numbers and booleans stay. */
	cleanData(data: unknown): unknown {
		if (typeof data === 'string') return this.cleanText(data);
		if (Array.isArray(data)) return data.map((entry: unknown) => this.cleanData(entry));
		if (data === null || typeof data !== 'object') return data;
		const entries = Object.entries(data);
		return Object.fromEntries(
			entries.map(([name, value]) => [this.cleanText(name), this.cleanData(value)]),
		);
	}
}
