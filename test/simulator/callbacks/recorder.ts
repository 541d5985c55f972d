import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One call that came. */
export interface Recorded {
	method: string;
	/** Path and query, as they came. */
	path: string;
	headers: IncomingHttpHeaders;
	body: string;
	/** The fields of its JSON; undefined if it is none. */
	json: unknown;
	/** The fields of its form; empty if it is none. */
	form: Record<string, string>;
}

/** A small server that writes down what it is called with and answers 200. */
export class Recorder {
	readonly calls: Recorded[] = [];

	private constructor(
		private readonly server: Server,
		/** 'http://127.0.0.1:<port>/hook' */
		readonly url: string,
	) {}

	static async start(): Promise<Recorder> {
		const server = createServer(async (request, response) => {
			const body = await text(request);
			const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded';
			recorder.calls.push({
				method: request.method ?? '',
				path: request.url ?? '',
				headers: request.headers,
				body,
				json: isForm || body === '' ? undefined : JSON.parse(body),
				form: isForm ? Object.fromEntries(new URLSearchParams(body)) : {},
			});
			response.end('thanks');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const recorder = new Recorder(server, `http://127.0.0.1:${port}/hook`);
		return recorder;
	}

	/** The JSON of all calls. */
	get bodies(): unknown[] {
		return this.calls.map(({ json }) => json);
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
