import type { IDataObject } from 'n8n-workflow';

/** The place of the key in a path: `/me/{apiKey}`. */
export const KEY_MARK = '{apiKey}';

/**
 * A request as data, without host and key: the path is relative to the base URL of the credential, and
 * the credential adds the key when the request is sent.
 */
export interface Call {
	readonly method: 'GET' | 'POST' | 'DELETE';
	readonly path: string;
	readonly query?: Readonly<Record<string, string | number>>;
	readonly body?: Readonly<IDataObject>;
	/** The documented JSON response, if it differs from the operation's example: needed to read XML. */
	readonly example?: Readonly<IDataObject>;
	/** Whether the response is a file: it stays unchanged unless it is a rejection. */
	readonly isFile?: boolean;
	/** The reference in the request by which its callbacks are recognized, if there is one. */
	readonly reference?: string;
}

/** A call that only reads: it can be retried and shared by several items. */
export interface ReadCall extends Call {
	readonly repeat: 'safe';
}

/** A call that costs money or changes something: it is sent once, and its fate may be unknown. */
export interface OnceCall extends Call {
	readonly repeat: 'never';
}

/** `GET path?query`. */
export function get(path: string, query?: Call['query']): Call {
	return query ? { method: 'GET', path, query } : { method: 'GET', path };
}

/** `POST path` with a JSON body, without undefined entries. */
export function post(path: string, body: IDataObject): Call {
	const filled = Object.entries(body).filter(([, value]) => value !== undefined);
	return { method: 'POST', path, body: Object.fromEntries(filled) };
}

/** `DELETE path`, with a JSON body if the API expects one. */
export function remove(path: string, body?: IDataObject): Call {
	return body ? { method: 'DELETE', path, body } : { method: 'DELETE', path };
}

/** The call with one more parameter: in the body if it has one, otherwise in the query. */
export function withParameter(call: Call, name: string, value: string | number): Call {
	return call.body
		? { ...call, body: { ...call.body, [name]: value } }
		: { ...call, query: { ...call.query, [name]: value } };
}
