import type { IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import type { Call } from './call';
import { isRecord, toList, toNumber, toText } from './convert';
import { answerOf, type Answer } from './reply';

/** What n8n hands a node: in a run, or while a list of the panel is opened. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions;

/** Where a request goes and how long it may take. */
export interface Route {
	/** The credential type: it adds the key. */
	readonly credential: string;
	readonly baseUrl: string;
	readonly timeoutMs: number;
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

/** System calls before the first byte of a request. */
const CONNECTING = new Set(['connect', 'getaddrinfo']);

/** An error with its causes and, for a host with several addresses, the errors of each of them. */
function chain(error: unknown, depth = 0): Array<Record<string, unknown>> {
	if (!isRecord(error) || depth > 4) return [];
	const inner = [error.cause, ...toList(error.errors)].flatMap((cause) => chain(cause, depth + 1));
	return [error, ...inner];
}

/** What a thrown network error says of the request's fate. */
export function noAnswer(error: unknown, timeoutMs: number): NoAnswer {
	const links = chain(error);
	const codes = links.flatMap(({ code, httpCode }) => [toText(code), toText(httpCode)]);
	const isCertain =
		codes.some((code) => code !== undefined && NEVER_CONNECTED.has(code)) ||
		links.some(({ syscall }) => typeof syscall === 'string' && CONNECTING.has(syscall));
	if (isCertain) return new NoAnswer(false, 'No connection to the API could be made');
	if (codes.some((code) => toNumber(code) === 200)) {
		return new NoAnswer(true, 'The answer was cut off');
	}
	const timedOut = codes.includes('ECONNABORTED') || codes.includes('ETIMEDOUT');
	const aborted = codes.includes('ERR_CANCELED');
	if (timedOut || aborted) {
		return new NoAnswer(true, `No answer came within ${timeoutMs / 1000} seconds`);
	}
	return new NoAnswer(true, 'The connection broke before the answer came');
}

function optionsOf(call: Call, route: Route): IHttpRequestOptions {
	const isXml = (call.query?._format ?? call.body?._format) === 'xml';
	return {
		method: call.method,
		url: `${route.baseUrl}${call.path}`,
		headers: { Accept: isXml ? 'application/xml' : 'application/json' },
		...(call.query && { qs: { ...call.query } }),
		...(call.body && { body: { ...call.body } }),
		// As text: a parser in between would hide an answer that is cut off or no JSON.
		encoding: 'text',
		timeout: route.timeoutMs,
		returnFullResponse: true,
		// n8n sends a request again after a 401 that is thrown; a 307 would carry the key to another host.
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		...(route.signal && { abortSignal: route.signal }),
	};
}

/**
 * Sends one request, once.
 *
 * @throws NoAnswer if no complete answer came
 */
export async function send(context: Context, call: Call, route: Route): Promise<Answer> {
	let response: unknown;
	try {
		response = await context.helpers.httpRequestWithAuthentication.call(
			context,
			route.credential,
			optionsOf(call, route),
		);
	} catch (error) {
		throw noAnswer(error, route.timeoutMs);
	}
	return answerOf(response);
}
