import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import type { SmsAccount } from '../../state';
import { wrongKey } from '../codes';
import { findContact } from './find';
import { listedContact } from './listed';

/** GET /contact/detail: one contact, with the ID of its group (docs/api/sms-partner.md 5.9). */
export const detail: Operation<SmsAccount> = {
	method: 'GET',
	path: '/contact/detail',
	place: 'query',
	missingKey: wrongKey,
	answer(call) {
		const found = findContact(call);
		if ('refusal' in found) return refuse(found.refusal);
		const { contact } = found;
		const fields = listedContact(contact, call.account, call.switches);
		return accept({ success: true, code: 200, contact: { ...fields, groupId: contact.groupId } });
	},
};
