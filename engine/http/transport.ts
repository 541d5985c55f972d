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

/** n8n's context of a node outside of a run: for a list in the panel, a poll or a webhook call. */
export type LookUpContext = ILoadOptionsFunctions | IPollFunctions | IWebhookFunctions;

/** n8n's context of a node, in a run or outside of one. */
export type Context = IExecuteFunctions | LookUpContext;

/** Where a request goes and how long it may take. */
export interface Route {
	/** The credential type, which adds the key. */
	readonly credential: string;
	/** The credential data with the key of one product only. */
	readonly keys: ICredentialDataDecryptedObject;
	readonly baseUrl: string;
	readonly timeoutMs: number;
	/** Aborted when the execution is cancelled. */
	readonly signal?: AbortSignal | undefined;
}

/** No response arrived. The original error is not kept: it contains the URL with the key. */
export class NoResponse extends Error {
	override readonly name = 'NoResponse';

	constructor(
		/** False only if the request certainly did not reach the API. */
		readonly mayHaveArrived: boolean,
		/** A sentence without a full stop. */
		readonly what: string,
	) {
		super(what);
	}
}

/** Codes that prove that no connection was made, so the request was never written. */
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
 * Errors before the request: while connecting, in the CONNECT of a proxy, in the TLS handshake (later
 * TLS errors have their own codes, ERR_SSL_…).
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
	// "read EHOSTUNREACH" comes after the request, whatever the code.
	return NEVER_CONNECTED.has(code) && !/^(read|write) E/.test(text);
}

/**
 * The fate of a request from a thrown network error. n8n passes on the error's code as `httpCode` and
 * its text in `messages`; the error itself only in n8n 2.
 */
export function noResponse(
	error: unknown,
	{ timeoutMs, signal }: Pick<Route, 'timeoutMs' | 'signal'>,
): NoResponse {
	const { httpCode, messages, message } = isRecord(error) ? error : {};
	const code = toText(httpCode) ?? '';
	const text = toText(toList(messages)[0]) ?? toText(message) ?? '';
	if (isEarly(code, text)) return new NoResponse(false, 'Could not connect to the API');
	if (code === 'ERR_CANCELED' && signal?.aborted) {
		return new NoResponse(true, 'The execution was canceled before the response arrived');
	}
	if (['ERR_CANCELED', 'ECONNABORTED', 'ETIMEDOUT'].includes(code)) {
		return new NoResponse(true, `The API did not respond within ${timeoutMs / 1000} seconds`);
	}
	// n8n throws an incomplete response with its status.
	if (/^[1-5]\d\d$/.test(code)) return new NoResponse(true, 'The response was cut off');
	return new NoResponse(true, 'The connection was lost before the response arrived');
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
		// As text: a parser would hide an incomplete response or one that is not JSON.
		encoding: call.isFile ? 'arraybuffer' : 'text',
		timeout: route.timeoutMs,
		returnFullResponse: true,
		// n8n repeats a request after a thrown 401; a 307 would send the key to another host.
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
}

/** The maximum duration of a Node timer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Performs a request and aborts it after the time-out (n8n's own time-out only counts the time without
 * a byte), or when the execution is cancelled. AbortSignal.any is not used: in Node 20, its time-outs
 * may be garbage collected.
 */
async function withTimeout<T>(
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
		// A time-out without listeners is garbage collected.
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
		response = await withTimeout(route, async (abortSignal) => {
			// n8n replaces the signal in the options with that of the context.
			const getExecutionCancelSignal = { value: () => abortSignal };
			const contextWithSignal: Context = Object.create(context, { getExecutionCancelSignal });
			const options = { ...optionsOf(call, route), abortSignal };
			return await context.helpers.httpRequestWithAuthentication.call(
				contextWithSignal,
				type,
				options,
				{
					// Otherwise, n8n reads it again for each request, with the keys of all products.
					credentialsDecrypted: { id: '', name: '', type, data: { ...keys } },
				},
			);
		});
	} catch (error) {
		throw noResponse(error, route);
	}
	return responseOf(response);
}
