import type { IDataObject } from 'n8n-workflow';
import {
	amountField,
	booleanField,
	choiceField,
	emailField,
	textField,
} from '../engine/fields/fields';
import { post, type Call } from '../engine/operation/call';
import type { Params } from '../engine/operation/field';
import { onlyIf } from '../engine/operation/field';
import { operation } from '../engine/operation/operation';
import type { Codes } from '../engine/operation/product';
import { known, toRecord, toText } from '../engine/values/convert';
import { mayNot } from './subaccount';

const type = choiceField(
	{
		displayName: 'Type',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Advanced',
				value: 'advanced',
				description:
					'Has its own sign-up: its owner receives emails and can buy credit if you allow it',
			},
			{
				name: 'Simple',
				value: 'simple',
				description: 'Receives no emails, needs no phone number and cannot buy credit',
			},
		],
		default: 'simple',
		description: 'The type of the subaccount. It cannot be changed later.',
	},
	['advanced', 'simple'],
);

const isAdvanced = { type: ['advanced'] };

const email = {
	displayName: 'Email',
	type: 'string',
	default: '',
	placeholder: 'e.g. shop@example.com',
} as const;

const isBuyer = booleanField({
	displayName: 'May Buy Credit',
	type: 'boolean',
	default: false,
	description: 'Whether the subaccount can buy its own credit',
});

const creditToAttribute = amountField({
	displayName: 'Credit (EUR)',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	placeholder: 'e.g. 25',
	description:
		'Initial credit of the subaccount in euros, e.g. 25 or 12.50, taken from the main account',
});

const nameField = (displayName: string, example: string, description: string) =>
	textField({
		displayName,
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description,
	});

const fields = {
	type,
	email: onlyIf(
		isAdvanced,
		emailField({ ...email, description: 'The email address of the owner, used to sign up' }),
	),
	isBuyer: onlyIf(isAdvanced, isBuyer),
};

const options = {
	creditToAttribute,
	email: onlyIf(
		{ type: ['simple'] },
		emailField({
			...email,
			description: 'The email address of the subaccount. If empty, the platform generates one.',
		}),
	),
	firstname: nameField('First Name', 'Marie', 'The first name of the owner'),
	lastname: nameField('Last Name', 'Dupont', 'The last name of the owner'),
	title: nameField('Title', 'Shop in Lyon', 'The name of the subaccount'),
};

/** The request; `isBuyer` is undefined for a simple subaccount. */
function creation({
	type,
	email,
	isBuyer,
	options: added,
}: Params<typeof fields, typeof options>): Call {
	const parameters = known({
		email: email ?? added.email,
		isBuyer: isBuyer === undefined ? undefined : Number(isBuyer),
		creditToAttribute: added.creditToAttribute,
		title: added.title,
		firstname: added.firstname,
		lastname: added.lastname,
	});
	return post('/subaccount/create', { type, parameters });
}

const example: IDataObject = {
	success: true,
	code: 200,
	subaccount: { email: 'shop@example.com', token: '5f1d7a84c2e9' },
	sendConfirmMailTo: 'shop@example.com',
	parent_email: 'nathan@example.com',
};

/** The codes of the page; the code for insufficient credit is from the global table (docs/api/sms-partner.md 10.1, 9.7). */
const codes: Codes = {
	2: mayNot('create subaccounts'),
	3: {
		meaning: 'The request does not say whether the subaccount may buy credit',
		next: 'Set the field "May Buy Credit".',
	},
	4: { meaning: 'The type is missing', next: 'Choose the type of the subaccount.' },
	5: { meaning: 'The type does not exist', next: 'Choose one of the types.' },
	6: {
		meaning: 'The email address is missing or not valid',
		next: 'Check the email address of the subaccount.',
	},
	7: {
		meaning: 'An account with this email address already exists',
		next: 'Use another address, or find the subaccount with "Get Many".',
	},
	8: {
		meaning: 'The credit must be greater than 0',
		next: 'Enter more than 0 euros, or remove the option "Credit (EUR)".',
	},
	9: {
		meaning: 'The account that provides the credit has no balance left',
		next: 'Top up the account, or remove the option "Credit (EUR)".',
		cause: 'quota-exhausted',
	},
	11: {
		meaning: 'There is not enough credit',
		next: 'Enter less, or top up the account first.',
		cause: 'quota-exhausted',
	},
};

/**
 * Creates a subaccount, the same for SMS and emails (docs/api/sms-partner.md 10.1, docs/api/mail-partner.md
 * 3.9). The email page has the codes of another operation, so those of the SMS page are used.
 *
 * @param dashboard where users see the new subaccount, e.g. "my.smspartner.fr"
 */
export const creatingSubaccount = (dashboard: string) =>
	operation({
		value: 'create',
		name: 'Create',
		action: 'Create a subaccount',
		description:
			'Create a subaccount. Platform support must enable subaccounts for your account first.',
		fields,
		options,
		repeat: 'never', // its credit is taken from the main account
		lookAt: `the subaccounts on ${dashboard}`,
		// The address of a simple subaccount needs no confirmation.
		xml: { optional: ['sendConfirmMailTo'] },
		request: { kind: 'single', call: creation },
		example,
		answer({ subaccount, sendConfirmMailTo, parent_email: parentEmail }, { type }) {
			const { email, token } = toRecord(subaccount);
			return known({
				tokenSubaccount: toText(token),
				email: toText(email),
				type,
				sendConfirmMailTo: toText(sendConfirmMailTo),
				parentEmail: toText(parentEmail),
			});
		},
		codes,
	});
