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

/** What became of an item, seen from the others of its run. */
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
	/** The items that it concerns, as n8n counts them: the first is 0. */
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

/** A reason as it is shown: without keys, and before anything of it is cut short. */
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

/** What happened, and where: the headline of an error. */
function headline(reason: Reason, place: FailureLocation): string {
	const { product, resource, operation, items } = place;
	const chosen = resource ? `${resource.name} > ${operation.name}` : operation.name;
	const where = [product.name, chosen, ...(items.length ? [itemsInWords(items)] : [])];
	const unknown = operation.repeat === 'never' && reason.fate === 'unknown';
	const doubt = unknown ? 'It is unknown whether this took effect. ' : '';
	return `${where.join(', ')}: ${doubt}${reason.what}`;
}

/** How much of the API's own words is repeated. */
const LONGEST_QUOTE = 1000;

function quote(said: string): string {
	return said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE)}…` : said;
}

/** What the API said, and what to do. */
function details(reason: Reason, { operation }: FailureLocation): string {
	const { said, code, next } = reason;
	const inBrackets = code ? ` (code ${quote(code)})` : '';
	const words =
		said || code ? `The API said: "${quote(said || 'nothing more')}"${inBrackets}.` : '';
	const unknown = operation.repeat === 'never' && reason.fate === 'unknown';
	const advice = unknown
		? `It was sent once and is not repeated. Before you run it again, look at ${operation.lookAt}.`
		: next;
	return [words, advice, reason.remedy ?? ''].filter((part) => part !== '').join(' ');
}

/** The whole failure as one text: what an item's `error` holds. */
export function sentence(raw: Reason, place: FailureLocation, secrets: Secrets): CleanText {
	const reason = withoutKeys(raw, secrets);
	const more = details(reason, place);
	const text = headline(reason, place);
	return secrets.cleanText(more === '' ? text : `${text}. ${more}`);
}

/** A failed item, in the one form that n8n keeps, sends to the error output and tries again. */
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

function declared(cause: Cause, retryAfterMs: number | undefined): Declared {
	if (cause === 'credential-invalid' || cause === 'configuration-invalid') return { cause };
	return retryAfterMs === undefined ? { cause } : { cause, retryAfterMs };
}

/** Which items were completed, and which were not, for whoever has to run the rest. */
function progress({ done, partly = [], unknown = [], notSent }: RunProgress): string {
	const parts = [
		...(done.length ? [`Completed: ${itemsInWords(done)}.`] : []),
		...(partly.length ? [`Partly sent: ${itemsInWords(partly)}.`] : []),
		...(unknown.length ? [`Unknown whether sent: ${itemsInWords(unknown)}.`] : []),
		...(notSent.length ? [`Not sent: ${itemsInWords(notSent)}.`] : []),
	];
	return parts.join(' ');
}

/** All that an error says: n8n's own hide their cause from a copy, and n8n shows it. */
function contentOf(error: Error): readonly unknown[] {
	const { message, cause } = error;
	return [message, { ...error }, cause instanceof Error ? contentOf(cause) : cause];
}

/**
 * n8n's own error, by which the editor shows more than a message: which node an expression asks for,
 * say. A copy of its words alone, if there is a key in it.
 */
function kept({ what, thrown }: Reason, secrets: Secrets): Error | undefined {
	if (thrown === undefined) return undefined;
	const all = JSON.stringify(contentOf(thrown));
	return secrets.cleanText(all) === all ? thrown : new Error(what);
}

/** The error that stops a node. It is built of our own words: no part of a request is in it. */
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
	const failure = reason.cause && declared(reason.cause, reason.retryAfterMs);
	const options = {
		message,
		description: texts.filter((text) => text !== '').join(' '),
		...(place.items[0] !== undefined && { itemIndex: place.items[0] }),
		...(failure && { failure }),
	};
	if (reason.cause === 'configuration-invalid') {
		return new NodeOperationError(node, kept(reason, secrets) ?? message, options);
	}
	const httpCode = reason.httpStatus === undefined ? {} : { httpCode: String(reason.httpStatus) };
	return new NodeApiError(node, { message }, { ...options, ...httpCode });
}
