import type { Operation } from '../../engine/operation/operation';
import { rate } from './limitRows';
import { anchor, plain, sentence, table } from './markdown';
import { balanceTriggerNames } from './balanceTrigger';
import type { DocumentedNode, Placed } from './nodes';
import { triggerNames } from './triggers';

/** The first sentence of the description. */
function inShort({ description }: Operation): string {
	const [first = ''] = description.split(/(?<=[.!?]) (?=[A-Z])/);
	return sentence(plain(first));
}

function repeated({ repeat, request }: Operation): string {
	if (request.kind === 'local') return 'no request';
	return repeat === 'safe' ? 'yes' : 'no';
}

/** Maximum recipients per request; empty if each item has its own request. */
function perRequest({ request }: Operation): string {
	return request.kind === 'batch' && request.maxEntries > 1
		? `${request.maxEntries} ${request.entryNoun}`
		: '';
}

function line({ title, resource, operation }: Placed): string[] {
	const { limit, name } = operation;
	return [
		plain(resource.name),
		`[${plain(name)}](#${anchor(title)})`,
		inShort(operation),
		perRequest(operation),
		limit ? rate(limit) : '',
		repeated(operation),
	];
}

/** A node's operations, a row for each, with links to their tables on the same page. */
export function overview({ operations }: DocumentedNode): string {
	return table([
		['resource', 'operation', 'description', 'per request', 'rate limit', 'retried'],
		...operations.map(line),
	]);
}

/**
 * The names of the operations of some nodes, a row for each resource, and the triggers.
 *
 * @param page the page with their tables
 */
export function namesOf(nodes: readonly DocumentedNode[], page: string): string {
	const lines = nodes.flatMap(({ product, operations }) =>
		[...new Set(operations.map(({ resource }) => resource))].map((resource) => [
			product.name,
			plain(resource.name),
			operations
				.filter((placed) => placed.resource === resource)
				.map(({ title, operation }) => `[${plain(operation.name)}](${page}#${anchor(title)})`)
				.join(', '),
		]),
	);
	return table([
		['node', 'resource', 'operations'],
		...lines,
		...triggerNames(page),
		balanceTriggerNames(page),
	]);
}
