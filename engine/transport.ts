import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { Call } from './call';
import { isRecord, toList, toText } from './convert';
import { answerOf, type Answer } from './reply';

/** What n8n hands a node: in a run, or while a list of the panel is opened. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions;

/** Where a request goes and how long it may take. */
export interface Route {
	/** The credential type: it adds the key. */
	readonly credential: string;
	/** What the credential holds, with the key of one product alone. */
	readonly keys: ICredentialDataDecryptedObject;
	readonly baseUrl: string;
	readonly timeoutMs: number;
	/** Tells of a cancelled execution. n8n itself breaks off a request that is under way. */
	readonly signal?: AbortSignal | undefined;
}

/** The connection gave no answer. Nothing of the original error is kept: it holds the URL, key and all. */
export class NoAnswer extends Error {
	override readonly name = 'NoAnswer';

	constructor(
		/** False only if the request certainly never reached the API. */
		readonly mayHaveArrived: boolean,
		/** A sentence without its full stop. */
		readonly what: string,
	) {
		super(what);
	}
}

/** The certainty that no connection was made: the request was never written. */
const NEVER_CONNECTED = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * What breaks off before the request: making a connection, a proxy that is asked for one, TLS in its
 * handshake (later its errors have codes of their own, ERR_SSL_…).
 */
const BEFORE_THE_REQUEST = [
	/^(connect|getaddrinfo) E/,
	/^Proxy connection ended before receiving CONNECT response/,
	/^Client network socket disconnected before secure TLS connection was established/,
	/^write EPROTO .*(wrong version number|alert handshake failure|alert protocol version)/,
];

/**
 * What a thrown network error says of the request's fate. n8n hands on the error's code as
 * `httpCode` and its text in `messages`; the error itself is there in n8n 2 only.
 */
export function noAnswer(error: unknown, timeoutMs: number): NoAnswer {
	const { httpCode, messages, message } = isRecord(error) ? error : {};
	const code = toText(httpCode) ?? '';
	const text = toText(toList(messages)[0]) ?? toText(message) ?? '';
	// "read EHOSTUNREACH" came after the first byte of the request, whatever the code.
	const isLate = /^(read|write) E/.test(text);
	const isEarly = BEFORE_THE_REQUEST.some((form) => form.test(text));
	if (isEarly || (NEVER_CONNECTED.has(code) && !isLate)) {
		return new NoAnswer(false, 'No connection to the API could be made');
	}
	if (code === 'ERR_CANCELED') {
		return new NoAnswer(true, 'The execution was canceled before the answer came');
	}
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') {
		return new NoAnswer(true, `No answer came within ${timeoutMs / 1000} seconds`);
	}
	// n8n throws an answer that breaks off with the status it began with.
	if (/^[1-5]\d\d$/.test(code)) return new NoAnswer(true, 'The answer was cut off');
	return new NoAnswer(true, 'The connection broke before the answer came');
}

function optionsOf(call: Call, route: Route): IHttpRequestOptions {
	const isXml = (call.query?._format ?? call.body?._format) === 'xml';
	const accepted = isXml ? 'application/xml' : 'application/json';
	return {
		method: call.method,
		url: `${route.baseUrl}${call.path}`,
		headers: { Accept: call.isFile ? '*/*' : accepted },
		...(call.query && { qs: { ...call.query } }),
		...(call.body && { body: { ...call.body } }),
		// As text: a parser in between would hide an answer that is cut off or no JSON.
		encoding: call.isFile ? 'arraybuffer' : 'text',
		timeout: route.timeoutMs,
		returnFullResponse: true,
		// n8n sends a request again after a 401 that is thrown; a 307 would carry the key to another host.
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
}

/**
 * Sends one request, once.
 *
 * @throws NoAnswer if no complete answer came
 */
export async function send(context: Context, call: Call, route: Route): Promise<Answer> {
	const { credential: type, keys } = route;
	let response: unknown;
	try {
		response = await context.helpers.httpRequestWithAuthentication.call(
			context,
			type,
			optionsOf(call, route),
			// n8n would read it anew for each request, with the keys of all products.
			{ credentialsDecrypted: { id: '', name: '', type, data: { ...keys } } },
		);
	} catch (error) {
		throw noAnswer(error, route.timeoutMs);
	}
	return answerOf(response);
}
