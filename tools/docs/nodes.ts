import type { INodeProperties } from 'n8n-workflow';
import { mailPartner, smsPartner, voicePartner } from '../../partner/products';
import type { Operation, Resource } from '../../engine/operation/operation';
import type { Product } from '../../engine/operation/product';
import { panel } from '../../engine/panel/panel';
import { resources as mail } from '../../nodes/MailPartner/resources';
import { resources as sms } from '../../nodes/SmsPartner/resources';
import { resources as voice } from '../../nodes/VoicePartner/resources';

/** An operation in the panel of its node. */
export interface Placed {
	/** Its path in workflows, e.g. "smsPartner.sms.send". */
	readonly path: string;
	/** Its path in the panel, e.g. "SMS Partner > SMS > Send". */
	readonly title: string;
	readonly resource: Resource;
	readonly operation: Operation;
	/** Its fields in the order of the panel, the collection "Options" last. */
	readonly properties: readonly INodeProperties[];
}

/** A node with its operations, in the order of the panel. */
export interface DocumentedNode {
	/** E.g. "smsPartner". */
	readonly type: string;
	readonly product: Product;
	readonly operations: readonly Placed[];
}

/** Whether a property of the panel is shown for a resource, or for an operation of it. */
function isShownFor(property: INodeProperties, resource: string, operation?: string): boolean {
	const { resource: resources, operation: operations } = property.displayOptions?.show ?? {};
	return resources?.includes(resource) === true && operations?.includes(operation ?? '') !== false;
}

/** The values of a choice in the panel, in order. */
function offered({ options = [] }: INodeProperties): string[] {
	return options.flatMap((option) => ('value' in option ? [String(option.value)] : []));
}

/** The operations of a resource, in the order of its list in the panel. */
function operationsOf(resource: Resource, properties: readonly INodeProperties[]): Operation[] {
	const choice = properties.find(
		(property) => property.name === 'operation' && isShownFor(property, resource.value),
	);
	return (choice ? offered(choice) : []).flatMap((value) =>
		resource.operations.filter((operation) => operation.value === value),
	);
}

function documented(
	type: string,
	product: Product,
	resources: readonly Resource[],
): DocumentedNode {
	const properties = panel(resources);
	const order = properties.filter(({ name }) => name === 'resource').flatMap(offered);
	const inOrder = order.flatMap((value) => resources.filter((one) => one.value === value));
	const operations = inOrder.flatMap((resource) =>
		operationsOf(resource, properties).map((operation) => ({
			path: `${type}.${resource.value}.${operation.value}`,
			title: `${product.name} > ${resource.name} > ${operation.name}`,
			resource,
			operation,
			properties: properties.filter(
				(property) =>
					property.name !== 'operation' && isShownFor(property, resource.value, operation.value),
			),
		})),
	);
	return { type, product, operations };
}

/** The nodes of the package with all their operations. */
export const nodes: readonly DocumentedNode[] = [
	documented('smsPartner', smsPartner, sms),
	documented('voicePartner', voicePartner, voice),
	documented('mailPartner', mailPartner, mail),
];
