import type { Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { text } from '../../parameters';
import type { SmsAccount } from '../../state';
import { wrongKey } from '../codes';

/** Codes of the page (docs/api/sms-partner.md 10.2); the French texts are ours. Code 1 is not the key's here. */
const tokenRequired: Refusal = {
	code: 1,
	message: "L'identifiant du sous-compte est requis",
	status: 400,
};
const noSuchSubaccount: Refusal = {
	code: 404,
	message: "Le sous-compte n'existe pas",
	status: 404,
};

/** DELETE /subaccount/remove, the path in all samples, with the key in the body (docs/api/sms-partner.md 10.2). */
export const remove: Operation<SmsAccount> = {
	method: 'DELETE',
	path: '/subaccount/remove',
	place: 'body',
	missingKey: wrongKey,
	served: ({ subaccountDelete }) => subaccountDelete !== 'delete',
	answer({ account, parameters }) {
		const token = text(parameters, 'token');
		if (token === undefined) return refuse(tokenRequired);
		const kept = account.subaccounts.filter((one) => one.token !== token);
		if (kept.length === account.subaccounts.length) return refuse(noSuchSubaccount);
		account.subaccounts = kept;
		return accept({ success: true, code: 200 });
	},
};

/** The same with the path of the newest heading. */
export const removeByHeading: Operation<SmsAccount> = {
	...remove,
	path: '/subaccount/delete',
	served: ({ subaccountDelete }) => subaccountDelete !== 'remove',
};
