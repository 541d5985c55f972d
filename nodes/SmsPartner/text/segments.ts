import { libraries } from '../../../engine/values/libraries';
import { replacements } from './characters';

/** "More than 10 concatenated SMS" is code 52 (docs/api/sms-partner.md 9.1). */
export const MAX_SEGMENTS = 10;

/** What becomes of a text on its way into SMS. */
export interface Estimate {
	/** As it is read on the phone. */
	readonly message: string;
	readonly encoding: 'GSM-7' | 'Unicode';
	/** As they are counted: € takes two in GSM-7, most emojis two in Unicode. */
	readonly characters: number;
	readonly segments: number;
	/** Whether it takes more segments than the API sends. */
	readonly tooLong: boolean;
	readonly replacedCharacters: ReadonlyArray<{ character: string; replacement: string }>;
	/** The characters that only Unicode has. */
	readonly unicodeCharacters: readonly string[];
	readonly hint?: string;
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

/** What counts of a text: a line break twice. */
function counted(read: string): string {
	return read.replaceAll('\n', '\n\n');
}

/** Characters of GSM-7 that count as one. The library would take a millisecond for a text of these alone. */
const PLAIN = /^[\n !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-zàÇèÉéìòù]+$/;

function unicodeCharactersOf(read: string): string[] {
	if (PLAIN.test(read)) return [];
	const { SegmentedMessage } = libraries();
	return [...new Set(new SegmentedMessage(read, 'auto').getNonGsmCharacters())];
}

/** How many SMS a text takes without Unicode (docs/api/sms-partner.md 1.8). */
function inGsm(text: string): Pick<Estimate, 'characters' | 'segments'> {
	const { length } = text;
	if (PLAIN.test(text))
		return { characters: length, segments: length > 160 ? Math.ceil(length / 153) : 1 };
	const { SegmentedMessage } = libraries();
	const { numberOfCharacters, segmentsCount } = new SegmentedMessage(text, 'GSM-7');
	return { characters: numberOfCharacters, segments: segmentsCount };
}

function inUnicode(read: string, needed: readonly string[]): Estimate {
	const text = counted(read);
	const { segmentsCount } = new (libraries().SegmentedMessage)(text, 'UCS-2');
	return {
		message: read,
		encoding: 'Unicode',
		characters: text.length,
		segments: segmentsCount,
		tooLong: segmentsCount > MAX_SEGMENTS,
		replacedCharacters: [],
		unicodeCharacters: needed,
	};
}

/**
 * How many SMS a text takes, and what of it does not arrive as it was written. The STOP mention,
 * which the API adds itself, is not counted.
 *
 * @param isUnicode whether it is sent with the option "Use Unicode"; without it, a text that has
 * characters of Unicode alone is counted as if it were, with a hint
 */
export function estimateOf(text: string, isUnicode: boolean): Estimate {
	const read = asRead(text);
	const replaced = [...new Set(read)].filter((character) => replacements.has(character));
	const message = [...read].map((character) => replacements.get(character) ?? character).join('');
	const needed = unicodeCharactersOf(isUnicode ? read : message);
	if (isUnicode) return inUnicode(read, needed);
	if (needed.length > 0) {
		const hint = `Without Unicode these characters may not arrive: ${needed.join(' ')}. Take them out, or switch the option "Use Unicode" on, which the support of the platform has to enable for your account first.`;
		return { ...inUnicode(read, needed), hint };
	}
	const { characters, segments } = inGsm(counted(message));
	return {
		message,
		encoding: 'GSM-7',
		characters,
		segments,
		tooLong: segments > MAX_SEGMENTS,
		replacedCharacters: replaced.map((character) => ({
			character,
			replacement: replacements.get(character) ?? '',
		})),
		unicodeCharacters: [],
	};
}
