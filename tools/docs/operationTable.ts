import type { Operation } from '../../engine/operation/operation';
import { codeRows } from './codeRows';
import { limitRows } from './limitRows';
import { plain, sentence } from './markdown';
import { nodes, type Placed } from './nodes';
import { outputRows } from './outputRows';
import { panelRows } from './panelRows';
import { isSame, type Row } from './row';

function asksTheApi({ operation }: Placed): boolean {
	return operation.request.kind !== 'local';
}

/**
 * The fields and options shared by all operations that get data from the API: they have their own
 * table. Operations that return a file have fewer.
 */
export function commonRows(): Row[] {
	const [first = [], ...others] = nodes
		.flatMap(({ operations }) => operations)
		.filter((placed) => asksTheApi(placed) && placed.operation.file === undefined)
		.map(({ properties }) => panelRows(properties));
	return first.filter((row) => others.every((rows) => rows.some((one) => isSame(one, row))));
}

/** The rows of an operation, without those shared by all. */
export function operationRows(placed: Placed): Row[] {
	const { operation, properties } = placed;
	const common = asksTheApi(placed) ? commonRows() : [];
	return [
		...panelRows(properties).filter((row) => !common.some((one) => isSame(one, row))),
		...limitRows(operation),
		...outputRows(placed),
		...codeRows(operation.codes, operation.alreadyDone),
	];
}

/** How many items an input item becomes, if not one and if the description doesn't say so. */
function itemsOf({ description, listName, request }: Operation): string {
	const spreads = request.kind === 'batch' && request.hasItemPerEntry === true;
	if (/\bitem\b/.test(description)) return '';
	if (listName !== undefined) return 'Each entry of the list becomes an item.';
	return spreads ? `Each of the ${request.entryNoun} becomes an item.` : '';
}

/** The description of an operation, in sentences. */
export function summary({ operation }: Placed): string {
	return `${sentence(plain(operation.description))} ${itemsOf(operation)}`.trim();
}
