import type { IncomingHttpHeaders } from 'node:http';
import type { FaultKind } from './faults/fault';
import type { ProductName } from './product';

/** A logged request. */
export interface LoggedRequest {
	product: ProductName | undefined;
	method: string;
	/** Relative to the product's base URL, as sent: '/me/demo-voice-key-…'. */
	path: string;
	/** The operation's path: '/me/{apiKey}'; undefined if no operation has this method and path. */
	template: string | undefined;
	query: Record<string, string>;
	headers: IncomingHttpHeaders;
	/** The JSON of the body; undefined if it is not JSON or was not read. */
	body: unknown;
	rawBody: string;
	/** False if the connection was reset before the body was read. */
	read: boolean;
	/** Milliseconds since 1970. */
	arrivedAt: number;
	/** The HTTP status sent; undefined if there is none (yet). */
	status: number | undefined;
	/** Whether the operation was carried out, even if the client got no response. */
	carriedOut: boolean;
	/** The faults that occurred, in order. */
	faults: FaultKind[];
}
