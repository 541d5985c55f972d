import { request } from 'undici';

/** An answer with its body both as text and, if it is JSON, as a value. */
export interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
	json: unknown;
}

/** GET `url`. */
export function get(url: string): Promise<Answer> {
	return exchange('GET', url);
}

/** POST `url` with `body` as JSON, or, if it is a text, as it is. */
export function post(
	url: string,
	body: unknown = '',
	contentType = 'application/json',
): Promise<Answer> {
	return exchange('POST', url, typeof body === 'string' ? body : JSON.stringify(body), contentType);
}

/** Any method, without a body or with one as JSON. */
export function call(method: 'PUT' | 'DELETE', url: string, body?: object): Promise<Answer> {
	if (body === undefined) return exchange(method, url);
	return exchange(method, url, JSON.stringify(body), 'application/json');
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function exchange(
	method: Method,
	url: string,
	body?: string,
	contentType?: string,
): Promise<Answer> {
	const response = await request(url, {
		method,
		// A connection of its own for every request, so that a broken one hurts no other test.
		reset: true,
		headers: contentType === undefined ? {} : { 'content-type': contentType },
		...(body === undefined ? {} : { body }),
	});
	const text = await response.body.text();
	return { status: response.statusCode, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
