import type { Refusals } from '../operation/product';
import { isRecord } from '../values/convert';
import { fromXml } from './xml';

/* The format of a response: JSON, XML, or something unexpected. */

/** What is needed to read XML. */
interface Form {
	readonly example: object;
	readonly refusals: Refusals;
	readonly xml?: { readonly optional?: readonly string[] };
}

/** The description of a response that did not come from the API. */
export const WEB_PAGE = 'a web page instead of data';

/** JSON strings, and whole numbers with more digits than a JavaScript number can hold. */
const TEXTS_AND_LONG_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/** JSON with long numbers as strings: a twenty-digit ID would lose its last digits. */
function exact(json: string): string {
	if (!/\d{16}/.test(json)) return json;
	return json.replace(TEXTS_AND_LONG_NUMBERS, (one) => (one.startsWith('"') ? one : `"${one}"`));
}

/** The reply in a response, regardless of its content type, or a description of what was found instead. */
export function parse(text: string, form: Form): Record<string, unknown> | string {
	const body = text.replace(/^\uFEFF/, '').trim();
	if (body === '') return 'an empty response';
	if (body.startsWith('<')) {
		if (!/^<(\?xml|result)/i.test(body)) return WEB_PAGE;
		return (
			fromXml(body, form.example, form.refusals, form.xml?.optional) ??
			'XML that is incomplete or unknown'
		);
	}
	try {
		const data: unknown = JSON.parse(exact(body));
		return isRecord(data) ? data : 'data in an unknown format';
	} catch {
		return /^[[{]/.test(body) ? 'an incomplete response' : 'plain text instead of data';
	}
}

/** A body that is not an object: a text, quoted or not, or a list. Undefined if incomplete. */
export function bareBody(text: string): unknown {
	const body = text.replace(/^\uFEFF/, '').trim();
	try {
		return JSON.parse(body);
	} catch {
		return /^[[{<"]/.test(body) ? undefined : body;
	}
}
