import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';
import type { Operation, Resource } from '../operation/operation';
import type { Product } from '../operation/product';
import type { CleanText, Secrets } from '../secrets/secrets';
import type { Cause, Reason } from './failure';

/** The items of a run by result. */
export interface RunProgress {
	readonly done: readonly number[];
	/** Sent to some of their recipients only. */
	readonly partly?: readonly number[];
	readonly unknown?: readonly number[];
	readonly notSent: readonly number[];
}

/** Where a failure happened. */
export interface FailureLocation {
	readonly product: Product;
	readonly resource?: Resource;
	readonly operation: Operation;
	/** The affected items, counted from 0 as n8n does. */
	readonly items: readonly number[];
}

/**
 * "item 3", "items 0, 4-7".
 *
 * @param maxRanges how many are named one by one: "items 0, 4-7 and 90 more"
 */
export function itemsInWords(items: readonly number[], maxRanges = Infinity): string {
	const ranges: Array<[number, number]> = [];
	for (const item of items) {
		const last = ranges.at(-1);
		if (last && item === last[1] + 1) last[1] = item;
		else ranges.push([item, item]);
	}
	const shown = ranges.slice(0, maxRanges);
	const words = shown.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
	const left = shown.reduce((count, [from, to]) => count - (to - from + 1), items.length);
	const rest = left > 0 ? ` and ${left} more` : '';
	return `${items.length === 1 ? 'item' : 'items'} ${words.join(', ')}${rest}`;
}

/** A reason without keys: removed before any of its texts is shortened. */
function withoutKeys(reason: Reason, secrets: Secrets): Reason {
	const { what, next, said, code } = reason;
	return {
		...reason,
		what: secrets.cleanText(what),
		next: secrets.cleanText(next),
		said: said && secrets.cleanText(said),
		code: code && secrets.cleanText(code),
	};
}

/** The headline of an error: what happened, and where. */
function headline(reason: Reason, place: FailureLocation): string {
	const { product, resource, operation, items } = place;
	const chosen = resource ? `${resource.name} > ${operation.name}` : operation.name;
	const where = [product.name, chosen, ...(items.length ? [itemsInWords(items)] : [])];
	const unknown = operation.repeat === 'never' && reason.fate === 'unknown';
	const doubt = unknown ? 'It is unknown whether this took effect. ' : '';
	return `${where.join(', ')}: ${doubt}${reason.what}`;
}

/** The maximum length of a quote of the API. */
const LONGEST_QUOTE = 1000;

function quote(said: string): string {
	return said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE)}…` : said;
}

/** The details of an error: what the API said, and what to do. */
function details(reason: Reason, { operation }: FailureLocation): string {
	const { said, code, next } = reason;
	const inBrackets = code ? ` (code ${quote(code)})` : '';
	const onlyCode = code ? `The API returned code ${quote(code)}.` : '';
	const words = said ? `The API said: "${quote(said)}"${inBrackets}.` : onlyCode;
	const unknown = operation.repeat === 'never' && reason.fate === 'unknown';
	const advice = unknown
		? `The request was sent once and is not retried. Before you run it again, check ${operation.lookAt}.`
		: next;
	return [words, advice, reason.remedy ?? ''].filter((part) => part !== '').join(' ');
}

/** The whole failure as one text, for an item's `error`. */
export function sentence(raw: Reason, place: FailureLocation, secrets: Secrets): CleanText {
	const reason = withoutKeys(raw, secrets);
	const more = details(reason, place);
	const text = headline(reason, place);
	return secrets.cleanText(more === '' ? text : `${text}. ${more}`);
}

/** A failed item, in the only form that n8n keeps, routes to the error output and retries. */
export function failedItem(
	reason: Reason,
	place: FailureLocation,
	item: number,
	secrets: Secrets,
): INodeExecutionData {
	const error = sentence(reason, { ...place, items: [item] }, secrets);
	return { json: { error }, pairedItem: { item } };
}

type Declared = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>['failure'];

function failureOptions(cause: Cause, retryAfterMs: number | undefined): Declared {
	if (cause === 'credential-invalid' || cause === 'configuration-invalid') return { cause };
	return retryAfterMs === undefined ? { cause } : { cause, retryAfterMs };
}

/** Which items were completed and which were not, so that the user can run the rest. */
function progress({ done, partly = [], unknown = [], notSent }: RunProgress): string {
	const parts = [
		...(done.length ? [`Completed: ${itemsInWords(done)}.`] : []),
		...(partly.length ? [`Partly sent: ${itemsInWords(partly)}.`] : []),
		...(unknown.length ? [`Unknown whether sent: ${itemsInWords(unknown)}.`] : []),
		...(notSent.length ? [`Not sent: ${itemsInWords(notSent)}.`] : []),
	];
	return parts.join(' ');
}

/** All texts of an error with its causes: n8n shows them, but a copy would hide them. */
function contentOf(error: Error): readonly unknown[] {
	const { message, cause } = error;
	return [message, { ...error }, cause instanceof Error ? contentOf(cause) : cause];
}

/**
 * n8n's own error, for which the editor shows more than a message, e.g. the node that an expression
 * refers to. Only its message if it contains a key.
 */
function originalError({ what, thrown }: Reason, secrets: Secrets): Error | undefined {
	if (thrown === undefined) return undefined;
	const all = JSON.stringify(contentOf(thrown));
	return secrets.cleanText(all) === all ? thrown : new Error(what);
}

/** The error that stops a node. It is built from our own texts and contains no part of a request. */
export function toNodeError(
	node: INode,
	raw: Reason,
	place: FailureLocation,
	secrets: Secrets,
	others?: RunProgress,
): NodeApiError | NodeOperationError {
	const reason = withoutKeys(raw, secrets);
	const message = headline(reason, place);
	const texts = [
		details(reason, place),
		others && place.operation.repeat === 'never' ? progress(others) : '',
	];
	const failure = reason.cause && failureOptions(reason.cause, reason.retryAfterMs);
	const options = {
		message,
		description: texts.filter((text) => text !== '').join(' '),
		...(place.items[0] !== undefined && { itemIndex: place.items[0] }),
		...(failure && { failure }),
	};
	if (reason.cause === 'configuration-invalid') {
		return new NodeOperationError(node, originalError(reason, secrets) ?? message, options);
	}
	const httpCode = reason.httpStatus === undefined ? {} : { httpCode: String(reason.httpStatus) };
	return new NodeApiError(node, { message }, { ...options, ...httpCode });
}
