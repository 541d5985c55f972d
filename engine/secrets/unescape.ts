/* Undoes the escapes of URLs, JSON and HTML and keeps the original position of each character. */

/** The maximum number of variants of a text: enough for three nested escapes. */
const MAX_VARIANTS = 40;

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

/** A text with some escapes undone, and the original position of each of its UTF-16 units. */
export interface Unescaped {
	readonly text: string;
	/** One position per unit, and the end of the text. */
	readonly places: readonly number[];
}

/** Undoes one kind of escape in a text once; undefined if there is none. */
function unescapedOnce(
	{ text, places }: Unescaped,
	[pattern, unescaped]: (typeof ESCAPES)[number],
): Unescaped | undefined {
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

/** A text unchanged and with its escapes undone, kind by kind: a key may itself look like an escape. */
export function variantsOf(text: string): readonly Unescaped[] {
	const places = Array.from({ length: text.length + 1 }, (_, place) => place);
	const variants: Unescaped[] = [{ text, places }];
	const known = new Set([text]);
	for (const variant of variants) {
		for (const escape of ESCAPES) {
			const undone = variants.length < MAX_VARIANTS && unescapedOnce(variant, escape);
			if (!undone || known.has(undone.text)) continue;
			known.add(undone.text);
			variants.push(undone);
		}
	}
	return variants;
}
