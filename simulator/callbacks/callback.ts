/** How a callback says what it says: in the query of a GET, or in the body of a POST. */
export type Encoding = 'query' | 'json' | 'form';

/** The fields of a callback, or a text that is sent as it is. */
export type CallbackBody = Readonly<Record<string, unknown>> | string;

/** One call to an address that a customer gave. */
export interface Callback {
	address: string;
	encoding: Encoding;
	body: CallbackBody;
}

/** A callback and what came of it. */
export interface CalledBack extends Callback {
	method: 'GET' | 'POST';
	/** Milliseconds since 1970. */
	calledAt: number;
	/** The HTTP status that it was answered with; undefined until then. */
	status?: number;
	answer?: string;
	/** Why there is no answer: it was not called, or the connection broke. */
	problem?: string;
}
