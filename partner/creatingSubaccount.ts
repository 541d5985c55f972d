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
					'With a sign-up of its own: its owner gets mails, and may buy credit if you say so',
			},
			{
				name: 'Simple',
				value: 'simple',
				description: 'Gets no mails, is asked for no phone number and cannot buy credit',
			},
		],
		default: 'simple',
		description: 'The kind of subaccount. It cannot be changed later.',
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
	description: 'Whether the subaccount may buy credit of its own',
});

const creditToAttribute = amountField({
	displayName: 'Credit (EUR)',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	placeholder: 'e.g. 25',
	description:
		'How many euros the subaccount starts with, e.g. 25 or 12.50. They are taken from the main account.',
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
		emailField({ ...email, description: 'The e-mail address of its owner, who signs up with it' }),
	),
	isBuyer: onlyIf(isAdvanced, isBuyer),
};

const options = {
	creditToAttribute,
	email: onlyIf(
		{ type: ['simple'] },
		emailField({
			...email,
			description: 'The e-mail address of the subaccount. Left out, the platform makes one up.',
		}),
	),
	firstname: nameField('First Name', 'Marie', 'The first name of its owner'),
	lastname: nameField('Last Name', 'Dupont', 'The last name of its owner'),
	title: nameField('Title', 'Shop in Lyon', 'What the subaccount is called'),
};

/** The request: a simple subaccount has no `isBuyer` in it. */
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

/** The codes of the page; it has none for lack of credit, the global table does (docs/api/sms-partner.md 10.1, 9.7). */
const codes: Codes = {
	2: mayNot('create subaccounts'),
	3: {
		meaning: 'The API was not told whether the subaccount may buy',
		next: 'Set the field "May Buy Credit".',
	},
	4: { meaning: 'The type is missing', next: 'Choose the type of the subaccount.' },
	5: { meaning: 'The type does not exist', next: 'Choose one of the types.' },
	6: {
		meaning: 'The API found no e-mail address that it takes',
		next: 'Check the e-mail address of the subaccount.',
	},
	7: {
		meaning: 'There is an account with this e-mail address already',
		next: 'Use another address, or find the subaccount with "Get Many".',
	},
	8: {
		meaning: 'The credit must be greater than 0',
		next: 'Fill in more than 0 euros, or leave the option "Credit (EUR)" out.',
	},
	9: {
		meaning: 'The balance that the credit would come from is not greater than 0',
		next: 'Top the account up, or leave the option "Credit (EUR)" out.',
		cause: 'quota-exhausted',
	},
	11: {
		meaning: 'There is not enough credit',
		next: 'Give less, or top the account up first.',
		cause: 'quota-exhausted',
	},
};

/**
 * Creating a subaccount, the same for SMS and mails (docs/api/sms-partner.md 10.1, docs/api/mail-partner.md
 * 3.9). The table of codes on the mail page is another operation's: those of the SMS page are taken.
 *
 * @param dashboard where its users see the new subaccount, e.g. "my.smspartner.fr"
 */
export const creatingSubaccount = (dashboard: string) =>
	operation({
		value: 'create',
		name: 'Create',
		action: 'Create a subaccount',
		description:
			'Create a subaccount. The support of the platform has to switch subaccounts on for your account first.',
		fields,
		options,
		repeat: 'never', // its credit is taken from the main account
		lookAt: `the subaccounts on ${dashboard}`,
		// Nobody has to confirm the address of a simple one.
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
