import type { IDataObject } from 'n8n-workflow';
import { amountField } from '../engine/fields/fields';
import { post } from '../engine/operation/call';
import type { Field } from '../engine/operation/field';
import { operation, type Operation } from '../engine/operation/operation';
import type { CodeMeaning, Codes } from '../engine/operation/product';
import type { Reply } from '../engine/operation/reply';
import { known, toCurrency, toNumber } from '../engine/values/convert';
import { mayNot, subaccountPicker } from './subaccount';

const tokenSubaccount = subaccountPicker('The subaccount to change the credit of');

/** Documented in euros (docs/api/sms-partner.md 10.4). */
const credit = amountField({
	displayName: 'Credit (EUR)',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	placeholder: 'e.g. 25',
	description: 'Amount to move in euros, e.g. 25 or 12.50',
});

/** The documented response. */
const movedCreditExample: IDataObject = {
	success: true,
	code: 200,
	credit: 2869.2,
	subaccountCredit: 61.8,
	currency: 'EUR',
};

/** `credit` is the new balance of the main account, `subaccountCredit` that of the subaccount. */
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
	next: 'Move less, or top up the account first.',
	cause: 'quota-exhausted',
};

/** The codes of the page, which is newer than the global table (docs/api/mail-partner.md 4.3); 11 is only in the table. */
const creditCodes: Codes = {
	2: { meaning: 'The credit is missing', next: 'Enter the amount in euros.' },
	3: { meaning: 'The subaccount is missing', next: 'Choose the subaccount.' },
	4: mayNot('move credit'),
	5: { meaning: 'The credit must be greater than 0', next: 'Enter more than 0 euros.' },
	6: {
		meaning: 'The account that provides the credit has no balance left',
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

/** The direction of a credit move, and where users see its result. */
interface CreditMove {
	readonly way: 'add' | 'remove';
	/** E.g. "my.smspartner.fr". */
	readonly dashboard: string;
}

const texts = {
	add: { name: 'Add Credit', action: 'Add credit to a subaccount', ends: 'to a subaccount' },
	remove: {
		name: 'Remove Credit',
		action: 'Remove credit from a subaccount',
		ends: 'from a subaccount back to the main account',
	},
};

/**
 * Moves credit, the same for SMS and emails (docs/api/sms-partner.md 10.4,
 * docs/api/mail-partner.md 3.11). All samples send the credit as text.
 */
export function movingCredit({ way, dashboard }: CreditMove): Operation<{
	readonly tokenSubaccount: Field<string>;
	readonly credit: Field<number>;
}> {
	const { name, action, ends } = texts[way];
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
