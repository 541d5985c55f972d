import type { Reply } from '../operation/reply';
import { isRecord, toList, toNumber, toText } from '../values/convert';

/*
 * The texts of a rejection. `code` and `message`, or a list `[{ elementId, message }]`, are documented;
 * the place of Voice Partner's textual codes is not (docs/api/voice-partner.md 4.1). So the texts are
 * searched wherever servers usually put them: in strings, in lists, in trees keyed by parameter.
 */

/** The documented codes; their meaning does not matter here. */
export type KnownCodes = Readonly<Record<string, unknown>>;

/** A text of a rejection. */
interface Word {
	readonly text: string;
	/** The parameter that it is about, if the API names one. */
	readonly about: string;
	/** Whether it is the value of a code field. */
	readonly isCode: boolean;
}

/** The maximum depth of the search. */
const MAX_DEPTH = 10;
/** Names that structure a tree and are not parameters. */
const NO_PARAMETER = /^(\d+|children|errors?|messages?|detail|title|description|global)$/i;
/** Names of fields that describe a message and are not messages themselves. */
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
		// Named numbers are counts.
		const isDetail = typeof inside === 'number' || (written !== undefined && NO_WORDS.test(name));
		if (isDetail || name === 'trace') return [];
		const path = element === '' ? name : `${element}.${name}`;
		return wordsIn(inside, NO_PARAMETER.test(name) ? element : path, depth + 1);
	});
}

/** The words in the given fields. */
function wordsAt(reply: Reply, places: readonly string[]): Word[] {
	const isCount = (place: string): boolean =>
		place === 'errors' && typeof reply[place] === 'number';
	return places.flatMap((place) => (isCount(place) ? [] : wordsIn(reply[place], '')));
}

const PLACES = ['message', 'error', 'errors', 'detail'];
/** Fields that matter only if the others are empty. */
const OTHER_PLACES = ['title', 'description', 'status'];

function otherWords(reply: Reply): Word[] {
	return wordsAt(reply, OTHER_PLACES).filter(({ text }) => toNumber(text) === undefined);
}

/** The API's own words, without duplicates. */
export function refusalText(reply: Reply): string {
	const said = (words: readonly Word[]): string[] =>
		words.filter(({ isCode }) => !isCode).map(({ text }) => text);
	const texts = said(wordsAt(reply, PLACES));
	return [...new Set(texts.length > 0 ? texts : said(otherWords(reply)))].join('; ');
}

/** The rejected parameters: "children[sender].data", or "sender" in a tree. */
export function refusedParameters(reply: Reply): string[] {
	const names = wordsAt(reply, PLACES).map(({ about }) => about);
	return [...new Set(names.filter((name) => name !== ''))];
}

/** A documented non-numeric code that is a separate word in a text. */
function textualCode(words: readonly Word[], codes: KnownCodes): string | undefined {
	const single = words.flatMap(({ text }) => text.match(/\w+/g) ?? []);
	return single.find((word) => Object.hasOwn(codes, word) && toNumber(word) === undefined);
}

/** All words of a reply, starting with its own `code`. */
function allWords(reply: Reply): Word[] {
	const own = toText(reply.code);
	return [
		...(own === undefined ? [] : [{ text: own, about: '', isCode: true }]),
		...wordsAt(reply, PLACES),
		...otherWords(reply),
	];
}

/** A documented code that is a whole text, not a word in one. */
export function statedCode(reply: Reply, codes: KnownCodes): string | undefined {
	// A number in a message about a parameter may not be a code.
	const places = allWords(reply).filter(({ about, isCode }) => isCode || about === '');
	return places.find(({ text }) => Object.hasOwn(codes, text))?.text;
}

/**
 * The code of a rejection: a documented one wherever it is, otherwise the value of `code`. A textual
 * code is preferred to a number that only repeats the HTTP status.
 *
 * @param status the HTTP status of the response, if it has its own
 */
export function codeOf(reply: Reply, codes: KnownCodes, status?: number): string {
	const words = allWords(reply);
	const code = statedCode(reply, codes);
	const isStatus = code === undefined || code === '400' || code === String(status);
	const textual = isStatus ? textualCode(words, codes) : undefined;
	return textual ?? code ?? words.find(({ isCode }) => isCode)?.text ?? '';
}

/**
 * A rejection in a text or list instead of an object, as a reply. Undefined unless it contains a
 * documented code.
 */
export function bareRefusal(body: unknown, codes: KnownCodes): Reply | undefined {
	const words = wordsIn(body, '');
	const isCoded = words.some(({ text, isCode }) => isCode && Object.hasOwn(codes, text));
	return isCoded || textualCode(words, codes) !== undefined ? { errors: body } : undefined;
}
