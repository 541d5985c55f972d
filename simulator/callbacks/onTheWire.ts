import type { Dispatcher } from 'undici';
import { request } from 'undici';
import { isRecord } from '../parameters';
import type { CalledBack, CallbackBody } from './callback';

/** The maximum response time of a URL in milliseconds. The API's own is not documented. */
const patience = 10_000;

/** The hosts of this machine, as `URL` writes them: localhost, 127.0.0.0/8, ::1. */
const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Makes one callback. Never rejects; `signal` cancels it. */
export async function callBack(
	{ address, method, encoding, body }: CalledBack,
	dispatcher: Dispatcher,
	signal: AbortSignal,
): Promise<Pick<CalledBack, 'status' | 'answer' | 'problem'>> {
	if (!isCallable(address)) {
		return { problem: 'Not called: the simulator calls http addresses of this machine alone' };
	}
	try {
		const answered = await request(encoding === 'query' ? withQuery(address, body) : address, {
			method,
			dispatcher,
			// A separate connection, so that none stays open to a server that stops.
			reset: true,
			signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
			...(encoding === 'query' ? {} : posted(encoding, body)),
		});
		return { status: answered.statusCode, answer: await answered.body.text() };
	} catch (error) {
		return { problem: error instanceof Error ? error.message : String(error) };
	}
}

function isCallable(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname } = new URL(address);
	return /^https?:$/.test(protocol) && loopback.test(hostname);
}

/** The URL with its own query and the added fields. */
function withQuery(address: string, body: CallbackBody): string {
	const url = new URL(address);
	url.search = [url.search.slice(1), formOf(body)].filter((one) => one !== '').join('&');
	return url.href;
}

function posted(encoding: 'json' | 'form', body: CallbackBody) {
	const isForm = encoding === 'form';
	const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return { headers: { 'content-type': type }, body: isForm ? formOf(body) : text };
}

/** The fields of a form; nested fields are written `outer[inner]`, as in PHP. */
function formOf(body: CallbackBody): string {
	return typeof body === 'string' ? body : new URLSearchParams(pairs(body)).toString();
}

function pairs(value: unknown, name = ''): Array<[string, string]> {
	if (value === undefined) return [];
	if (!isRecord(value)) return [[name, String(value)]];
	return Object.entries(value).flatMap(([key, one]) =>
		pairs(one, name === '' ? key : `${name}[${key}]`),
	);
}
