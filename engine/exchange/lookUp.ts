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

/** A look-up, and how long it may take. */
export interface LookUp {
	readonly product: Product;
	readonly operation: Operation;
	readonly call: Call;
	/** How long it may wait for its turn and for retries; look-ups may share a budget. */
	readonly waits: WaitBudget;
	readonly options?: EngineOptions;
}

/** Runs `use` with a function that gets the reply to a call; failures become the errors that a run throws. */
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
 * Reads data outside of a run. For a list, gets the one page that the call asks for.
 *
 * @returns the reply, without keys
 * @throws NodeApiError or NodeOperationError, also if its list is not a list
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
 * Like `lookUp`, with all pages of a list.
 *
 * @param maxEntries the maximum number of entries
 * @returns the first reply with the entries of all pages in its list, and why it may be incomplete
 * @throws NodeApiError or NodeOperationError if a page fails
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

/** The simplified output; undefined if the reply does not match the documentation. */
function outputOf({ answer }: Operation, reply: Reply): IDataObject | undefined {
	try {
		return answer(reply, { options: {} }, { ofItem: 1, ofRequest: 1, own: [] });
	} catch {
		return undefined;
	}
}

/**
 * The output of an operation without fields, e.g. the balance of an account.
 *
 * @param ask gets the reply to a call
 * @returns the simplified output; it may contain a key
 * @throws Failure if the reply does not match the documentation, and the errors of `ask`
 */
export async function itemOf(
	operation: Operation,
	ask: (call: Call) => Promise<Reply>,
): Promise<IDataObject> {
	const { request, name } = operation;
	const reply = request.kind === 'single' ? await ask(request.call({ options: {} })) : {};
	const output = outputOf(operation, reply);
	if (output !== undefined) return output;
	const next = `Run "${name}" in its own node with "Simplify" off to see the raw response.`;
	throw new Failure(notUnderstood(next));
}

/**
 * Like `itemOf`, outside of a run.
 *
 * @returns the simplified output, without keys
 * @throws NodeApiError or NodeOperationError, also if the reply does not match the documentation
 */
export async function lookUpItem(
	context: LookUpContext,
	wanted: Omit<LookUp, 'call'>,
): Promise<IDataObject> {
	return await open(context, wanted, (ask) => itemOf(wanted.operation, ask));
}
