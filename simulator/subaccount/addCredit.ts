import type { Operation } from '../operation';
import type { ParentAccount } from '../state';
import { moveCredit } from './moveCredit';

/** POST /subaccount/credit/add: from the main account to a subaccount (docs/api/sms-partner.md 10.4, docs/api/mail-partner.md 3.11). */
export const addCredit: Operation<ParentAccount> = {
	method: 'POST',
	path: '/subaccount/credit/add',
	place: 'body',
	format: true,
	answer: (call) => moveCredit(call, (main, subaccount) => ({ payer: main, payee: subaccount })),
};
