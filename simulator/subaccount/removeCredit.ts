import type { Operation } from '../operation';
import type { ParentAccount } from '../state';
import { moveCredit } from './moveCredit';

/** POST /subaccount/credit/remove: from a subaccount back to the main account (docs/api/sms-partner.md 10.4, docs/api/mail-partner.md 3.12). */
export const removeCredit: Operation<ParentAccount> = {
	method: 'POST',
	path: '/subaccount/credit/remove',
	place: 'body',
	format: true,
	answer: (call) => moveCredit(call, (main, subaccount) => ({ payer: subaccount, payee: main })),
};
