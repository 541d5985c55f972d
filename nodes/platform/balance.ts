import type { IDataObject } from 'n8n-workflow';
import { known, toCurrency, toNumber, toRecord, toText } from '../../engine/convert';

/** The start of every account's simplified output: the same for the three products. */
interface Balance {
	readonly product: 'sms' | 'voice' | 'mail';
	/** As the API writes them: "10225.119", "€". */
	readonly balance: unknown;
	readonly currency: unknown;
	/** What only this product has; undefined entries are left out. */
	readonly more: Record<string, IDataObject[string]>;
	/** The answer's `user`, if it has one. */
	readonly user?: unknown;
}

/**
 * A balance that an IF node can compare at once.
 *
 * @throws Error if the answer has no balance: a missing one must not pass for a low one
 */
export function balanceItem({ product, balance, currency, more, user }: Balance): IDataObject {
	const amount = toNumber(balance);
	if (amount === undefined) throw new Error('no balance in the answer');
	return known({
		product,
		balance: amount,
		currency: toCurrency(currency),
		...more,
		username: toText(toRecord(user).username),
	});
}
