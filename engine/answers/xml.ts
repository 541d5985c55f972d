import type { Refusals } from '../operation/product';
import { isRecord, toBoolean, toList, toRecord } from '../values/convert';
import { libraries } from '../values/libraries';

/*
 * XML responses have almost no names: `<result>` contains one `<entry>` after another, in the order of
 * the JSON response (docs/api/sms-partner.md 2.1). So the documented JSON response is the key: its
 * fields name the positions, its values say which are texts ("10225.119") and which are numbers.
 */

interface Element {
	readonly name: string;
	readonly text: string;
	readonly children: readonly Element[];
}

/** The documented responses. */
interface Documents {
	readonly refusals: Refusals;
	/** Fields that some responses lack. */
	readonly optional: readonly string[];
}

const MAX_PLACES_OF_ERROR = 4;

function toElement(node: unknown): Element | undefined {
	if (!isRecord(node)) return undefined;
	const name = Object.keys(node).find((key) => key !== ':@');
	if (name === undefined || name.startsWith('#') || name.startsWith('?')) return undefined;
	let text = '';
	const children: Element[] = [];
	// A loop, since a response may have 100,000 entries.
	for (const part of toList(node[name])) {
		const child = toElement(part);
		if (child) children.push(child);
		else text += textOf(part);
	}
	return { name, text: text.trim(), children };
}

/** The text of a part that is not an element: plain or CDATA. */
function textOf(part: unknown): string {
	const { '#text': text, '#cdata': cdata } = toRecord(part);
	return cdata === undefined ? String(text ?? '') : toList(cdata).map(textOf).join('');
}

/** A number in canonical form: "007", "572E3" and twenty digits are IDs. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** A text converted to the type of the documented value. */
function toValue(text: string, documented: unknown): unknown {
	if (typeof documented === 'boolean') return toBoolean(text) ?? text;
	if (typeof documented === 'number' && NUMBER.test(text)) return Number(text);
	return text;
}

/** The names of the positions: optional ones are dropped, in order, until the number matches. */
function namesFor(count: number, documented: object, optional: readonly string[]): string[] {
	const names = Object.keys(documented);
	for (const name of optional) {
		if (names.length <= count) break;
		const at = names.indexOf(name);
		if (at >= 0) names.splice(at, 1);
	}
	return names;
}

/**
 * The documented entry with the same booleans as the element, preferably with as many positions. An
 * entry may also look like a rejected response.
 */
function sampleFor(
	{ children }: Element,
	documented: readonly unknown[],
	{ refusals }: Documents,
): unknown {
	const isAlike = (sample: unknown): boolean =>
		Object.values(toRecord(sample)).every(
			(value, place) =>
				typeof value !== 'boolean' || toValue(children[place]?.text ?? '', value) === value,
		);
	const isAsLong = (sample: unknown): boolean =>
		Object.keys(toRecord(sample)).length === children.length;
	const alike = [...documented, refusals.text].filter(isAlike);
	return alike.find(isAsLong) ?? documented.find(isAlike) ?? documented[0];
}

function named(element: Element, documented: unknown, documents: Documents): unknown {
	if (Array.isArray(documented)) {
		return element.children.map((child) =>
			named(child, sampleFor(child, documented, documents), documents),
		);
	}
	if (!isRecord(documented)) return toValue(element.text, documented);
	const isAnonymous = ({ name }: Element): boolean => name === 'entry';
	const count = element.children.filter(isAnonymous).length;
	const names = namesFor(count, documented, documents.optional);
	const result: Record<string, unknown> = {};
	let place = 0;
	for (const child of element.children) {
		const name = isAnonymous(child) ? (names[place++] ?? `entry${place}`) : child.name;
		result[name] = named(child, documented[name], documents);
	}
	return result;
}

/** The documented rejection: with a text in its third position, or with a list of unmet constraints. */
function errorAnswer([, , third]: readonly Element[], refusals: Refusals): object {
	if (third === undefined || third.children.length === 0) return refusals.text;
	const isNested = third.children.some(({ children }) => children.length > 0);
	return isNested ? refusals.constraints : refusals.texts;
}

/**
 * The JSON form of an XML response.
 *
 * @param xml the text of the response
 * @param documented the documented JSON response of the operation, with the names and types of the
 * positions; its lists may have several sample entries, distinguished by their booleans
 * @param refusals the documented rejections of the API
 * @param optional fields that some responses lack (`solde`), in the order in which they are dropped
 * @returns undefined if the text is not a complete `<result>` document, e.g. HTML
 */
export function fromXml(
	xml: string,
	documented: object,
	refusals: Refusals,
	optional: readonly string[] = [],
): Record<string, unknown> | undefined {
	// The vendor's own sample ends with "</result", without the ">" (docs/api/sms-partner.md 10.4).
	const text = xml.trim().replace(/<\/result$/, '</result>');
	const { XMLParser, XMLValidator } = libraries();
	// No response has a document type: its entities and files are never read.
	if (/<!DOCTYPE/i.test(text)) return undefined;
	if (XMLValidator.validate(text) !== true) return undefined;
	const parser = new XMLParser({
		preserveOrder: true,
		cdataPropName: '#cdata',
		parseTagValue: false,
	});
	let nodes: unknown;
	try {
		nodes = parser.parse(text);
	} catch {
		// The validator accepts some input that the parser rejects, e.g. unclosed CDATA.
		return undefined;
	}
	const result = toList(nodes)
		.map(toElement)
		.find((element) => element?.name === 'result');
	if (!result) return undefined;
	const refused = toBoolean(result.children[0]?.text) === false;
	// A longer response is not an error: it may contain e.g. the ID of a sent message.
	const isError = refused && result.children.length <= MAX_PLACES_OF_ERROR;
	const value = isError
		? named(result, errorAnswer(result.children, refusals), { refusals, optional: [] })
		: named(result, documented, { refusals, optional });
	return isRecord(value) ? value : undefined;
}
