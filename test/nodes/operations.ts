import type { Share } from '../../engine/operation/batch';
import type { Call } from '../../engine/operation/call';
import type { Operation, Resource } from '../../engine/operation/operation';
import type { Product } from '../../engine/operation/product';
import { isRecord, toList } from '../../engine/values/convert';
import { newReference } from '../../engine/work/references';
import { resources as mail } from '../../nodes/MailPartner/resources';
import { resources as sms } from '../../nodes/SmsPartner/resources';
import { resources as voice } from '../../nodes/VoicePartner/resources';
import { mailPartner, smsPartner, voicePartner } from '../../partner/products';
import { exampleOf, shownExample } from '../../tools/schemas';
import { ALONE } from './reading';

/** An operation and where it stands in the panel. */
export interface Placed {
	/** E.g. "smsPartner subaccount.addCredit". */
	readonly title: string;
	readonly node: string;
	readonly product: Product;
	readonly resource: Resource;
	readonly operation: Operation;
}

function placed(node: string, product: Product, resources: readonly Resource[]): Placed[] {
	return resources.flatMap((resource) =>
		resource.operations.map((operation) => {
			const title = `${node} ${resource.value}.${operation.value}`;
			return { title, node, product, resource, operation };
		}),
	);
}

/** All operations of the package. */
export const operations: readonly Placed[] = [
	...placed('smsPartner', smsPartner, sms),
	...placed('voicePartner', voicePartner, voice),
	...placed('mailPartner', mailPartner, mail),
];

/** What stands in the panel of an operation whose fields are all filled in with their own examples. */
export function shownIn({ fields }: Operation): Record<string, unknown> {
	const shown = Object.entries(fields).map(([name, field]) => [name, shownExample(field.shown)]);
	return Object.fromEntries(shown);
}

/** The same as a run reads it. */
export function filledIn({ fields }: Operation): { options: Record<string, never> } {
	const values = Object.entries(fields).map(([name, field]) => [name, exampleOf(field)]);
	return { ...Object.fromEntries(values), options: {} };
}

/** The request of an operation whose fields are all filled in; undefined if it needs none. */
export function callFilledIn(operation: Operation): Call | undefined {
	const { request } = operation;
	const params = filledIn(operation);
	if (request.kind === 'local') return undefined;
	if (request.kind === 'single') return request.call(params);
	return request.call(request.entries(params), request.settings(params), newReference());
}

/** The share of an item with one entry whose request is for nobody else. */
export function shareOf({ request }: Operation, reply: Readonly<Record<string, unknown>>): Share {
	const list = request.kind === 'batch' ? request.list : undefined;
	const own = list ? toList(reply[list.name]).filter(isRecord).slice(0, 1) : [];
	return { ...ALONE, own };
}

/** The part of a documented answer that becomes an output item. */
export function entryOf({ listName, example }: Operation): Readonly<Record<string, unknown>> {
	const entry: unknown = listName ? toList(example[listName])[0] : example;
	return typeof entry === 'object' && entry !== null ? { ...entry } : {};
}
