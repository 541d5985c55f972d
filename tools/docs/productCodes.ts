import { codeRows } from './codeRows';
import { table } from './markdown';
import { nodes } from './nodes';

/** The codes that every operation of a product can return: a row for each, with the products. */
export function productCodes(): string {
	const lines = new Map<string, { name: string; meaning: string; products: string[] }>();
	for (const { product } of nodes) {
		for (const { name, meaning } of codeRows(product.codes)) {
			const line = lines.get(`${name} ${meaning}`) ?? { name, meaning, products: [] };
			line.products.push(product.name);
			lines.set(`${name} ${meaning}`, line);
		}
	}
	return table([
		['code', 'products', 'meaning and next step'],
		...[...lines.values()].map(({ name, meaning, products }) => [
			name,
			products.join(', '),
			meaning,
		]),
	]);
}
