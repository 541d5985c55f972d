import type { Operation } from '../../engine/operation/operation';
import { rate } from './limitRows';
import { anchor, plain, sentence, table } from './markdown';
import type { DocumentedNode, Placed } from './nodes';

/** The page that the tables of the operations stand on. */
export const PAGE = 'docs/operations.md';

/** What it does, in its first sentence. */
function inShort({ description }: Operation): string {
	const [first = ''] = description.split(/(?<=[.!?]) (?=[A-Z])/);
	return sentence(plain(first));
}

function repeated({ repeat, request }: Operation): string {
	if (request.kind === 'local') return 'no request';
	return repeat === 'safe' ? 'yes' : 'no';
}

/** How many recipients share a request; empty where a request is for one item. */
function perRequest({ request }: Operation): string {
	return request.kind === 'batch' && request.most > 1 ? `${request.most} ${request.unit}` : '';
}

function line({ title, resource, operation }: Placed): string[] {
	const { limit, name } = operation;
	return [
		plain(resource.name),
		`[${plain(name)}](${PAGE}#${anchor(title)})`,
		inShort(operation),
		perRequest(operation),
		limit ? rate(limit) : '',
		repeated(operation),
	];
}

/** A node's operations, a line for each, with links to their tables. */
export function overview({ operations }: DocumentedNode): string {
	return table([
		['resource', 'operation', 'what it does', 'in a request', 'requests', 'repeated'],
		...operations.map(line),
	]);
}
