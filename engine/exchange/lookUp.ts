import type { IDataObject } from 'n8n-workflow';
import { listEntries } from '../answers/listEntries';
import { readingOf } from '../answers/reading';
import { Failure, reasonOf } from '../errors/failure';
import { toNodeError } from '../errors/report';
import { Credential } from '../http/access';
import { Congestion } from '../http/congestion';
import { paceOf } from '../http/pace';
import { rateLimitOf } from '../http/rateLimit';
import type { LookUpContext } from '../http/transport';
import { systemClock } from '../http/wait';
import type { WaitBudget } from '../http/waitBudget';
import type { Call } from '../operation/call';
import type { Operation } from '../operation/operation';
import type { Product } from '../operation/product';
import type { Reply } from '../operation/reply';
import { timeoutMs, type EngineOptions } from '../panel/engineOptions';
import { obtain, type RequestContext } from './attempt';
import { followPages, type Followed } from './pages';
import { notUnderstood } from './reasons';

/** What is looked up, and how long that may take. */
export interface LookUp {
	readonly product: Product;
	readonly operation: Operation;
	readonly call: Call;
	/** How long it may wait for its turn, and before it is repeated; look-ups may share one. */
	readonly waits: WaitBudget;
	readonly options?: EngineOptions;
}

/** Hands over what gets the answer of a call, and makes of what fails the errors that a run throws. */
async function open<T>(
	context: LookUpContext,
	{ product, operation, waits, options = {} }: Omit<LookUp, 'call'>,
	use: (ask: (call: Call) => Promise<Reply>) => Promise<T>,
): Promise<T> {
	const credential = await Credential.of(context, product);
	const { secrets } = credential;
	try {
		const { keys, baseUrl, rateLimitKey } = credential.open();
		const requestContext: RequestContext = {
			n8n: context,
			route: { credential: product.credential, keys, baseUrl, timeoutMs: timeoutMs(options) },
			reading: readingOf(product, operation, options),
			secrets,
			clock: systemClock,
			rateLimit: rateLimitOf(operation, rateLimitKey),
			pace: paceOf(operation, rateLimitKey),
			congestion: new Congestion(),
			waits,
		};
		const found = await use((call) => obtain(requestContext, { ...call, repeat: 'safe' }));
		return secrets.cleanData(found);
	} catch (error) {
		const place = { product, operation, items: [] };
		throw toNodeError(context.getNode(), reasonOf(error, 'sending'), place, secrets);
	}
}

/**
 * Asks for data outside of a run. Of a list it gets the page that the call asks for.
 *
 * @returns the answer, without keys
 * @throws NodeApiError or NodeOperationError, also where something else stands in the place of its list
 */
export async function lookUp(context: LookUpContext, wanted: LookUp): Promise<Reply> {
	const { listName } = wanted.operation;
	return await open(context, wanted, async (ask) => {
		const reply = await ask(wanted.call);
		if (listName !== undefined) listEntries(reply, listName);
		return reply;
	});
}

/**
 * The same with all pages of a list.
 *
 * @param maxEntries how many entries are wanted at most
 * @returns the first answer, with the entries of all pages in its list, and why it may not be whole
 * @throws NodeApiError or NodeOperationError if a page cannot be had
 */
export async function lookUpAll(
	context: LookUpContext,
	wanted: LookUp,
	maxEntries = Infinity,
): Promise<Followed> {
	const { listName, pages } = wanted.operation;
	if (listName === undefined || pages === undefined)
		return { reply: await lookUp(context, wanted) };
	return await open(context, wanted, (ask) =>
		followPages(wanted.call, { listName, pages, maxEntries }, ask),
	);
}

/** The simplified output; undefined where the operation does not understand the answer. */
function outputOf({ answer }: Operation, reply: Reply): IDataObject | undefined {
	try {
		return answer(reply, { options: {} }, { ofItem: 1, ofRequest: 1, own: [] });
	} catch {
		return undefined;
	}
}

/**
 * What an operation without fields gives out in a run, e.g. the balance of an account.
 *
 * @param ask gets the answer of a call
 * @returns its simplified output; a key may be in it
 * @throws Failure where the answer is not understood, and what `ask` throws
 */
export async function itemOf(
	operation: Operation,
	ask: (call: Call) => Promise<Reply>,
): Promise<IDataObject> {
	const { request, name } = operation;
	const reply = request.kind === 'single' ? await ask(request.call({ options: {} })) : {};
	const output = outputOf(operation, reply);
	if (output !== undefined) return output;
	const next = `Run "${name}" in its own node with "Simplify" off to see the answer as it came.`;
	throw new Failure(notUnderstood(next));
}

/**
 * The same outside of a run.
 *
 * @returns its simplified output, without keys
 * @throws NodeApiError or NodeOperationError, also where the answer is not understood
 */
export async function lookUpItem(
	context: LookUpContext,
	wanted: Omit<LookUp, 'call'>,
): Promise<IDataObject> {
	return await open(context, wanted, (ask) => itemOf(wanted.operation, ask));
}
