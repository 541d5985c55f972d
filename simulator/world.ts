import { CountingFaultPlan } from './faults/plan';
import { RateLimits } from './rateLimits';
import type { LoggedRequest } from './requestLog';
import type { SimulatorState } from './state';
import { demoState } from './state';
import type { Switches } from './switches';
import { likelyReadings } from './switches';

/** All that lasts longer than one request. The objects stay the same for a simulator's whole life; a reset refills them. */
export class World {
	readonly switches: Switches;
	readonly state: SimulatorState = demoState();
	readonly requests: LoggedRequest[] = [];
	readonly faults = new CountingFaultPlan();
	readonly limits = new RateLimits();

	constructor(private readonly changes: Partial<Switches> = {}) {
		this.switches = { ...likelyReadings(), ...changes };
	}

	/** Back to the start: accounts, switches as they were given at the start, no faults, no requests, fresh limits. */
	reset(): void {
		Object.assign(this.switches, likelyReadings(), this.changes);
		Object.assign(this.state, demoState());
		this.requests.length = 0;
		this.faults.clear();
		this.limits.clear();
	}
}
