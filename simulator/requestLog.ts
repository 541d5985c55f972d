import type { IncomingHttpHeaders } from 'node:http';
import type { FaultKind } from './faults/fault';
import type { ProductName } from './product';

/** What the simulator remembers of one request. */
export interface LoggedRequest {
	product: ProductName | undefined;
	method: string;
	/** Below the product's base URL, as it was sent: '/me/demo-voice-key-…'. */
	path: string;
	/** The operation's path: '/me/{apiKey}'; undefined if no operation has this method and path. */
	template: string | undefined;
	query: Record<string, string>;
	headers: IncomingHttpHeaders;
	/** The body's JSON; undefined if it is none, or was not read. */
	body: unknown;
	rawBody: string;
	/** False if the connection was reset before the body was read: then it was a connection more than a request. */
	read: boolean;
	/** Milliseconds since 1970. */
	arrivedAt: number;
	/** The HTTP status that was sent; undefined if none was (yet). */
	status: number | undefined;
	/** Whether the operation was carried out: its effect took place, or a read was answered, whatever the client saw. */
	carriedOut: boolean;
	/** What went wrong on purpose, in order. */
	faults: FaultKind[];
}
