declare const clean: unique symbol;

/** A text that holds no key: the only kind that errors and outputs are made of. */
export type CleanText = string & { readonly [clean]: true };

const STAND_IN = '[key removed]';

/** The characters that have a meaning of their own in a pattern. */
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

/** What has been spelled already: the same few characters come in every key, and every run asks. */
const spelled = new Map<string, string>();

/** One character of a key in all forms in which it may come back: as it is, in a URL, in a form, in JSON. */
function spellings(character: string): string {
	const known = spelled.get(character) ?? spellingsAnew(character);
	spelled.set(character, known);
	return known;
}

function spellingsAnew(character: string): string {
	const plain = character.replace(SPECIAL, '\\$&');
	const bytes = [...new TextEncoder().encode(character)];
	const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
	const inJson = JSON.stringify(character).slice(1, -1).replace(SPECIAL, '\\$&');
	const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
	const asCode = units.map((unit) => `\\\\u${unit}`).join('');
	// Escapes may be in small letters: `(?i:…)` came after Node 20, so each letter has both.
	const anyCase = (text: string): string =>
		text.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
	const forms = [plain, inJson, anyCase(escaped), anyCase(asCode)];
	if (character === ' ') forms.push('\\+');
	// The longest form first: of "%25", the sign that stands for itself is only the start.
	forms.sort((a, b) => b.length - a.length);
	return `(?:${[...new Set(forms)].join('|')})`;
}

/**
 * Takes keys out of texts and data. The APIs put the key in paths and query strings, and may
 * repeat it in what they answer; nothing passes from an answer to a user without going through here.
 */
export class Secrets {
	private readonly pattern: RegExp | undefined;

	/** @param keys all keys of the credential; empty ones are ignored. */
	constructor(keys: readonly string[]) {
		// The longest first: a key that starts with another one must not leave its rest behind.
		const all = [...new Set(keys)].filter((key) => key !== '').sort((a, b) => b.length - a.length);
		const patterns = all.map((key) => Array.from(key, spellings).join(''));
		this.pattern = patterns.length > 0 ? new RegExp(patterns.join('|'), 'g') : undefined;
	}

	/** The text without any key. */
	cleanText(text: string): CleanText {
		return (this.pattern ? text.replace(this.pattern, STAND_IN) : text) as CleanText;
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
