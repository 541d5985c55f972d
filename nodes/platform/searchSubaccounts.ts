import { toRecord, toText } from '../../engine/convert';
import type { Product } from '../../engine/operation';
import { searching } from '../../engine/search';
import { getSubaccounts } from './subaccount';

/** The account's subaccounts, for the field "Subaccount": whose they are and what they have. */
export const searchingSubaccounts = (product: Product) =>
	searching(product, {
		operation: getSubaccounts,
		value: 'token',
		name({ email, credits }, token) {
			const { balance, currency } = toRecord(credits);
			return `${toText(email) ?? token} (${toText(balance) ?? '?'} ${toText(currency) ?? 'EUR'})`;
		},
	});
