import type { Operation } from '../../operation';
import type { SmsAccount } from '../../state';
import { moveCredit } from './moveCredit';

/** POST /subaccount/credit/add: from the main account to a subaccount (api/pages/sms-subaccount-credits.txt). */
export const addCredit: Operation<SmsAccount> = {
	method: 'POST',
	path: '/subaccount/credit/add',
	place: 'body',
	format: true,
	answer: (call) => moveCredit(call, (main, subaccount) => ({ payer: main, payee: subaccount })),
};
