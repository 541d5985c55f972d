import type { Callbacks } from './callbacks/callbacks';
import type { FaultPlan } from './faults/plan';
import type { ProductName } from './product';
import type { LoggedRequest } from './requestLog';
import { createServer } from './server';
import type { SimulatorState } from './state';
import type { Switches } from './switches';
import { World } from './world';

export type { CalledBack, CallbackBody, Encoding } from './callbacks/callback';
export type { CampaignEnd, Reported, When } from './callbacks/callbacks';
export type { Reply } from './callbacks/reply';
export type { Contact, ContactDetails, ContactGroup } from './contactBook';
export { demoContact, demoGroup } from './contactBook';
export * from './demo';
export { demoSubaccount } from './demoState';
export type { Fault, FaultKind, FaultRule, FaultTarget } from './faults/fault';
export type { FaultPlan } from './faults/plan';
export type { AcceptedText, Sameness } from './messages/accepted';
export { acceptedTexts, acceptedTwice, sameText, sameTextAndSettings } from './messages/accepted';
export { Listed } from './messages/listed';
export type { Delivery, Message } from './messages/outbox';
export { Outbox } from './messages/outbox';
export { StopList } from './messages/stopList';
export { Money } from './money';
export type { ProductName } from './product';
export type { Locality, Rental, RentalOutcome, Target } from './rental';
export type { LoggedRequest } from './requestLog';
export type * from './state';
export type { Switches } from './switches';

/** The options of a simulator. */
export interface SimulatorOptions {
	/** The TCP port on 127.0.0.1; 0, the default, picks a free one. */
	port?: number;
	/** Switches that differ from their defaults; a reset restores them. */
	switches?: Partial<Switches>;
}

/** A running simulator. `requests`, `state` and `switches` are live: read them at any time, write to the latter two. */
export interface Simulator {
	/** 'http://127.0.0.1:<port>' */
	readonly address: string;
	/** Base URL of each product, including '/v1'. */
	readonly urls: Readonly<Record<ProductName, string>>;
	/** Every request since the start or the last reset, in order of arrival, while the switch `requestLog` is 'whole'. */
	readonly requests: readonly LoggedRequest[];
	/** Requests per operation ('sms POST /bulk-send'), whatever the switch `requestLog` is. */
	readonly requestCounts: ReadonlyMap<string, number>;
	readonly state: SimulatorState;
	readonly switches: Switches;
	readonly faults: FaultPlan;
	/** The callbacks so far, and methods to trigger more: replies, reports, ends of campaigns. */
	readonly callbacks: Pick<Callbacks, 'log' | 'settled' | 'reply' | 'report' | 'endCampaign'>;
	/** Resets everything: accounts, switches, faults, requests, rate limits and callbacks, including pending ones. */
	reset(): void;
	/** Stops the server and closes every connection, including those waiting for a response. */
	stop(): Promise<void>;
}

/** Starts a simulator of the three APIs on 127.0.0.1; rejects if the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const world = new World(options.switches);
	const server = createServer(world);
	const address = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	return {
		address,
		urls: {
			sms: baseUrl(address, 'sms'),
			voice: baseUrl(address, 'voice'),
			mail: baseUrl(address, 'mail'),
		},
		requests: world.requests,
		requestCounts: world.requestCounts,
		state: world.state,
		switches: world.switches,
		faults: world.faults,
		callbacks: world.callbacks,
		reset: () => world.reset(),
		stop: async () => {
			await Promise.all([server.close(), world.callbacks.stop()]);
		},
	};
}

function baseUrl(address: string, product: ProductName): string {
	return `${address}/${product}/v1`;
}
