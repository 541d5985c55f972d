import { Callbacks } from './callbacks/callbacks';
import { demoState } from './demoState';
import { CountingFaultPlan } from './faults/plan';
import { RateLimits } from './rateLimits';
import type { LoggedRequest } from './requestLog';
import type { SimulatorState } from './state';
import type { Switches } from './switches';
import { likelyReadings } from './switches';

/** All that lasts longer than one request. The objects stay the same for a simulator's whole life; a reset refills them. */
export class World {
	readonly switches: Switches;
	readonly state: SimulatorState = demoState();
	readonly requests: LoggedRequest[] = [];
	readonly requestCounts = new Map<string, number>();
	readonly faults = new CountingFaultPlan();
	readonly limits = new RateLimits();
	readonly callbacks: Callbacks;

	constructor(private readonly changes: Partial<Switches> = {}) {
		this.switches = { ...likelyReadings(), ...changes };
		this.callbacks = new Callbacks(this);
	}

	/** Counts a request, and keeps it unless the switch `requestLog` says not to. */
	note(request: LoggedRequest): void {
		const { product = '?', method, template, path } = request;
		const name = `${product} ${method} ${template ?? path}`;
		this.requestCounts.set(name, (this.requestCounts.get(name) ?? 0) + 1);
		if (this.switches.requestLog === 'whole') this.requests.push(request);
	}

	/** Back to the start: accounts, switches as they were given at the start, no faults, no requests, fresh limits, nothing to be called. */
	reset(): void {
		Object.assign(this.switches, likelyReadings(), this.changes);
		Object.assign(this.state, demoState());
		this.requests.length = 0;
		this.requestCounts.clear();
		this.faults.clear();
		this.limits.clear();
		this.callbacks.clear();
	}
}
