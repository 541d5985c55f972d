import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { Call } from '../operation/call';
import { isRecord, toList, toText } from '../values/convert';
import { onAbort } from './onAbort';
import { responseOf, type HttpResponse } from './response';

/** What n8n hands a node outside of a run: while a list of the panel is opened, at a poll, at a call from outside. */
export type LookUpContext = ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/** What n8n hands a node: in a run, or outside of one. */
export type Context = IExecuteFunctions | LookUpContext;

/** Where a request goes and how long it may take. */
export interface Route {
	/** The credential type: it adds the key. */
	readonly credential: string;
	/** What the credential holds, with the key of one product alone. */
	readonly keys: ICredentialDataDecryptedObject;
	readonly baseUrl: string;
	readonly timeoutMs: number;
	/** Tells of a cancelled execution. */
	readonly signal?: AbortSignal | undefined;
}

/** The connection gave no response. Nothing of the original error is kept: it holds the URL, key and all. */
export class NoResponse extends Error {
	override readonly name = 'NoResponse';

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

/** Whether an error certainly came before the first byte of the request. */
function isEarly(code: string, text: string): boolean {
	if (BEFORE_THE_REQUEST.some((form) => form.test(text))) return true;
	// "read EHOSTUNREACH" came after it, whatever the code.
	return NEVER_CONNECTED.has(code) && !/^(read|write) E/.test(text);
}

/**
 * What a thrown network error says of the request's fate. n8n hands on the error's code as
 * `httpCode` and its text in `messages`; the error itself is there in n8n 2 only.
 */
export function noResponse(
	error: unknown,
	{ timeoutMs, signal }: Pick<Route, 'timeoutMs' | 'signal'>,
): NoResponse {
	const { httpCode, messages, message } = isRecord(error) ? error : {};
	const code = toText(httpCode) ?? '';
	const text = toText(toList(messages)[0]) ?? toText(message) ?? '';
	if (isEarly(code, text)) return new NoResponse(false, 'No connection to the API could be made');
	if (code === 'ERR_CANCELED' && signal?.aborted) {
		return new NoResponse(true, 'The execution was canceled before the answer came');
	}
	if (['ERR_CANCELED', 'ECONNABORTED', 'ETIMEDOUT'].includes(code)) {
		return new NoResponse(true, `No answer came within ${timeoutMs / 1000} seconds`);
	}
	// n8n throws an answer that breaks off with the status it began with.
	if (/^[1-5]\d\d$/.test(code)) return new NoResponse(true, 'The answer was cut off');
	return new NoResponse(true, 'The connection broke before the answer came');
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

/** The longest that a timer of Node can last. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Performs a request, and ends it when its time is up, whatever has come by then (the time-out of
 * n8n's requests is the time without a byte), or when the execution is cancelled. Not by
 * AbortSignal.any: in Node 20 the garbage collector takes its time-outs away.
 */
async function inTime<T>(
	{ timeoutMs, signal }: Route,
	perform: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const ending = new AbortController();
	const end = (): void => ending.abort();
	const timeout = AbortSignal.timeout(Math.min(Math.ceil(timeoutMs), MAX_TIMER_MS));
	timeout.addEventListener('abort', end);
	const endListening = onAbort(signal, end);
	if (signal?.aborted) end();
	try {
		return await perform(ending.signal);
	} finally {
		// A time-out that nobody listens to is no longer kept.
		timeout.removeEventListener('abort', end);
		endListening();
	}
}

/**
 * Sends one request, once.
 *
 * @throws NoResponse if no complete response came
 */
export async function send(context: Context, call: Call, route: Route): Promise<HttpResponse> {
	const { credential: type, keys } = route;
	let response: unknown;
	try {
		response = await inTime(route, async (abortSignal) => {
			// n8n puts the signal of the context in the place of the one in the options.
			const getExecutionCancelSignal = { value: () => abortSignal };
			const inItsPlace: Context = Object.create(context, { getExecutionCancelSignal });
			const options = { ...optionsOf(call, route), abortSignal };
			return await context.helpers.httpRequestWithAuthentication.call(inItsPlace, type, options, {
				// n8n would read it anew for each request, with the keys of all products.
				credentialsDecrypted: { id: '', name: '', type, data: { ...keys } },
			});
		});
	} catch (error) {
		throw noResponse(error, route);
	}
	return responseOf(response);
}
