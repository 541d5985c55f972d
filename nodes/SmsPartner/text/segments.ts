import { rememberLast } from '../../../engine/values/rememberLast';
import { GSM, NEEDS_UNICODE, REPLACED, replacements } from './characters';

/** "More than 10 concatenated SMS" is code 52 (docs/api/sms-partner.md 9.1). */
export const MAX_SEGMENTS = 10;

/** The size of a text. */
interface Size {
	readonly encoding: 'GSM-7' | 'Unicode';
	/** The counted characters: € counts twice in GSM-7, most emojis count twice in Unicode. */
	readonly characters: number;
	readonly segments: number;
	/** Whether it has more segments than the API sends. */
	readonly tooLong: boolean;
}

/** A text as it arrives by SMS. */
export interface Estimate extends Size {
	/** The text on the recipient's phone. */
	readonly message: string;
	readonly replacedCharacters: ReadonlyArray<{ character: string; replacement: string }>;
	/** The characters that need Unicode. */
	readonly unicodeCharacters: readonly string[];
}

/** The marks of the API for a line break, which counts 2, and for € (docs/api/sms-partner.md 1). */
const LINE_BREAK = ':br:';
const EURO = ':euro:';

/** A text in the format of the API, with its mark instead of line breaks. */
export function smsText(text: string): string {
	return text.replace(/\r\n|\r|\n/g, LINE_BREAK);
}

/** A text with the characters that the API's marks stand for. */
function asRead(text: string): string {
	return smsText(text).replaceAll(LINE_BREAK, '\n').replaceAll(EURO, '€');
}

/** The maximum number of characters of a single SMS, and of each segment of a longer text. */
const ROOM = { 'GSM-7': { single: 160, segment: 153 }, Unicode: { single: 70, segment: 67 } };

/** Characters that combine with others into one: marks, joiners, the flags and skin tones of emojis. */
const JOINED = /[\p{M}\p{Cf}\p{Regional_Indicator}\p{Emoji_Modifier}\u1100-\u11ff]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The visible characters of a text. The segmenter takes 30 µs per text, so it is only used if needed. */
function lettersOf(text: string): string[] {
	if (!JOINED.test(text)) return [...text];
	return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The number of segments for letters. Only those longer than a segment are split. */
function segmentsOf(letters: readonly string[], room: number): number {
	let segments = 0;
	let used = room;
	for (const { length } of letters) {
		used += length;
		if (used <= room) continue;
		segments += Math.ceil(length / room);
		used = length % room || room;
	}
	return segments;
}

/**
 * @param text with each character as often as it counts
 * @param split divides it into letters if it is longer than one SMS
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

/** A text with line breaks doubled, since they count twice. */
function counted(read: string): string {
	return read.replaceAll('\n', '\n\n');
}

function inGsm(message: string): Size {
	// After the API's replacements, only these count twice.
	const text = counted(message).replace(/[€\f]/g, '$&$&');
	return sizeOf(text, 'GSM-7', (all) => all.match(/€€|\f\f|./gs) ?? []);
}

function inUnicode(message: string): Size {
	return sizeOf(counted(message), 'Unicode', lettersOf);
}

/** The characters that GSM-7 lacks, each once. */
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
 * The number of SMS for a text, and the characters that do not arrive as written. The STOP mention that
 * the API adds is not counted.
 *
 * @param isUnicode whether it is sent with the option "Use Unicode"; a text that needs Unicode is always
 * counted that way
 */
export function estimateOf(text: string, isUnicode: boolean): Estimate {
	return isUnicode ? withUnicode(text) : withoutUnicode(text);
}
