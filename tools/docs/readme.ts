import type { Results } from '../../bench/results';
import { summary } from '../../bench/summary';
import { tooManyRequests } from './codeRows';
import { withParts } from './markdown';
import { nodes } from './nodes';
import { commonRows } from './operationTable';
import { overview } from './overview';
import { productCodes } from './productCodes';
import { tableOf } from './row';

/**
 * The README with its generated parts made anew.
 *
 * @param results of the benchmark
 */
export function readmeFrom(text: string, results: Results): string {
	return withParts(
		text,
		new Map([
			...nodes.map((node) => [`operations of ${node.type}`, overview(node)] as const),
			['common', tableOf([...commonRows(), tooManyRequests])],
			['codes', productCodes()],
			['benchmark', summary(results)],
		]),
	);
}
