import { searching } from '../engine/lists/search';
import type { Product } from '../engine/operation/product';
import { toRecord, toText } from '../engine/values/convert';
import { getSubaccounts } from './subaccount';

/** The subaccounts for the field "Subaccount", with their email address and balance. */
export const searchingSubaccounts = (product: Product) =>
	searching(product, {
		operation: getSubaccounts,
		value: 'token',
		name({ email, credits }, token) {
			const { balance, currency } = toRecord(credits);
			return `${toText(email) ?? token} (${toText(balance) ?? '?'} ${toText(currency) ?? 'EUR'})`;
		},
	});
