import type { IExecuteFunctions } from 'n8n-workflow';
import { readingOf } from '../answers/reading';
import { runTooLong } from '../errors/rateLimited';
import type { RequestContext } from '../exchange/attempt';
import type { Credential } from '../http/access';
import { Congestion } from '../http/congestion';
import { paceOf } from '../http/pace';
import { rateLimitOf } from '../http/rateLimit';
import { systemClock } from '../http/wait';
import { WaitBudget, type Watcher } from '../http/waitBudget';
import type { ItemInput } from '../input/parameters';
import type { Operation } from '../operation/operation';
import type { Product } from '../operation/product';
import { longestWaitMs, timeoutMs } from '../panel/engineOptions';
import type { Task } from '../work/task';

/** What the requests of a run share. */
export class RequestContexts {
	readonly congestion = new Congestion();
	private longestMs = Infinity;
	private waits: WaitBudget;

	/** @param stop aborted when no more requests may be sent */
	constructor(
		private readonly n8n: IExecuteFunctions,
		private readonly product: Product,
		private readonly credential: Credential,
		private readonly stop: AbortSignal,
		private readonly watcher: Watcher,
	) {
		this.waits = new WaitBudget(this.longestMs, systemClock, watcher);
	}

	/** The option "Longest Wait": if items have different values, the smallest applies. */
	limitWaits(tasks: readonly Task[]): void {
		this.longestMs = tasks.reduce(
			(min, { input }) => Math.min(min, longestWaitMs(input.params.options)),
			Infinity,
		);
		this.waits = new WaitBudget(this.longestMs, systemClock, this.watcher);
	}

	/**
	 * Announces a number of requests of an operation.
	 *
	 * @returns a function that ends the announcement; undefined without a documented rate
	 * @throws Failure if the last of them would wait too long
	 */
	plan(operation: Operation, count: number): (() => void) | undefined {
		const rateLimit = rateLimitOf(operation, this.credential.open().rateLimitKey);
		const expected = rateLimit?.expectedWaitMs(count) ?? 0;
		if (expected > this.longestMs)
			throw runTooLong(count, expected, this.longestMs, operation.limit);
		return rateLimit?.plan(count, this.waits);
	}

	/**
	 * Returns a function for the context of an operation's requests, by input.
	 *
	 * @throws Failure if there is no access to the API
	 */
	of(operation: Operation): (input: ItemInput) => RequestContext {
		const { product, credential, n8n } = this;
		const { keys, baseUrl, rateLimitKey } = credential.open();
		const rateLimit = rateLimitOf(operation, rateLimitKey);
		const pace = paceOf(operation, rateLimitKey);
		return ({ params }) => ({
			n8n,
			route: {
				credential: product.credential,
				keys,
				baseUrl,
				timeoutMs: timeoutMs(params.options),
				signal: n8n.getExecutionCancelSignal(),
			},
			reading: readingOf(product, operation, params.options),
			secrets: credential.secrets,
			clock: systemClock,
			rateLimit,
			pace,
			congestion: this.congestion,
			waits: this.waits,
			stop: this.stop,
		});
	}
}
