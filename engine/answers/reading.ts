import type { SentFields } from '../operation/batch';
import type { Operation } from '../operation/operation';
import type { Product, Refusals } from '../operation/product';
import type { KnownCodes } from './refusalText';

/** How an operation reads its answers. */
export interface Reading {
	readonly example: object;
	readonly xml?: { readonly optional?: readonly string[] };
	readonly codes: KnownCodes;
	readonly refusals: Refusals;
	/** The list in a successful answer: where the API says nothing of success, its presence says it. */
	readonly listName?: string | undefined;
	/** The same of a request for several entries, where the API says of each whether it worked. */
	readonly entryListName?: string | undefined;
	/** Of a sending: with the ID of a message, no answer is a refusal. */
	readonly sentFields?: SentFields | undefined;
	/** Whether a file is expected: what is no refusal is its content. */
	readonly isFile?: boolean;
	/** Codes of refusals that count as a success, since nothing was left to do. */
	readonly ignorableCodes?: readonly string[];
}

/** The same, of an operation of ours: it knows what each code means, and how the API writes recipients. */
export type OperationReading = Reading & Pick<Product, 'codes' | 'country'>;

/** How the answers of an operation are read, with the options of an item. */
export function readingOf(
	product: Product,
	operation: Operation,
	options: { readonly ignoreAlreadyDone?: boolean },
): OperationReading {
	const { example, xml, listName, request, alreadyDone } = operation;
	const { list, sentFields } = request.kind === 'batch' ? request : {};
	const isIgnorable = alreadyDone && options.ignoreAlreadyDone === true;
	return {
		example,
		...(xml && { xml }),
		listName,
		entryListName: list?.name,
		sentFields,
		...(isIgnorable && { ignorableCodes: alreadyDone.codes }),
		refusals: product.refusals,
		country: product.country,
		codes: { ...product.codes, ...operation.codes },
	};
}
