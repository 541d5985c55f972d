import { toText } from '../../engine/convert';
import type { Product } from '../../engine/operation';
import { searching } from '../../engine/search';
import { listing, type OptOutList } from './optOutList';

/** The entries of a list of those who want no messages, by whom they are about. */
export const searchingOptOuts = (product: Product, list: OptOutList) =>
	searching(product, {
		operation: listing(list),
		value: 'id',
		name: (entry, id) => toText(entry[list.parameter]) ?? id,
	});
