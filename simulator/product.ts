import type { AnswerFields } from './answers/fields';
import type { Operation, Outcome, Refusal } from './operation';
import { refuse } from './operation';
import type { Parameters } from './parameters';
import { text } from './parameters';
import type { RateLimit } from './rateLimits';
import type { Account, SimulatorState } from './state';
import type { Switches } from './switches';

export const productNames = ['sms', 'voice', 'mail'] as const;

export type ProductName = (typeof productNames)[number];

/** One of the three APIs. `A` is the type of its accounts. */
export interface Product<A extends Account> {
	name: ProductName;
	operations: ReadonlyArray<Operation<A>>;
	/** The accounts by valid key. */
	accounts(state: SimulatorState): readonly A[];
	missingKey: Refusal;
	wrongKey: Refusal;
	/** A rate limit for all requests of an IP address, in addition to those of the operations. */
	limitByAddress?: RateLimit;
	/** The fields of a refusal. */
	refusalFields(refusal: Refusal, switches: Switches): AnswerFields;
}

/** An operation for the server, independent of its type of account. */
export interface Route {
	product: ProductName;
	method: Operation<Account>['method'];
	/** Below the product's base URL, with `{name}` for a parameter. */
	template: string;
	place: Operation<Account>['place'];
	format: boolean;
	limit: RateLimit | undefined;
	limitByAddress: RateLimit | undefined;
	/** Whether the operation exists, according to the switches; if not, its path is unknown. */
	served(switches: Switches): boolean;
	answer(parameters: Parameters, state: SimulatorState, switches: Switches): Outcome;
	refusalFields(refusal: Refusal, switches: Switches): AnswerFields;
}

/** The routes of a product's operations; each checks the key first. */
export function routesOf<A extends Account>(product: Product<A>): Route[] {
	return product.operations.map((operation) => ({
		product: product.name,
		method: operation.method,
		template: operation.path,
		place: operation.place,
		format: operation.format ?? false,
		limit: operation.limit,
		limitByAddress: product.limitByAddress,
		served: (switches) => operation.served?.(switches) ?? true,
		refusalFields: (refusal, switches) => product.refusalFields(refusal, switches),
		answer(parameters, state, switches) {
			const key = text(parameters, 'apiKey');
			if (key === undefined) return refuse(operation.missingKey ?? product.missingKey);
			const account = product.accounts(state).find((one) => one.key === key);
			if (account === undefined) return refuse(product.wrongKey);
			return operation.answer({ account, parameters, switches });
		},
	}));
}
