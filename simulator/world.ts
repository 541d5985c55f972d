import { Callbacks } from './callbacks/callbacks';
import { demoState } from './demoState';
import { CountingFaultPlan } from './faults/plan';
import { RateLimits } from './rateLimits';
import type { LoggedRequest } from './requestLog';
import type { SimulatorState } from './state';
import type { Switches } from './switches';
import { likelyReadings } from './switches';

/** Everything that outlives a request. A reset refills the objects instead of replacing them. */
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

	/** Counts a request, and logs it unless the switch `requestLog` says otherwise. */
	note(request: LoggedRequest): void {
		const { product = '?', method, template, path } = request;
		const name = `${product} ${method} ${template ?? path}`;
		this.requestCounts.set(name, (this.requestCounts.get(name) ?? 0) + 1);
		if (this.switches.requestLog === 'whole') this.requests.push(request);
	}

	/** Resets accounts, switches, faults, requests, limits and callbacks. */
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
