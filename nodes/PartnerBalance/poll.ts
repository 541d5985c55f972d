import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';
import { reasonOf } from '../../engine/errors/failure';
import { lookUpItem } from '../../engine/exchange/lookUp';
import { WaitBudget } from '../../engine/http/waitBudget';
import { toBoolean, toNumber, toRecord, toText } from '../../engine/values/convert';
import { settingsOf, type Settings, type Watching } from './settings';
import { watch, type Watched } from './thresholds';

/** Longer than the window of the documented rate limits (a minute), so that a retry can succeed. */
const LONGEST_WAIT_MS = 75_000;

/** A product that did not answer, in the items of the products that did. */
interface Failed {
	readonly product: string;
	/** An error message for users. */
	readonly error: string;
}

/** The balances, and the errors of the products without one. */
interface Reading {
	readonly found: ReadonlyArray<readonly [Watching, IDataObject]>;
	readonly failed: readonly Failed[];
	/** The first error. */
	readonly error?: Error;
}

function sentenceOf(error: Error): string {
	const more = 'description' in error ? toText(error.description) : undefined;
	return more === undefined ? error.message : `${error.message}. ${more}`;
}

/** Requests all balances at the same time: a product that does not answer does not delay the others. */
async function readAll(context: IPollFunctions, { watching, timeout }: Settings): Promise<Reading> {
	const waits = new WaitBudget(LONGEST_WAIT_MS);
	const found: Array<readonly [Watching, IDataObject]> = [];
	const failed: Failed[] = [];
	const errors: Error[] = [];
	const results = await Promise.allSettled(
		watching.map(({ product, getCredits: operation }) =>
			lookUpItem(context, { product, operation, waits, options: { timeout } }),
		),
	);
	for (const [place, account] of watching.entries()) {
		const result = results[place];
		if (result?.status === 'fulfilled') {
			found.push([account, { ...result.value, threshold: account.rule.threshold }]);
		} else if (result?.reason instanceof Error) {
			failed.push({ product: account.value, error: sentenceOf(result.reason) });
			errors.push(result.reason);
		}
	}
	return { found, failed, ...(errors[0] && { error: errors[0] }) };
}

/** The error of a poll without any balance: the first error, with the others in its description. */
function failureOf({ error, failed }: Reading): Error | undefined {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		const others = failed.slice(1).map((one) => one.error);
		error.description = [error.description ?? '', ...others].join(' ').trim();
	}
	return error;
}

/** The stored state of a balance. */
function keptOf(raw: unknown): Watched | undefined {
	const { threshold, isLow } = toRecord(raw);
	const amount = toNumber(threshold);
	return amount === undefined ? undefined : { threshold: amount, isLow: toBoolean(isLow) === true };
}

/**
 * The balances that start the workflow. Their state is stored in n8n's static data. It stays unchanged
 * for a product that did not answer, and is removed for a product that is no longer watched.
 */
function starting(
	context: IPollFunctions,
	{ watching }: Settings,
	{ found }: Reading,
): IDataObject[] {
	// Read after the answers have arrived: a slower poll may have ended in the meantime.
	const data = context.getWorkflowStaticData('node');
	const before = toRecord(data.watched);
	const kept = watching.flatMap(({ value }) => (value in before ? [[value, before[value]]] : []));
	const items: IDataObject[] = [];
	for (const [{ value, rule }, item] of found) {
		const { starts, after } = watch(Number(item.balance), rule, keptOf(before[value]));
		kept.push([value, { ...after }]);
		if (starts) items.push(item);
	}
	data.watched = Object.fromEntries(kept);
	return items;
}

function checkedSettings(context: IPollFunctions): Settings {
	try {
		return settingsOf(context);
	} catch (error) {
		const { what, next, thrown } = reasonOf(error, 'before sending');
		const texts = { message: what, description: next };
		throw new NodeOperationError(context.getNode(), thrown ?? what, texts);
	}
}

/**
 * The `poll` of the trigger: the balances that have fallen below their thresholds. In the editor
 * ("Fetch Test Event"), it returns all balances and stores nothing.
 *
 * @returns null if no balance starts the workflow: then n8n starts no execution
 * @throws NodeApiError or NodeOperationError if no product answered, or if a setting is invalid
 */
export async function pollBalances(
	context: IPollFunctions,
): Promise<INodeExecutionData[][] | null> {
	const settings = checkedSettings(context);
	const reading = await readAll(context, settings);
	const { found, failed } = reading;
	// A poll has no hints: without an item, n8n's log is the only place for these errors.
	for (const { error } of failed) context.logger.warn(error);
	if (found.length === 0) throw failureOf(reading);
	const isTest = context.getMode() === 'manual';
	const items = isTest ? found.map(([, item]) => item) : starting(context, settings, reading);
	if (items.length === 0) return null;
	const errors = failed.map((one) => ({ ...one }));
	return [items.map((item) => ({ json: errors.length > 0 ? { ...item, errors } : item }))];
}
