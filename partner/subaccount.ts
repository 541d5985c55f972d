import { booleanField } from '../engine/fields/fields';
import { get } from '../engine/operation/call';
import type { Field } from '../engine/operation/field';
import { operation } from '../engine/operation/operation';
import type { CodeMeaning } from '../engine/operation/product';
import { known, toCurrency, toId, toNumber, toRecord, toText } from '../engine/values/convert';
import { picker } from './picker';
import { serverDate } from './scheduling';

/** A subaccount: chosen from the account's, or by its token. */
export function subaccountPicker(description: string): Field<string> {
	return picker({
		displayName: 'Subaccount',
		description,
		what: 'a subaccount',
		method: 'searchSubaccounts',
		example: '5f1d7a84c2e9',
		hint: 'The token of the subaccount, as the platform gives it when the subaccount is created',
	});
}

/** What is refused to an account without subaccounts (docs/api/sms-partner.md 10). */
export function mayNot(what: string): CodeMeaning {
	return {
		meaning: `The account may not ${what}`,
		next: 'Ask the support of the platform to switch subaccounts on for your account.',
	};
}

const includeApiKeys = booleanField({
	displayName: 'Include API Keys',
	type: 'boolean',
	default: false,
	description:
		"Whether to show the subaccounts' API keys. Whoever has such a key can spend the subaccount's credit, and n8n stores it with the execution.",
});

/** docs/api/sms-partner.md 10.3, docs/api/mail-partner.md 3.10 */
export const getSubaccounts = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subaccounts',
	description: 'Get the subaccounts of the account, with what each of them has',
	fields: {},
	options: { includeApiKeys },
	repeat: 'safe',
	xml: {},
	request: { kind: 'single', call: () => get('/subaccount/list', { page: 1 }) },
	listName: 'data',
	pages: { total: 'total', current: 'page' },
	withhold: ({ options }) => (options.includeApiKeys === true ? [] : ['apiKey']),
	example: {
		success: true,
		code: 200,
		total: 29,
		nb_per_page: 20,
		page: 1,
		data: [
			{
				id: 1,
				email: 'shop@example.com',
				type: 'simple',
				token: '5f1d7a84c2e9',
				apiKey: 'ApiKey sous compte',
				createdAt: '2016-03-04 11:23:14',
				credits: { balance: '0.800', currency: 'EUR' },
			},
		],
	},
	answer({ id, email, type, token, apiKey, createdAt, credits }) {
		const { balance, currency } = toRecord(credits);
		return known({
			tokenSubaccount: toText(token),
			id: toId(id),
			email: toText(email),
			type: toText(type),
			balance: toNumber(balance),
			currency: toCurrency(currency),
			createdAt: serverDate(createdAt),
			apiKey: toText(apiKey),
		});
	},
});
