import { rememberLast } from '../../../engine/values/rememberLast';
import { GSM, NEEDS_UNICODE, REPLACED, replacements } from './characters';

/** "More than 10 concatenated SMS" is code 52 (docs/api/sms-partner.md 9.1). */
export const MAX_SEGMENTS = 10;

/** How much there is of a text. */
interface Size {
	readonly encoding: 'GSM-7' | 'Unicode';
	/** As they are counted: € takes two in GSM-7, most emojis two in Unicode. */
	readonly characters: number;
	readonly segments: number;
	/** Whether it takes more segments than the API sends. */
	readonly tooLong: boolean;
}

/** What becomes of a text on its way into SMS. */
export interface Estimate extends Size {
	/** As it is read on the phone. */
	readonly message: string;
	readonly replacedCharacters: ReadonlyArray<{ character: string; replacement: string }>;
	/** The characters that only Unicode has. */
	readonly unicodeCharacters: readonly string[];
}

/** The marks of the API for a line break, which counts 2, and for € (docs/api/sms-partner.md 1). */
const LINE_BREAK = ':br:';
const EURO = ':euro:';

/** A text as the API wants it: its mark for line breaks instead of the breaks themselves. */
export function smsText(text: string): string {
	return text.replace(/\r\n|\r|\n/g, LINE_BREAK);
}

/** A text with the API's marks as they are read. */
function asRead(text: string): string {
	return smsText(text).replaceAll(LINE_BREAK, '\n').replaceAll(EURO, '€');
}

/** How many characters a single SMS holds, and each segment of a longer text. */
const ROOM = { 'GSM-7': { single: 160, segment: 153 }, Unicode: { single: 70, segment: 67 } };

/** What makes several characters look like one: marks, joiners, the flags and skin tones of emojis. */
const JOINED = /[\p{M}\p{Cf}\p{Regional_Indicator}\p{Emoji_Modifier}\u1100-\u11ff]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What looks like one character each. The segmenter takes 30 µs a text, so it is asked only if it matters. */
function lettersOf(text: string): string[] {
	if (!JOINED.test(text)) return [...text];
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many segments letters fill: none of them is cut in two. */
function segmentsOf(letters: readonly string[], room: number): number {
	let segments = 1;
	let used = 0;
	for (const { length } of letters) {
		used += length;
		if (used <= room) continue;
		segments += 1;
		used = length;
	}
	return segments;
}

/**
 * @param text as it counts
 * @param split into letters, where it is longer than one SMS
 */
function sizeOf(
	text: string,
	encoding: Size['encoding'],
	split: (text: string) => readonly string[],
): Size {
	const { single, segment } = ROOM[encoding];
	const characters = text.length;
	const segments = characters <= single ? 1 : segmentsOf(split(text), segment);
	return { encoding, characters, segments, tooLong: segments > MAX_SEGMENTS };
}

/** A line break counts twice. */
function counted(read: string): string {
	return read.replaceAll('\n', '\n\n');
}

function inGsm(message: string): Size {
	// Once the API has replaced the others, these alone take two.
	const text = counted(message).replace(/[€\f]/g, '$&$&');
	return sizeOf(text, 'GSM-7', (all) => all.match(/€€|\f\f|./gs) ?? []);
}

function inUnicode(message: string): Size {
	return sizeOf(counted(message), 'Unicode', lettersOf);
}

/** What GSM-7 lacks, each once. */
function unicodeCharactersOf(text: string): string[] {
	return [...new Set(lettersOf(text).filter((letter) => !GSM.test(letter)))];
}

const withUnicode = rememberLast((text: string): Estimate => {
	const message = asRead(text);
	const unicodeCharacters = unicodeCharactersOf(message);
	return { message, ...inUnicode(message), replacedCharacters: [], unicodeCharacters };
});

/** Most texts have nothing to replace, to mark or to count twice. */
const PLAIN = /^[ -9;-Za-z]*$/;

function ofPlain(message: string): Estimate {
	const size = sizeOf(message, 'GSM-7', (all) => [...all]);
	return { message, ...size, replacedCharacters: [], unicodeCharacters: [] };
}

const withoutUnicode = rememberLast((text: string): Estimate => {
	if (PLAIN.test(text)) return ofPlain(text);
	const read = asRead(text);
	const message = read.replace(REPLACED, (character) => replacements.get(character) ?? character);
	if (NEEDS_UNICODE.test(message)) {
		const unicodeCharacters = unicodeCharactersOf(message);
		return { message: read, ...inUnicode(read), replacedCharacters: [], unicodeCharacters };
	}
	const replacedCharacters = [...new Set(read.match(REPLACED))].map((character) => {
		return { character, replacement: replacements.get(character) ?? '' };
	});
	return { message, ...inGsm(message), replacedCharacters, unicodeCharacters: [] };
});

/**
 * How many SMS a text takes, and what of it does not arrive as it was written. The STOP mention,
 * which the API adds itself, is not counted.
 *
 * @param isUnicode whether it is sent with the option "Use Unicode"; without it, a text that has
 * characters of Unicode alone is counted as if it were
 */
export function estimateOf(text: string, isUnicode: boolean): Estimate {
	return isUnicode ? withUnicode(text) : withoutUnicode(text);
}
