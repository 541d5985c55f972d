import type { Reply } from '../operation/reply';
import { isRecord, toList, toNumber, toText } from '../values/convert';

/*
 * What a refusal says. `code` and `message`, or a list `[{ elementId, message }]`, are documented;
 * where Voice Partner puts its textual codes is not (docs/api/voice-partner.md 4.1). So its words
 * are looked for wherever servers have them: in texts, in lists, in trees that are named by
 * parameters.
 */

/** The codes that are documented; what they mean does not matter here. */
export type KnownCodes = Readonly<Record<string, unknown>>;

/** A text of a refusal. */
interface Word {
	readonly text: string;
	/** The parameter that it is about, where the API names one. */
	readonly about: string;
	/** Whether it stands where a code does. */
	readonly isCode: boolean;
}

/** How deep the words of a refusal may lie. */
const MAX_DEPTH = 10;
/** Names that a tree is built of, and that are no parameter's. */
const NO_PARAMETER = /^(\d+|children|errors?|messages?|detail|title|description|global)$/i;
/** Names of texts that describe the words beside them, and are none themselves. */
const NO_WORDS = /^(elementId|type|status|path|property|propertyPath|field|value|file)$/i;

function wordsIn(value: unknown, about: string, depth = 0): Word[] {
	const text = toText(value);
	if (text !== undefined) return [{ text, about, isCode: false }];
	if (depth > MAX_DEPTH) return [];
	if (!isRecord(value)) return toList(value).flatMap((one) => wordsIn(one, about, depth + 1));
	const element = toText(value.elementId) ?? about;
	return Object.entries(value).flatMap(([name, inside]) => {
		const written = toText(inside);
		if (name === 'code' && written !== undefined) {
			return [{ text: written, about: element, isCode: true }];
		}
		// Numbers with a name count something.
		const isDetail = typeof inside === 'number' || (written !== undefined && NO_WORDS.test(name));
		if (isDetail || name === 'trace') return [];
		const path = element === '' ? name : `${element}.${name}`;
		return wordsIn(inside, NO_PARAMETER.test(name) ? element : path, depth + 1);
	});
}

/** The words in the places that are for them. */
function wordsAt(reply: Reply, places: readonly string[]): Word[] {
	const isCount = (place: string): boolean =>
		place === 'errors' && typeof reply[place] === 'number';
	return places.flatMap((place) => (isCount(place) ? [] : wordsIn(reply[place], '')));
}

const PLACES = ['message', 'error', 'errors', 'detail'];
/** Places that say something of their own only where the others are empty. */
const OTHER_PLACES = ['title', 'description', 'status'];

function otherWords(reply: Reply): Word[] {
	return wordsAt(reply, OTHER_PLACES).filter(({ text }) => toNumber(text) === undefined);
}

/** The API's own words, each of them once. */
export function refusalText(reply: Reply): string {
	const said = (words: readonly Word[]): string[] =>
		words.filter(({ isCode }) => !isCode).map(({ text }) => text);
	const texts = said(wordsAt(reply, PLACES));
	return [...new Set(texts.length > 0 ? texts : said(otherWords(reply)))].join('; ');
}

/** The parameters that the words are about: "children[sender].data", or "sender" in a tree. */
export function refusedParameters(reply: Reply): string[] {
	const names = wordsAt(reply, PLACES).map(({ about }) => about);
	return [...new Set(names.filter((name) => name !== ''))];
}

/** A documented code that is no number, as a word of its own in a text. */
function textualCode(words: readonly Word[], codes: KnownCodes): string | undefined {
	const single = words.flatMap(({ text }) => text.match(/\w+/g) ?? []);
	return single.find((word) => Object.hasOwn(codes, word) && toNumber(word) === undefined);
}

/** All that the answer says, what stands in its own `code` first. */
function allWords(reply: Reply): Word[] {
	const own = toText(reply.code);
	return [
		...(own === undefined ? [] : [{ text: own, about: '', isCode: true }]),
		...wordsAt(reply, PLACES),
		...otherWords(reply),
	];
}

/** A documented code that stands alone, without words around it. */
export function statedCode(reply: Reply, codes: KnownCodes): string | undefined {
	// What is said of a parameter may be a number that is no code.
	const places = allWords(reply).filter(({ about, isCode }) => isCode || about === '');
	return places.find(({ text }) => Object.hasOwn(codes, text))?.text;
}

/**
 * The code of a refusal: a documented one wherever it stands, else what stands in `code`. A textual
 * one says more than a number that is only the HTTP status once more.
 *
 * @param status the answer's HTTP status, if it has one of its own
 */
export function codeOf(reply: Reply, codes: KnownCodes, status?: number): string {
	const words = allWords(reply);
	const code = statedCode(reply, codes);
	const isStatus = code === undefined || code === '400' || code === String(status);
	const textual = isStatus ? textualCode(words, codes) : undefined;
	return textual ?? code ?? words.find(({ isCode }) => isCode)?.text ?? '';
}

/**
 * A refusal that is no object, but a text or a list, as a reply: where a documented code stands in
 * it. Undefined for all else, of which nobody knows what it says.
 */
export function bareRefusal(body: unknown, codes: KnownCodes): Reply | undefined {
	const words = wordsIn(body, '');
	const isCoded = words.some(({ text, isCode }) => isCode && Object.hasOwn(codes, text));
	return isCoded || textualCode(words, codes) !== undefined ? { errors: body } : undefined;
}
