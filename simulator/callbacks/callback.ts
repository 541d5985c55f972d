/** The format of a callback: the query of a GET, or the body of a POST. */
export type Encoding = 'query' | 'json' | 'form';

/** The fields of a callback, or a text sent unchanged. */
export type CallbackBody = Readonly<Record<string, unknown>> | string;

/** A call to a customer's URL. */
export interface Callback {
	address: string;
	encoding: Encoding;
	body: CallbackBody;
}

/** A callback and its result. */
export interface CalledBack extends Callback {
	method: 'GET' | 'POST';
	/** Milliseconds since 1970. */
	calledAt: number;
	/** The HTTP status of the response; undefined until it arrives. */
	status?: number;
	answer?: string;
	/** Why there is no response: it was not called, or the connection was lost. */
	problem?: string;
}
