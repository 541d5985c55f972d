import type { Reason } from '../errors/failure';
import type { CodeMeaning, Codes } from '../operation/product';
import { codeOf, refusalText } from './refusalText';

const WRONG_KEY: CodeMeaning = {
	meaning: 'The API rejected the key',
	next: 'Check the API key in the credential.',
	cause: 'credential-invalid',
	scope: 'account',
};

/** RFC 9110, 15.5.8: only a proxy returns 407, before a connection is made. */
const PROXY_REFUSED: CodeMeaning = {
	meaning: 'The proxy between n8n and the API refused the connection',
	next: 'Nothing was sent. Check the user name and password of the proxy in the n8n settings, e.g. HTTPS_PROXY.',
	scope: 'account',
};

/** A rejection in the API's own terms. */
export interface Refusal {
	readonly code: string;
	readonly said: string;
	readonly httpStatus?: number;
	/** The rejected parameters, if the API names them. */
	readonly about?: readonly string[];
}

/** The scope of a code, unless the API names parameters that the code does not cover. */
function scopeOf(meaning: CodeMeaning | undefined, about: readonly string[]): Reason['scope'] {
	const elements = meaning?.elements;
	if (elements === undefined || about.length === 0) return meaning?.scope;
	const isMeant = about.some((name) => elements.some((element) => name.includes(element)));
	return isMeant ? meaning?.scope : undefined;
}

/** The reason for a rejection: the meaning of its code, what to do, and the API's own words. */
export function rejection(refusal: Refusal, codes: Codes): Reason {
	const { code, said, httpStatus, about = [] } = refusal;
	const isKeyRefused = httpStatus === 401 || httpStatus === 403;
	const known = codes[code] ?? (isKeyRefused ? WRONG_KEY : undefined);
	const meaning = httpStatus === 407 ? PROXY_REFUSED : known;
	return {
		what: meaning?.meaning ?? 'The API rejected the request',
		next: meaning?.next ?? '',
		cause: meaning?.cause,
		scope: scopeOf(meaning, about),
		said,
		code,
		httpStatus,
		fate: 'not done',
	};
}

/** The reason for an entry that was rejected individually. */
export function entryRejection(entry: Readonly<Record<string, unknown>>, codes: Codes): Reason {
	return rejection({ code: codeOf(entry, codes), said: refusalText(entry) }, codes);
}
