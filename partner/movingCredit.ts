import type { IDataObject } from 'n8n-workflow';
import { amountField } from '../engine/fields/fields';
import { post } from '../engine/operation/call';
import type { Field } from '../engine/operation/field';
import { operation, type Operation } from '../engine/operation/operation';
import type { CodeMeaning, Codes } from '../engine/operation/product';
import type { Reply } from '../engine/operation/reply';
import { known, toCurrency, toNumber } from '../engine/values/convert';
import { mayNot, subaccountPicker } from './subaccount';

const tokenSubaccount = subaccountPicker('The subaccount whose credit changes');

/** The documents count the credit in euros (docs/api/sms-partner.md 10.4). */
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
	reply: Reply,
	{ tokenSubaccount: token }: { readonly tokenSubaccount: string },
): IDataObject {
	return known({
		credit: toNumber(reply.credit),
		subaccountCredit: toNumber(reply.subaccountCredit),
		currency: toCurrency(reply.currency),
		tokenSubaccount: token,
	});
}

const noCredit: CodeMeaning = {
	meaning: 'There is not enough credit',
	next: 'Move less, or top the account up first.',
	cause: 'quota-exhausted',
};

/** The codes of the page, which is newer than the global table (docs/api/mail-partner.md 4.3); 11 is only in that. */
const creditCodes: Codes = {
	2: { meaning: 'The credit is missing', next: 'Fill in how many euros to move.' },
	3: { meaning: 'The subaccount is missing', next: 'Choose the subaccount.' },
	4: mayNot('move credit'),
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
	8: noCredit,
	11: noCredit,
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
 * Moving credit, the same for SMS and mails (docs/api/sms-partner.md 10.4,
 * docs/api/mail-partner.md 3.11): all samples send the credit as text.
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
			about: ({ tokenSubaccount }) => tokenSubaccount,
		},
		example: movedCreditExample,
		answer: movedCredit,
		codes: creditCodes,
	});
}
