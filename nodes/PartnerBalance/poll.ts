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

/** Longer than the window of a documented rate (a minute), after which there is a place again. */
const LONGEST_WAIT_MS = 75_000;

/** A product that did not answer, as it stands in the items of those that did. */
interface Failed {
	readonly product: string;
	/** A sentence for somebody who does not program. */
	readonly error: string;
}

/** The balances that came, and why the others did not. */
interface Reading {
	readonly found: ReadonlyArray<readonly [Watching, IDataObject]>;
	readonly failed: readonly Failed[];
	/** The first of the errors. */
	readonly error?: Error;
}

function sentenceOf(error: Error): string {
	const more = 'description' in error ? toText(error.description) : undefined;
	return more === undefined ? error.message : `${error.message}. ${more}`;
}

/** Asks for all balances at the same time: a product that does not answer holds nothing back. */
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

/** The error of a poll without any balance: the first one, which tells of the others. */
function failureOf({ error, failed }: Reading): Error | undefined {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		const others = failed.slice(1).map((one) => one.error);
		error.description = [error.description ?? '', ...others].join(' ').trim();
	}
	return error;
}

/** What was kept of a balance. */
function keptOf(raw: unknown): Watched | undefined {
	const { threshold, isLow } = toRecord(raw);
	const amount = toNumber(threshold);
	return amount === undefined ? undefined : { threshold: amount, isLow: toBoolean(isLow) === true };
}

/**
 * The balances that start the workflow. What is to be kept goes into n8n's static data: of a product
 * that did not answer as it was, of one that is no longer watched nothing.
 */
function starting(
	context: IPollFunctions,
	{ watching }: Settings,
	{ found }: Reading,
): IDataObject[] {
	// Read after the answers are there: a poll that took longer may have ended meanwhile.
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
 * The `poll` of the trigger: the balances that have fallen below their thresholds; in the editor
 * ("Fetch Test Event") all of them, and nothing is kept.
 *
 * @returns null where there is nothing to tell: then n8n starts no execution
 * @throws NodeApiError or NodeOperationError if no product answered, or if a setting cannot be used
 */
export async function pollBalances(
	context: IPollFunctions,
): Promise<INodeExecutionData[][] | null> {
	const settings = checkedSettings(context);
	const reading = await readAll(context, settings);
	const { found, failed } = reading;
	// A poll has no hints: n8n's log is where this can be read if nothing else is to be told.
	for (const { error } of failed) context.logger.warn(error);
	if (found.length === 0) throw failureOf(reading);
	const isTest = context.getMode() === 'manual';
	const items = isTest ? found.map(([, item]) => item) : starting(context, settings, reading);
	if (items.length === 0) return null;
	const errors = failed.map((one) => ({ ...one }));
	return [items.map((item) => ({ json: errors.length > 0 ? { ...item, errors } : item }))];
}
