import type { IDataObject } from 'n8n-workflow';
import { get } from '../engine/operation/call';
import { operation, type Operation } from '../engine/operation/operation';
import type { Reply } from '../engine/operation/reply';
import { known, toCurrency, toNumber, toRecord, toText } from '../engine/values/convert';

/** The credits of a product in its API. */
interface Credits {
	readonly product: 'sms' | 'voice' | 'mail';
	/** What the balance pays for, e.g. "number of emails". */
	readonly paysFor: string;
	/** The path of the credits, if not `/me`. */
	readonly path?: string;
	readonly limit?: { readonly requests: number; readonly seconds: number };
	readonly xml: { readonly optional?: readonly string[] };
	/** The documented response. */
	readonly example: IDataObject;
	/** The balance in a reply, as the API writes it: "10225.119", "€". */
	balance(reply: Reply): { readonly balance: unknown; readonly currency: unknown };
	/** Fields that only this product has, without undefined entries. */
	more(reply: Reply): Record<string, IDataObject[string]>;
}

/**
 * Get Credits: the same operation in the three products, with the same first output fields, so that an IF
 * node can compare `balance` directly.
 */
export function gettingCredits(credits: Credits): Operation {
	const { product, paysFor, path = '/me', limit, xml, example } = credits;
	return operation({
		value: 'getCredits',
		name: 'Get Credits',
		action: 'Get the credits of the account',
		description: `Get the balance of the account and the ${paysFor} it pays for`,
		fields: {},
		repeat: 'safe',
		xml,
		...(limit && { limit }),
		request: { kind: 'single', call: () => get(path) },
		example,
		answer: (reply) => {
			const { balance, currency } = credits.balance(reply);
			const amount = toNumber(balance);
			// A missing balance must not count as a low one.
			if (amount === undefined) throw new Error('no balance in the answer');
			return known({
				product,
				balance: amount,
				currency: toCurrency(currency),
				...credits.more(reply),
				username: toText(toRecord(reply.user).username),
			});
		},
	});
}
