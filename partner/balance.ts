import type { IDataObject } from 'n8n-workflow';
import { get } from '../engine/operation/call';
import { operation, type Operation } from '../engine/operation/operation';
import type { Reply } from '../engine/operation/reply';
import { known, toCurrency, toNumber, toRecord, toText } from '../engine/values/convert';

/** What the credits of a product are called in its API. */
interface Credits {
	readonly product: 'sms' | 'voice' | 'mail';
	/** What the balance pays for, e.g. "mails". */
	readonly paysFor: string;
	/** Where they are asked for, if not at `/me`. */
	readonly path?: string;
	readonly limit?: { readonly requests: number; readonly seconds: number };
	readonly xml: { readonly optional?: readonly string[] };
	/** The documented answer. */
	readonly example: IDataObject;
	/** Where the balance stands in an answer; as the API writes it: "10225.119", "€". */
	balance(reply: Reply): { readonly balance: unknown; readonly currency: unknown };
	/** What only this product has; undefined entries are left out. */
	more(reply: Reply): Record<string, IDataObject[string]>;
}

/**
 * The balance of an account: the same operation in the three products, with an output whose start
 * is the same, so that an IF node can compare `balance` at once.
 */
export function gettingCredits(credits: Credits): Operation {
	const { product, paysFor, path = '/me', limit, xml, example } = credits;
	const rate = limit ? `. The API takes this ${limit.requests} times a minute.` : '';
	return operation({
		value: 'getCredits',
		name: 'Get Credits',
		action: 'Get the credits of the account',
		description: `Get the balance of the account, and the ${paysFor} that it pays for${rate}`,
		fields: {},
		repeat: 'safe',
		xml,
		...(limit && { limit }),
		request: { kind: 'single', call: () => get(path) },
		example,
		answer: (reply) => {
			const { balance, currency } = credits.balance(reply);
			const amount = toNumber(balance);
			// A missing balance must not pass for a low one.
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
