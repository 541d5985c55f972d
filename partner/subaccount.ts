import { booleanField } from '../engine/fields/fields';
import { get } from '../engine/operation/call';
import type { Field } from '../engine/operation/field';
import { operation } from '../engine/operation/operation';
import type { CodeMeaning } from '../engine/operation/product';
import { known, toCurrency, toId, toNumber, toRecord, toText } from '../engine/values/convert';
import { picker } from './picker';
import { serverDate } from './scheduling';

/** A subaccount, from a list or by token. */
export function subaccountPicker(description: string): Field<string> {
	return picker({
		displayName: 'Subaccount',
		description,
		what: 'a subaccount',
		method: 'searchSubaccounts',
		example: '5f1d7a84c2e9',
		hint: 'The token of the subaccount, returned when it was created',
	});
}

/** The rejection for an account without subaccounts (docs/api/sms-partner.md 10). */
export function mayNot(what: string): CodeMeaning {
	return {
		meaning: `The account is not allowed to ${what}`,
		next: 'Ask platform support to enable subaccounts for your account.',
	};
}

const includeApiKeys = booleanField({
	displayName: 'Include API Keys',
	type: 'boolean',
	default: false,
	description:
		"Whether to include the subaccounts' API keys. Anyone with such a key can spend the subaccount's credit, and n8n stores it with the execution.",
});

/** docs/api/sms-partner.md 10.3, docs/api/mail-partner.md 3.10 */
export const getSubaccounts = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subaccounts',
	description: 'Get the subaccounts of the account with their balances',
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
