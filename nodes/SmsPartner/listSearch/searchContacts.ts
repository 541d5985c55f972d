import { searchingWithin } from '../../../engine/lists/search';
import { toText } from '../../../engine/values/convert';
import { smsPartner } from '../../../partner/products';
import { getAll } from '../resources/contact/getAll';
import { groupChoices } from './searchContactGroups';

/**
 * The contacts of the account, for the field "Contact": "Marie Dupont +33612345678 (Customers)".
 * The API only lists them by group (docs/api/sms-partner.md 5.8).
 */
export const searchContacts = searchingWithin(smsPartner, groupChoices, {
	operation: getAll,
	value: 'contactId',
	parameter: 'groupId',
	name({ firstname, lastname, phone }, id, group) {
		const words = [firstname, lastname, phone].map(toText).filter((word) => word !== undefined);
		return `${words.length > 0 ? words.join(' ') : id} (${group})`;
	},
});
