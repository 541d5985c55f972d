import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastify from 'fastify';
import { htmlPage } from './answers/render';
import { answerControl } from './control';
import { Exchange } from './exchange';
import type { Fault } from './faults/fault';
import type { LastFault } from './faults/onTheWire';
import { carryOut, endWith } from './faults/onTheWire';
import type { Parameters } from './parameters';
import { isRecord } from './parameters';
import type { Route } from './product';
import { productNames } from './product';
import { routes } from './products';
import type { LoggedRequest } from './requestLog';
import { reset, send } from './wire';
import type { World } from './world';

/** The server of all three APIs and of `/_simulator`; closing it ends every connection and every delay at once. */
export function createServer(world: World): FastifyInstance {
	const server = fastify({
		forceCloseConnections: true,
		exposeHeadRoutes: false,
	});
	const closing = new AbortController();
	server.addHook('preClose', async () => closing.abort());
	// Bodies are not parsed here: a fault may come first, and invalid JSON must be logged unchanged.
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
	for (const route of routes) {
		for (const url of addresses(route)) {
			server.route({
				method: route.method,
				url,
				handler: (request, reply) => serve(world, route, request, reply, closing.signal),
			});
		}
	}
	server.all('/_simulator/:subject', async (request, reply) => {
		reply.hijack();
		send(reply.raw, await answerControl(world, request.raw));
	});
	server.setNotFoundHandler((request, reply) => serveUnknown(world, request, reply));
	return server;
}

/** The fastify path of an operation; also without the key, since that means a missing key, not an unknown path. */
function addresses({ product, template }: Route): string[] {
	const paths = template.endsWith('/{apiKey}')
		? [template, template.replace('/{apiKey}', ''), template.replace('{apiKey}', '')]
		: [template];
	return paths.map((path) => `/${product}/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
}

async function serve(
	world: World,
	route: Route,
	request: FastifyRequest,
	reply: FastifyReply,
	closing: AbortSignal,
): Promise<void> {
	if (!route.served(world.switches)) return serveUnknown(world, request, reply);
	reply.hijack();
	const logged = note(world, request, route);
	const faults = world.faults.take(logged);
	logged.faults = faults.map(({ kind }) => kind);
	if (logged.faults.includes('resetBeforeRead')) return reset(reply.raw);
	const parameters: Parameters = isRecord(request.params) ? request.params : {};
	const exchange = new Exchange(world, route, logged, parameters, request.ip);
	await exchange.read(request.raw);
	await delay(faults, closing);
	if (closing.aborted) return;
	const last = faults.find(isLast);
	const ending = last === undefined ? { answer: exchange.answer() } : endWith(last, exchange);
	logged.status = carryOut(ending, reply.raw);
}

function isLast(fault: Fault): fault is LastFault {
	return fault.kind !== 'latency';
}

async function delay(faults: readonly Fault[], closing: AbortSignal): Promise<void> {
	const latency = faults.reduce(
		(sum, one) => sum + (one.kind === 'latency' ? one.milliseconds : 0),
		0,
	);
	// It only rejects when the server stops, which the caller checks.
	if (latency > 0) await wait(latency, undefined, { signal: closing }).catch(() => undefined);
}

/** The response to an unknown path is not documented; a web page is common in frameworks. */
function serveUnknown(world: World, request: FastifyRequest, reply: FastifyReply): void {
	reply.hijack();
	note(world, request, undefined).status = 404;
	send(reply.raw, htmlPage(404, 'Not Found'));
}

function note(world: World, request: FastifyRequest, route: Route | undefined): LoggedRequest {
	const { pathname, searchParams } = new URL(request.url, 'http://simulator');
	const [, product, path] = /^\/(\w+)\/v1(.*)$/.exec(pathname) ?? [];
	const logged: LoggedRequest = {
		product: productNames.find((name) => name === product),
		method: request.method,
		path: path ?? pathname,
		template: route?.template,
		query: Object.fromEntries(searchParams),
		headers: request.headers,
		body: undefined,
		rawBody: '',
		read: false,
		arrivedAt: Date.now(),
		status: undefined,
		carriedOut: false,
		faults: [],
	};
	world.note(logged);
	return logged;
}
