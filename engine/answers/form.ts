import type { Refusals } from '../operation/product';
import { isRecord } from '../values/convert';
import { fromXml } from './xml';

/* The form of an answer: JSON or XML, or what it is instead. */

/** What XML is read by. */
interface Form {
	readonly example: object;
	readonly refusals: Refusals;
	readonly xml?: { readonly optional?: readonly string[] };
}

/** What an answer is that came from a place where the API is not. */
export const WEB_PAGE = 'a web page instead of data';

/** Texts of JSON, and whole numbers with more digits than a number of JavaScript keeps. */
const TEXTS_AND_LONG_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/** JSON whose long numbers are texts: an ID of twenty digits would lose its last ones. */
function exact(json: string): string {
	if (!/\d{16}/.test(json)) return json;
	return json.replace(TEXTS_AND_LONG_NUMBERS, (one) => (one.startsWith('"') ? one : `"${one}"`));
}

/** The reply in an answer, whatever its content type says, or a description of what it is instead. */
export function parse(text: string, form: Form): Record<string, unknown> | string {
	const body = text.replace(/^\uFEFF/, '').trim();
	if (body === '') return 'an empty answer';
	if (body.startsWith('<')) {
		if (!/^<(\?xml|result)/i.test(body)) return WEB_PAGE;
		return (
			fromXml(body, form.example, form.refusals, form.xml?.optional) ??
			'XML that is cut off or not understood'
		);
	}
	try {
		const data: unknown = JSON.parse(exact(body));
		return isRecord(data) ? data : 'data of an unknown form';
	} catch {
		return /^[[{]/.test(body) ? 'an answer that is cut off' : 'a text instead of data';
	}
}

/** A body that is no object: a text, in quotes or not, or a list. Undefined if it is cut off. */
export function bareBody(text: string): unknown {
	const body = text.replace(/^\uFEFF/, '').trim();
	try {
		return JSON.parse(body);
	} catch {
		return /^[[{<"]/.test(body) ? undefined : body;
	}
}
