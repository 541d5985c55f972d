import type { IDataObject } from 'n8n-workflow';
import { get, post } from '../../engine/call';
import { known, toCurrency, toNumber, toRecord, toText } from '../../engine/convert';
import type { Field } from '../../engine/field';
import { amountField, booleanField, textField } from '../../engine/fields';
import { operation, type Codes, type Operation } from '../../engine/operation';
import { serverDate } from './scheduling';

/** Chosen from the account's subaccounts, or by its token. */
export const tokenSubaccount = textField({
	displayName: 'Subaccount',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The subaccount whose credit changes',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a subaccount…',
			typeOptions: { searchListMethod: 'searchSubaccounts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 5f1d7a84c2e9',
			hint: 'The token of the subaccount, as the platform gives it when the subaccount is created',
		},
	],
});

/** The documents count the credit in euros (api/pages/sms-subaccount-credits.txt). */
const credit = amountField({
	displayName: 'Credit (EUR)',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	placeholder: 'e.g. 25',
	description: 'How many euros to move, e.g. 25 or 12.50',
});

/** The documented answer of a credit that was moved. */
const movedCreditExample: IDataObject = {
	success: true,
	code: 200,
	credit: 2869.2,
	subaccountCredit: 61.8,
	currency: 'EUR',
};

/** `credit` is what is left on the main account, `subaccountCredit` what the subaccount has now. */
function movedCredit(
	reply: Readonly<Record<string, unknown>>,
	{ tokenSubaccount: token }: { readonly tokenSubaccount: string },
): IDataObject {
	return known({
		credit: toNumber(reply.credit),
		subaccountCredit: toNumber(reply.subaccountCredit),
		currency: toCurrency(reply.currency),
		tokenSubaccount: token,
	});
}

/** The codes of the page, which is newer than the global table (api/voice-mail-partner.md 4.3). */
const creditCodes: Codes = {
	2: { meaning: 'The credit is missing', next: 'Fill in how many euros to move.' },
	3: { meaning: 'The subaccount is missing', next: 'Choose the subaccount.' },
	4: {
		meaning: 'The account may not move credit',
		next: 'Ask the support of the platform to switch subaccounts on for your account.',
	},
	5: { meaning: 'The credit must be greater than 0', next: 'Fill in more than 0 euros.' },
	6: {
		meaning: 'The balance that the credit would come from is not greater than 0',
		next: 'Top it up first.',
		cause: 'quota-exhausted',
	},
	7: {
		meaning: 'The subaccount does not exist',
		next: 'Choose the subaccount from the list, or check its token.',
	},
	8: {
		meaning: 'There is not enough credit',
		next: 'Move less, or top the account up first.',
		cause: 'quota-exhausted',
	},
};

/** Which way credit goes, and where its users see that it went. */
interface CreditMove {
	readonly way: 'add' | 'remove';
	/** E.g. "my.smspartner.fr". */
	readonly dashboard: string;
}

const words = {
	add: { name: 'Add Credit', action: 'Add credit to a subaccount', ends: 'to a subaccount' },
	remove: {
		name: 'Remove Credit',
		action: 'Remove credit from a subaccount',
		ends: 'from a subaccount back to the main account',
	},
};

/**
 * Moving credit, the same for SMS and mails (api/pages/sms-subaccount-credits.txt,
 * api/voice-mail-partner.md 3.11): all samples send the credit as text.
 */
export function movingCredit({ way, dashboard }: CreditMove): Operation<{
	readonly tokenSubaccount: Field<string>;
	readonly credit: Field<number>;
}> {
	const { name, action, ends } = words[way];
	return operation({
		value: `${way}Credit`,
		name,
		action,
		description: `Move credit ${way === 'add' ? 'from the main account ' : ''}${ends}`,
		fields: { tokenSubaccount, credit },
		repeat: 'never', // moves money
		lookAt: `the balance of the subaccount on ${dashboard}`,
		xml: {},
		request: {
			kind: 'single',
			call: ({ tokenSubaccount: token, credit: amount }) =>
				post(`/subaccount/credit/${way}`, { credit: String(amount), tokenSubaccount: token }),
		},
		example: movedCreditExample,
		answer: movedCredit,
		codes: creditCodes,
	});
}

const includeApiKeys = booleanField({
	displayName: 'Include API Keys',
	type: 'boolean',
	default: false,
	description:
		"Whether to show the subaccounts' API keys. Whoever has such a key can spend the subaccount's credit, and n8n stores it with the execution.",
});

/** api/sms-partner.md 10.3, api/voice-mail-partner.md 3.10 */
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
	entries: 'data',
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
				email: 'email1',
				type: 'simple',
				token: 'token1',
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
			id: toNumber(id),
			email: toText(email),
			type: toText(type),
			balance: toNumber(balance),
			currency: toCurrency(currency),
			createdAt: serverDate(createdAt),
			apiKey: toText(apiKey),
		});
	},
});
