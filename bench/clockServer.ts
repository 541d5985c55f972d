import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** The same response for all sends and credit transfers (docs/api/sms-partner.md 3.1, 10.4). */
const ANSWER = JSON.stringify({
	...{ success: true, code: 200, message_id: 1, nbSMS: 1, cost: 0.038, currency: 'EUR' },
	...{ credit: 2869.2, subaccountCredit: 61.8 },
});

/** An API that accepts everything after a given number of milliseconds. */
export class ClockServer {
	readonly key = 'the-key-of-the-clock';
	latencyMs = 0;
	private requests = 0;
	private underWay = 0;
	private most = 0;

	private constructor(private readonly server: Server) {
		server.on('request', (request: IncomingMessage, response: ServerResponse) => {
			void this.answer(request, response);
		});
		server.keepAliveTimeout = 60_000;
	}

	static async start(): Promise<ClockServer> {
		const server = createServer();
		// HTTP Request sends all requests at once, and none must be rejected.
		server.listen({ port: 0, host: '127.0.0.1', backlog: 20_000 });
		await once(server, 'listening');
		return new ClockServer(server);
	}

	get baseUrl(): string {
		return `http://127.0.0.1:${addressOf(this.server).port}/v1`;
	}

	/** The number of requests since the last call, and the maximum in flight. */
	takeCounts(): { requests: number; atOnce: number } {
		const counts = { requests: this.requests, atOnce: this.most };
		this.requests = 0;
		this.most = 0;
		return counts;
	}

	async stop(): Promise<void> {
		const closed = once(this.server, 'close');
		this.server.close();
		this.server.closeAllConnections();
		await closed;
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		this.requests += 1;
		this.underWay += 1;
		this.most = Math.max(this.most, this.underWay);
		request.resume();
		await once(request, 'end');
		await wait(this.latencyMs);
		this.underWay -= 1;
		response.setHeader('content-type', 'application/json');
		response.end(ANSWER);
	}
}

function addressOf(server: Server): AddressInfo {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return address;
}
