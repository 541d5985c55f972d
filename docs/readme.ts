import { tooManyRequests } from './codeRows';
import { withParts } from './markdown';
import { nodes } from './nodes';
import { commonRows } from './operationTable';
import { overview } from './overview';
import { productCodes } from './productCodes';
import { tableOf } from './row';

/** The README with its generated parts made anew. */
export function readmeFrom(text: string): string {
	return withParts(
		text,
		new Map([
			...nodes.map((node) => [`operations of ${node.type}`, overview(node)] as const),
			['common', tableOf([...commonRows(), tooManyRequests])],
			['codes', productCodes()],
		]),
	);
}
