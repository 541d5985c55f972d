import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import type { SmsAccount } from '../../state';
import { wrongKey } from '../codes';
import { findContact } from './find';

/** POST /contact/delete (docs/api/sms-partner.md 5.7). */
export const remove: Operation<SmsAccount> = {
	method: 'POST',
	path: '/contact/delete',
	place: 'body',
	missingKey: wrongKey,
	answer(call) {
		const { account } = call;
		const found = findContact(call);
		if ('refusal' in found) return refuse(found.refusal);
		account.contacts = account.contacts.filter((one) => one !== found.contact);
		return accept({ success: true, code: 200 });
	},
};
