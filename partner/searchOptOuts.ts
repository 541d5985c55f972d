import { searching } from '../engine/lists/search';
import type { Product } from '../engine/operation/product';
import { toText } from '../engine/values/convert';
import { listing, type OptOutList } from './optOutList';

/** The entries of an opt-out list, by recipient. */
export const searchingOptOuts = (product: Product, list: OptOutList) =>
	searching(product, {
		operation: listing(list),
		value: 'id',
		name: (entry, id) => toText(entry[list.parameter]) ?? id,
	});
