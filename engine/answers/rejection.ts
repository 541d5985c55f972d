import type { Reason } from '../errors/failure';
import type { CodeMeaning, Codes } from '../operation/product';
import { codeOf, refusalText } from './refusalText';

const WRONG_KEY: CodeMeaning = {
	meaning: 'The API refused the key',
	next: 'Check the API key in the credential.',
	cause: 'credential-invalid',
	scope: 'account',
};

/** RFC 9110, 15.5.8: only a proxy answers so, and to the wish for a connection. */
const PROXY_REFUSED: CodeMeaning = {
	meaning: 'The proxy between n8n and the API refused the connection',
	next: 'Nothing was sent. Check the name and password of the proxy in the settings of n8n, e.g. in HTTPS_PROXY.',
	scope: 'account',
};

/** What the API refused, in its own terms. */
export interface Refusal {
	readonly code: string;
	readonly said: string;
	readonly httpStatus?: number;
	/** The parameters that it is about, where the API names them. */
	readonly about?: readonly string[];
}

/** The code's scope, unless the API names parameters that this code does not cover. */
function scopeOf(meaning: CodeMeaning | undefined, about: readonly string[]): Reason['scope'] {
	const elements = meaning?.elements;
	if (elements === undefined || about.length === 0) return meaning?.scope;
	const isMeant = about.some((name) => elements.some((element) => name.includes(element)));
	return isMeant ? meaning?.scope : undefined;
}

/** A refusal as a reason: the code's meaning in English, what to do, and the API's own words. */
export function rejection(refusal: Refusal, codes: Codes): Reason {
	const { code, said, httpStatus, about = [] } = refusal;
	const isKeyRefused = httpStatus === 401 || httpStatus === 403;
	const known = codes[code] ?? (isKeyRefused ? WRONG_KEY : undefined);
	const meaning = httpStatus === 407 ? PROXY_REFUSED : known;
	return {
		what: meaning?.meaning ?? 'The API refused the request',
		next: meaning?.next ?? '',
		cause: meaning?.cause,
		scope: scopeOf(meaning, about),
		said,
		code,
		httpStatus,
		fate: 'not done',
	};
}

/** What a list in an answer says of an entry that was refused by itself. */
export function entryRejection(entry: Readonly<Record<string, unknown>>, codes: Codes): Reason {
	return rejection({ code: codeOf(entry, codes), said: refusalText(entry) }, codes);
}
