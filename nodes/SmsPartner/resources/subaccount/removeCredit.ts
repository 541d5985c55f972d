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
export const removeCredit = operation({
	value: 'removeCredit',
	name: 'Remove Credit',
	action: 'Remove credit from a subaccount',
	description: 'Move credit from a subaccount back to the main account',
	fields: { tokenSubaccount, credit },
	repeat: 'never', // moves money
	lookAt: 'the balance of the subaccount on my.smspartner.fr',
	xml: {},
	request: {
		kind: 'single',
		call: ({ tokenSubaccount, credit }) =>
			post('/subaccount/credit/remove', { credit: String(credit), tokenSubaccount }),
	},
	example: movedCreditExample,
	answer: movedCredit,
	codes: creditCodes,
});
