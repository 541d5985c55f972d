import type { Contact } from '../../contactBook';
import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import type { SmsAccount } from '../../state';
import { wrongKey } from '../codes';
import { alreadyInGroup, nothingGiven } from './codes';
import { answeredContact, contactParameters, readDetails } from './details';
import { findContact } from './find';

/** POST /contact/update: changes the given fields and keeps the others (docs/api/sms-partner.md 5.6). */
export const update: Operation<SmsAccount> = {
	method: 'POST',
	path: '/contact/update',
	place: 'body',
	missingKey: wrongKey,
	answer(call) {
		const { account, parameters, switches } = call;
		const found = findContact(call);
		if ('refusal' in found) return refuse(found.refusal);
		const { contact } = found;
		const sent = contactParameters(parameters, switches);
		if (sent === undefined) return refuse(nothingGiven);
		const read = readDetails(sent, call);
		if ('problem' in read) return refuse(read.problem);
		const changed = { ...contact, ...read.details };
		if (isTaken(changed, account)) return refuse(alreadyInGroup);
		account.contacts = account.contacts.map((one) => (one === contact ? changed : one));
		return accept({ success: true, code: 200, contact: answeredContact(changed, sent, switches) });
	},
};

/** Whether another contact of the group has the number. */
function isTaken({ contactId, groupId, phone }: Contact, { contacts }: SmsAccount): boolean {
	return contacts.some(
		(one) => one.contactId !== contactId && one.groupId === groupId && one.phone === phone,
	);
}
