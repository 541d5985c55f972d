import type { IDataObject } from 'n8n-workflow';
import { known, toCurrency, toNumber } from '../../engine/convert';
import { amountField, textField } from '../../engine/fields';
import type { Codes } from '../../engine/operation';

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
export const credit = amountField({
	displayName: 'Credit (EUR)',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	placeholder: 'e.g. 25',
	description: 'How many euros to move, e.g. 25 or 12.50',
});

/** The documented answer of a credit that was moved. */
export const movedCreditExample: IDataObject = {
	success: true,
	code: 200,
	credit: 2869.2,
	subaccountCredit: 61.8,
	currency: 'EUR',
};

/** `credit` is what is left on the main account, `subaccountCredit` what the subaccount has now. */
export function movedCredit(
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
export const creditCodes: Codes = {
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
