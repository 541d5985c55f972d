import type { IDataObject } from 'n8n-workflow';
import { choiceField } from '../../../engine/fields/fields';
import type { Field } from '../../../engine/operation/field';
import type { Hint } from '../../../engine/operation/hint';
import { known } from '../../../engine/values/convert';
import { estimateOf } from './segments';

/* How a send handles characters that need Unicode. */

const send = { name: 'Send Anyway', value: 'send' };
const refuse = { name: 'Refuse Item', value: 'refuse' };
const unicode = { name: 'Switch to Unicode', value: 'unicode' };

const shown = {
	displayName: 'Unsupported Characters',
	type: 'options',
	default: send.value,
} as const;

const about = 'How to handle texts with characters that need Unicode, e.g. emojis';

/** For sends without Unicode. */
export const unsupportedCharacters: Field<'send' | 'refuse'> = choiceField(
	{ ...shown, options: [refuse, send], description: about },
	['send', 'refuse'],
);

/** For sends that can use Unicode. */
export const unsupportedOrUnicode: Field<'send' | 'refuse' | 'unicode'> = choiceField(
	{
		...shown,
		options: [refuse, send, unicode],
		description: `${about}. "Switch to Unicode" sends only these items in Unicode, which platform support must first enable for your account.`,
	},
	['send', 'refuse', 'unicode'],
);

/** The options for the characters of a text. */
export interface TextOptions {
	readonly isUnicode?: boolean | undefined;
	readonly unsupportedCharacters?: 'send' | 'refuse' | 'unicode' | undefined;
}

/** Names of invisible characters. French texts contain no-break spaces before ":" and "!". */
const NAMES = new Map([
	['\t', 'tab'],
	['\u00a0', 'no-break space'],
	['\u202f', 'narrow no-break space'],
]);

/** A character as it is shown: the name or code of an invisible one, e.g. "U+200B". */
function shownAs(character: string): string {
	if (!/^[\p{Z}\p{C}\p{M}]+$/u.test(character)) return character;
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return NAMES.get(character) ?? `U+${code}`;
}

/** The characters of a text that may not arrive without Unicode, as they are shown. */
function unsupportedIn(text: string): readonly string[] {
	return estimateOf(text, false).unicodeCharacters.map(shownAs);
}

/** Whether a text is sent in Unicode. */
export function usesUnicode(text: string, options: TextOptions): boolean {
	if (options.isUnicode === true) return true;
	return options.unsupportedCharacters === 'unicode' && unsupportedIn(text).length > 0;
}

/** Why a text is refused, as the rest of a sentence after the name of its field. */
export function refusalOf(text: string, options: TextOptions): string | undefined {
	if (options.isUnicode === true || options.unsupportedCharacters !== 'refuse') return undefined;
	const characters = unsupportedIn(text);
	if (characters.length === 0) return undefined;
	return `has characters that need Unicode: ${characters.join(', ')}`;
}

/** For a send whose text is its field "Message". */
export function textComplaint(params: {
	readonly message: string;
	readonly options: TextOptions;
}): string | undefined {
	const refusal = refusalOf(params.message, params.options);
	return refusal && `"Message" ${refusal}`;
}

/** The hint for a text that needs Unicode but is sent without it. */
export function unsupportedHint(text: string, options: TextOptions): Hint | undefined {
	if (usesUnicode(text, options)) return undefined;
	const about = unsupportedIn(text);
	if (about.length === 0) return undefined;
	return {
		what: 'Without Unicode these characters may not arrive',
		about,
		next: 'Remove them, or use an operation with the option "Use Unicode", which platform support must first enable for your account.',
	};
}

/** The output fields for the text of a send, per recipient. */
export function textInOutput(text: string, options: TextOptions): IDataObject {
	const estimate = estimateOf(text, usesUnicode(text, options));
	const { encoding, segments, replacedCharacters, unicodeCharacters } = estimate;
	return known({
		encoding,
		segments,
		replacedCharacters:
			replacedCharacters.length > 0 ? replacedCharacters.map((one) => ({ ...one })) : undefined,
		unicodeCharacters: unicodeCharacters.length > 0 ? [...unicodeCharacters] : undefined,
	});
}
