import type { IDataObject } from 'n8n-workflow';

/** Where the key goes when an API wants it in the path: `/me/{apiKey}`. */
export const KEY_MARK = '{apiKey}';

/**
 * A request as data. It knows neither host nor key: the path starts below the base URL of the
 * credential, and the credential adds the key when the request leaves.
 */
export interface Call {
	readonly method: 'GET' | 'POST' | 'DELETE';
	readonly path: string;
	readonly query?: Readonly<Record<string, string | number>>;
	readonly body?: Readonly<IDataObject>;
	/** The documented JSON answer, where it is another than the operation's example: the key to XML. */
	readonly example?: Readonly<IDataObject>;
	/** Whether the answer is a file: it is taken as it comes, unless it is a refusal. */
	readonly isFile?: boolean;
	/** By what its callbacks are known again, where it carries that. */
	readonly reference?: string;
}

/** A call that only reads: it may be asked again, and shared by several items. */
export interface ReadCall extends Call {
	readonly repeat: 'safe';
}

/** A call that costs money or changes something: it reaches the API once, or its fate is said to be unknown. */
export interface OnceCall extends Call {
	readonly repeat: 'never';
}

/** `GET path?query`. */
export function get(path: string, query?: Call['query']): Call {
	return query ? { method: 'GET', path, query } : { method: 'GET', path };
}

/** `POST path` with a JSON body; entries that are undefined are left out. */
export function post(path: string, body: IDataObject): Call {
	const filled = Object.entries(body).filter(([, value]) => value !== undefined);
	return { method: 'POST', path, body: Object.fromEntries(filled) };
}

/** `DELETE path`, with a JSON body where the API wants one. */
export function remove(path: string, body?: IDataObject): Call {
	return body ? { method: 'DELETE', path, body } : { method: 'DELETE', path };
}

/** The same call with one more parameter: in the body where it has one, else in the query. */
export function withParameter(call: Call, name: string, value: string | number): Call {
	return call.body
		? { ...call, body: { ...call.body, [name]: value } }
		: { ...call, query: { ...call.query, [name]: value } };
}
