import type { IWebhookFunctions } from 'n8n-workflow';
import { isRecord, toRecord, toText } from '../values/convert';
import { idOf, isReference } from '../work/references';
import type { IncomingCall } from './incoming';
import {
	EVENT_PARAMETER,
	KNOWN_BY,
	OWN_PARAMETERS,
	RECIPIENT_PARAMETER,
	REFERENCE_PARAMETER,
} from './ownParameters';
import { Refusal } from './refusal';

const MAX_BYTES = 1_000_000;

/** The length of a body: n8n keeps the bytes of all bodies except multipart forms. */
function bytesOf(bytes: unknown, parsed: unknown, declared: unknown): number {
	const length = bytes instanceof Uint8Array ? bytes.length : (JSON.stringify(parsed) ?? '').length;
	return Math.max(length, Number(declared ?? 0) || 0);
}

function parsedJson(text: string): unknown {
	try {
		const json: unknown = JSON.parse(text);
		return json;
	} catch {
		return undefined;
	}
}

/** The body parsed by n8n; for a multipart form, its fields. */
function formOf(parsed: unknown): unknown {
	const isMultipart = isRecord(parsed) && isRecord(parsed.data) && isRecord(parsed.files);
	return isMultipart ? parsed.data : parsed;
}

/**
 * The data in a body, regardless of its content type: JSON may be sent as a form, as text or without a
 * type.
 *
 * @param isOurs whether the URL has our reference: then the body may be empty
 */
function bodyOf(context: IWebhookFunctions, isOurs: boolean): Readonly<Record<string, unknown>> {
	const { rawBody, headers } = context.getRequestObject();
	const parsed: unknown = context.getBodyData();
	if (bytesOf(rawBody, parsed, headers['content-length']) > MAX_BYTES) {
		throw new Refusal(413, 'The body is larger than 1 MB');
	}
	const text = rawBody instanceof Uint8Array ? new TextDecoder().decode(rawBody).trim() : '';
	const isJson = text.startsWith('{');
	const body = isJson ? parsedJson(text) : formOf(parsed);
	if (isRecord(body)) return body;
	if (isOurs && !isJson) return {};
	throw new Refusal(400, 'The body must be a JSON object or a form');
}

/**
 * Splits a query to which the API appended its own with a second "?", as in its documentation
 * (docs/api/voice-partner.md 2.7).
 */
function withoutSecondMark(query: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const entries = Object.entries(query).flatMap(([name, value]): Array<[string, unknown]> => {
		const [own, ...others] = typeof value === 'string' ? value.split('?') : [];
		if (!KNOWN_BY.includes(name) || others.length === 0) return [[name, value]];
		return [[name, own], ...new URLSearchParams(others.join('?'))];
	});
	return Object.fromEntries(entries);
}

/**
 * Reads the call of a trigger from n8n. Nothing in it is trusted.
 *
 * @param now in milliseconds since 1970
 * @throws Refusal if the body is too large, broken or not an object
 */
export function readCall(context: IWebhookFunctions, now: number): IncomingCall {
	const query = withoutSecondMark(toRecord(context.getQueryData()));
	const method = context.getRequestObject().method === 'GET' ? 'GET' : 'POST';
	const own = Object.entries(query).filter(([name]) => OWN_PARAMETERS.includes(name));
	const others = Object.entries(query).filter(([name]) => !OWN_PARAMETERS.includes(name));
	const parameters = Object.fromEntries(own);
	const reference = parameters[REFERENCE_PARAMETER];
	const isOurs = isReference(reference);
	return {
		method,
		query: Object.fromEntries(others),
		body: method === 'GET' ? {} : bodyOf(context, isOurs),
		receivedAt: new Date(now).toISOString(),
		reference: isOurs ? reference : undefined,
		event: isOurs ? toText(parameters[EVENT_PARAMETER]) : undefined,
		recipient: isOurs ? toText(parameters[RECIPIENT_PARAMETER]) : undefined,
		sentId: isOurs ? idOf(reference) : undefined,
	};
}
