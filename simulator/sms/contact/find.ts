import type { Contact, ContactGroup } from '../../contactBook';
import type { Call, Refusal } from '../../operation';
import { identifier } from '../../parameters';
import type { SmsAccount } from '../../state';
import { contactIdRequired, groupIdRequired, noSuchContact, noSuchGroup } from './codes';

/** The group with this `groupId`, or the refusal. */
export function findGroup({
	account: { groups },
	parameters,
}: Call<SmsAccount>): { group: ContactGroup } | { refusal: Refusal } {
	const groupId = identifier(parameters, 'groupId');
	if (groupId === undefined) return { refusal: groupIdRequired };
	const group = groups.find(({ id }) => String(id) === groupId);
	return group === undefined ? { refusal: noSuchGroup } : { group };
}

/** The contact with this `contactId`, or the refusal. */
export function findContact({
	account: { contacts },
	parameters,
}: Call<SmsAccount>): { contact: Contact } | { refusal: Refusal } {
	const contactId = identifier(parameters, 'contactId');
	if (contactId === undefined) return { refusal: contactIdRequired };
	const contact = contacts.find((one) => one.contactId === contactId);
	return contact === undefined ? { refusal: noSuchContact } : { contact };
}
