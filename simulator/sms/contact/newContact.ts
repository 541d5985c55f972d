import type { Contact, ContactDetails, ContactGroup } from '../../contactBook';
import type { SmsAccount } from '../../state';

/** Adds a contact to a group and returns it with its ID. */
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
