import type { SentFields } from '../operation/batch';
import type { Operation } from '../operation/operation';
import type { Product, Refusals } from '../operation/product';
import type { KnownCodes } from './refusalText';

/** How the responses of an operation are read. */
export interface Reading {
	readonly example: object;
	readonly xml?: { readonly optional?: readonly string[] };
	readonly codes: KnownCodes;
	readonly refusals: Refusals;
	/** The list in a successful reply: if the API returns no `success`, the list stands for it. */
	readonly listName?: string | undefined;
	/** The list that says of each entry of a request whether it succeeded. */
	readonly entryListName?: string | undefined;
	/** For sends: a reply with the ID of a message is never a rejection. */
	readonly sentFields?: SentFields | undefined;
	/** Whether a file is expected: anything but a rejection is its content. */
	readonly isFile?: boolean;
	/** Rejection codes that count as success, since nothing was left to do. */
	readonly ignorableCodes?: readonly string[];
}

/** A reading with the meaning of each code and the country of phone numbers without a prefix. */
export type OperationReading = Reading & Pick<Product, 'codes' | 'country'>;

/** How the responses of an operation are read, with the options of an item. */
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
