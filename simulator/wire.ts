import type { ServerResponse } from 'node:http';
import type { WireAnswer } from './answers/render';

/** Sends a normal response. */
export function send(response: ServerResponse, { status, headers, body }: WireAnswer): void {
	response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

/** Announces the whole response, sends half of it and closes the connection. */
export function sendCutOff(response: ServerResponse, { status, headers, body }: WireAnswer): void {
	const bytes = Buffer.from(body);
	response.writeHead(status, { ...headers, 'content-length': bytes.length });
	response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
}

/** Sends the headers immediately, then a byte of the body at an interval in milliseconds, as long as the client listens. */
export function sendDripping(
	response: ServerResponse,
	{ status, headers, body }: WireAnswer,
	milliseconds: number,
): void {
	const bytes = Buffer.from(body);
	let sent = 0;
	response.writeHead(status, { ...headers, 'content-length': bytes.length });
	response.flushHeaders();
	const timer = setInterval(() => {
		response.write(bytes.subarray(sent, ++sent));
		if (sent === bytes.length) response.end();
	}, milliseconds);
	response.once('close', () => clearInterval(timer));
}

/** Closes the connection with a TCP reset, which clients notice immediately (ECONNRESET). */
export function reset(response: ServerResponse): void {
	response.socket?.resetAndDestroy();
}
