import type { Operation } from '../operation';
import type { ParentAccount } from '../state';
import { moveCredit } from './moveCredit';

/** POST /subaccount/credit/remove: from a subaccount back to the main account (api/pages/sms-subaccount-credits.txt, api/voice-mail-partner.md 3.12). */
export const removeCredit: Operation<ParentAccount> = {
	method: 'POST',
	path: '/subaccount/credit/remove',
	place: 'body',
	format: true,
	answer: (call) => moveCredit(call, (main, subaccount) => ({ payer: subaccount, payee: main })),
};
