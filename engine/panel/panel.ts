import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { Field } from '../operation/field';
import type { Operation, Resource } from '../operation/operation';
import { limit, maySimplify, optionsOf, returnAll, simplify, waitOf } from './engineOptions';

/**
 * A field as n8n shows it.
 *
 * @param within when its parent is shown; undefined inside a collection, where a slash leads to other fields
 */
export function property(
	name: string,
	{ shown, onlyIf = {} }: Field<unknown>,
	within?: IDisplayOptions,
): INodeProperties {
	const out = within === undefined ? '/' : '';
	const show: IDisplayOptions['show'] = { ...within?.show };
	for (const [other, choices] of Object.entries(onlyIf)) show[`${out}${other}`] = [...choices];
	return { ...shown, name, ...(Object.keys(show).length > 0 && { displayOptions: { show } }) };
}

function collection(operation: Operation, displayOptions: IDisplayOptions): INodeProperties {
	const options = Object.entries(optionsOf(operation)).map(([name, field]) =>
		property(name, field),
	);
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions,
		options: options.sort((a, b) => a.displayName.localeCompare(b.displayName)),
	};
}

function paging(within: IDisplayOptions): INodeProperties[] {
	const ifNotAll = { show: { ...within.show, returnAll: [false] } };
	return [property('returnAll', returnAll, within), property('limit', limit, ifNotAll)];
}

function waitNotice(displayOptions: IDisplayOptions): INodeProperties {
	return {
		displayName:
			'The execution waits until the answer arrives or the time is up, even if n8n restarts. The output is the answer, or an item with "timedOut". Your n8n must be reachable from the internet. Each execution can have one recipient: for more, use Loop Over Items or a sub-workflow.',
		name: 'waitNotice',
		type: 'notice',
		default: '',
		displayOptions,
	};
}

function fieldsOf(resource: Resource, operation: Operation): INodeProperties[] {
	const shownFor = { show: { resource: [resource.value], operation: [operation.value] } };
	return [
		...(waitOf(operation) ? [waitNotice(shownFor)] : []),
		...Object.entries(operation.fields).map(([name, field]) => {
			const { required = true, ...shown } = property(name, field, shownFor);
			return required ? { ...shown, required } : shown;
		}),
		...(operation.listName ? paging(shownFor) : []),
		...(maySimplify(operation) ? [property('simplify', simplify, shownFor)] : []),
		...(Object.keys(optionsOf(operation)).length === 0 ? [] : [collection(operation, shownFor)]),
	];
}

function operationChoice(resource: Resource): INodeProperties {
	const choices = resource.operations.map(({ name, value, action, description }) => {
		return { name, value, action, description };
	});
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options: choices.sort((a, b) => a.name.localeCompare(b.name)),
		default: resource.operations[0]?.value ?? '',
	};
}

/** The properties of a node's panel: resource, operation, then the fields of each operation. */
export function panel(resources: readonly Resource[]): INodeProperties[] {
	const choices = resources.map(({ name, value }) => ({ name, value }));
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: choices.sort((a, b) => a.name.localeCompare(b.name)),
			default: resources[0]?.value ?? '',
		},
		...resources.map(operationChoice),
		...resources.flatMap((resource) =>
			resource.operations.flatMap((operation) => fieldsOf(resource, operation)),
		),
	];
}

/** The text below a node on the canvas, with the names of the panel: 'Get Credits: Account'. */
export function subtitle(resources: readonly Resource[]): string {
	const texts = resources.flatMap(({ name, value, operations }) =>
		operations.map((operation) => [`${value}.${operation.value}`, `${operation.name}: ${name}`]),
	);
	const chosen = '$parameter["resource"] + "." + $parameter["operation"]';
	return `={{ (${JSON.stringify(Object.fromEntries(texts))})[${chosen}] }}`;
}
