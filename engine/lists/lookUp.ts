import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { listEntries } from '../answers/listEntries';
import { readingOf } from '../answers/reading';
import { reasonOf } from '../errors/failure';
import { toNodeError } from '../errors/report';
import { obtain, type RequestContext } from '../exchange/attempt';
import { Credential } from '../http/access';
import { rateLimitOf } from '../http/rateLimit';
import { systemClock } from '../http/wait';
import { WaitBudget } from '../http/waitBudget';
import type { Call } from '../operation/call';
import type { Operation } from '../operation/operation';
import type { Product } from '../operation/product';
import type { Reply } from '../operation/reply';
import { timeoutMs } from '../panel/engineOptions';

/** Somebody sits before the panel: a list that has to wait longer says so instead. */
const LONGEST_WAIT_MS = 10_000;

/** How long each list may still wait: its pages have a context in common. */
const budgets = new WeakMap<ILoadOptionsFunctions, WaitBudget>();

/**
 * Asks for data while a list of the panel is opened.
 *
 * @returns the answer, without keys
 * @throws NodeApiError or NodeOperationError, also where something else stands in the place of its list
 */
export async function lookUp(
	context: ILoadOptionsFunctions,
	product: Product,
	operation: Operation,
	call: Call,
): Promise<Reply> {
	const credential = await Credential.of(context, product);
	const { secrets } = credential;
	const waits = budgets.get(context) ?? new WaitBudget(LONGEST_WAIT_MS, systemClock);
	budgets.set(context, waits);
	try {
		const { keys, baseUrl, rateLimitKey } = credential.open();
		const requestContext: RequestContext = {
			n8n: context,
			route: { credential: product.credential, keys, baseUrl, timeoutMs: timeoutMs({}) },
			reading: readingOf(product, operation, {}),
			secrets,
			clock: systemClock,
			rateLimit: rateLimitOf(operation, rateLimitKey),
			waits,
		};
		const reply = await obtain(requestContext, { ...call, repeat: 'safe' });
		if (operation.listName !== undefined) listEntries(reply, operation.listName);
		return secrets.cleanData(reply);
	} catch (error) {
		const place = { product, operation, items: [] };
		throw toNodeError(context.getNode(), reasonOf(error, 'sending'), place, secrets);
	}
}
