import type { IDataObject } from 'n8n-workflow';
import type { ItemInput } from '../input/parameters';
import type { CostRule } from '../operation/operation';
import { toNumber } from '../values/convert';
import type { RequestPart } from '../work/task';

/** The estimated cost of messages. */
export interface CostEstimate {
	/** In euros; Infinity if the balance covers none, undefined if the API returned no price. */
	readonly cost: number | undefined;
	/** The number of units, e.g. segments. */
	readonly units: number;
	/** Whether some may cost more. */
	readonly isLowerBound: boolean;
}

/** The number of decimal places of a price: documented prices have three. */
const FEWEST_DECIMALS = 3;
const MOST_DECIMALS = 6;
const LOWEST_PRICE = 10 ** -MOST_DECIMALS;

/**
 * The price of a unit. The count is rounded down, so the price is above balance / (count + 1) and at
 * most balance / count: the highest of these with three decimal places, or with as few more as
 * needed (docs/api/sms-partner.md 2.1). So the balance covers `count` units, and not one more.
 *
 * @param balance in euros
 * @param count how many units it pays for
 */
export function unitPrice(balance: number, count: number): number {
	if (balance <= 0 || count <= 0) return Infinity;
	const least = balance / (count + 1);
	for (let decimals = FEWEST_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
		const scale = 10 ** decimals;
		// 34.2 * 1000 / 900 must not become 37.99999999.
		const price = Math.floor((balance * scale) / count + 1e-9) / scale;
		if (price > least) return price;
	}
	return balance / count;
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

/** A sum in euros without rounding errors: 0.1 + 0.2 is 0.30000000000000004. */
function rounded(euros: number): number {
	const scale = 10 ** MOST_DECIMALS;
	return Number.isFinite(euros) ? Math.round(euros * scale) / scale : euros;
}

/** Estimates the cost of messages from the credits that the balance pays for. */
export class CostEstimator {
	/** By input: an item may have many recipients, and all items may share an input. */
	private readonly known = new Map<ItemInput, readonly [field: string, units: number]>();

	/** @param account the output of `rule.credits` */
	constructor(
		private readonly rule: CostRule,
		private readonly account: IDataObject,
	) {}

	/** In euros. */
	get balance(): number {
		return toNumber(this.account.balance) ?? 0;
	}

	private unitsOf(input: ItemInput): readonly [field: string, units: number] {
		const { rule, known } = this;
		const { params } = input;
		const units = known.get(input) ?? [rule.creditsField(params), rule.units(params)];
		known.set(input, units);
		return units;
	}

	private priceOf(field: string): number | undefined {
		const count = toNumber(this.account[field]);
		const isInEuros = (this.account.currency ?? 'EUR') === 'EUR';
		if (count === undefined || !isInEuros) return undefined;
		const price = unitPrice(this.balance, count);
		// Almost nothing is no price: the count doesn't follow from the balance, e.g. of an account without a limit.
		return price < LOWEST_PRICE ? undefined : price;
	}

	/** Why a recipient may cost more than estimated. */
	uncertaintyOf({ entry, tasks: [task] }: RequestPart): string | undefined {
		return task && this.rule.uncertainty?.(entry.to, task.input.params);
	}

	/** The total cost of parts. */
	of(parts: readonly RequestPart[]): CostEstimate {
		const units = new Map<string, number>();
		for (const { tasks } of parts) {
			if (tasks[0] === undefined) continue;
			const [field, count] = this.unitsOf(tasks[0].input);
			if (count > 0) units.set(field, (units.get(field) ?? 0) + count);
		}
		const costs = [...units].map(([field, count]) => count * (this.priceOf(field) ?? NaN));
		const cost = sumOf(costs);
		return {
			cost: Number.isNaN(cost) ? undefined : rounded(cost),
			units: sumOf([...units.values()]),
			isLowerBound: parts.some((part) => this.uncertaintyOf(part) !== undefined),
		};
	}
}
