import type { Contact, ContactDetails, ContactGroup } from '../../contactBook';
import type { SmsAccount } from '../../state';

/** Puts a contact into a group and gives it back with its id. */
export function newContact(
	{ contacts, contactIds }: SmsAccount,
	{ id: groupId }: ContactGroup,
	details: ContactDetails,
): Contact {
	const contactId = `contact-${contactIds.next()}`;
	const contact = { ...details, contactId, groupId, createdAt: Date.now() };
	contacts.push(contact);
	return contact;
}
