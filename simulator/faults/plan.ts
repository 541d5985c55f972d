import type { Fault, FaultRule } from './fault';

/** The properties of a request that rules match. */
export interface Target {
	product: string | undefined;
	method: string;
	path: string;
	template: string | undefined;
}

/** The planned faults. */
export interface FaultPlan {
	/** Adds rules; each counts its matching requests from now on. */
	add(...rules: FaultRule[]): void;
	/** Removes all rules. */
	clear(): void;
}

/** Stores the rules and counts their matching requests. */
export class CountingFaultPlan implements FaultPlan {
	private rules: Array<{ rule: FaultRule; seen: number }> = [];

	add(...rules: FaultRule[]): void {
		this.rules.push(...rules.map((rule) => ({ rule, seen: 0 })));
	}

	clear(): void {
		this.rules = [];
	}

	/** The faults for a request, in the order in which their rules were added. */
	take(target: Target): Fault[] {
		const hits: Fault[] = [];
		for (const counted of this.rules) {
			const { rule } = counted;
			if (!fits(rule, target)) continue;
			counted.seen += 1;
			const first = rule.nth ?? 1;
			const count = rule.times === 'always' ? Infinity : (rule.times ?? 1);
			if (counted.seen >= first && counted.seen < first + count) hits.push(rule);
		}
		return hits;
	}
}

function fits(rule: FaultRule, { product, method, path, template }: Target): boolean {
	if (rule.product !== undefined && rule.product !== product) return false;
	if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
	return rule.path === undefined || rule.path === path || rule.path === template;
}
