import { post } from '../../../../engine/call';
import { operation } from '../../../../engine/operation';
import {
	credit,
	creditCodes,
	movedCredit,
	movedCreditExample,
	tokenSubaccount,
} from '../../../platform/subaccount';

/** api/pages/sms-subaccount-credits.txt: all of its samples send the credit as text. */
export const addCredit = operation({
	value: 'addCredit',
	name: 'Add Credit',
	action: 'Add credit to a subaccount',
	description: 'Move credit from the main account to a subaccount',
	fields: { tokenSubaccount, credit },
	repeat: 'never', // moves money
	lookAt: 'the balance of the subaccount on my.smspartner.fr',
	xml: {},
	request: {
		kind: 'single',
		call: ({ tokenSubaccount, credit }) =>
			post('/subaccount/credit/add', { credit: String(credit), tokenSubaccount }),
	},
	example: movedCreditExample,
	answer: movedCredit,
	codes: creditCodes,
});
