import type { IDataObject } from 'n8n-workflow';
import type { Entry } from '../../../../engine/operation/batch';
import { post, type Call } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { toBoolean, toRecord } from '../../../../engine/values/convert';
import { defaultCountry } from '../../../../partner/recipients';
import { groupMissing, groupPicker } from '../contactGroup/groupPicker';
import {
	contactDetails,
	contactFields,
	contactItem,
	contactNumber,
	inDashboard,
	valueCodes,
} from './contactFields';

/**
 * One contact, or a list. A heading gives `contact/add` for lists too, but no client sends lists there,
 * and the only one that sends any uses this path (docs/api/sms-partner.md 5.5).
 */
function createCall(entries: readonly Entry[], { groupId }: IDataObject): Call {
	const contacts = entries.map(({ to, details }) => ({ phoneNumber: to, ...details }));
	const [contact, ...others] = contacts;
	return contact && others.length === 0
		? post('/contact/add', { groupId, contact })
		: post('/contact/multiple/add', { groupId, contactsList: contacts });
}

/** docs/api/sms-partner.md 5.4, 5.5 */
export const create = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a contact',
	description: 'Add a contact to a group. Fields that are empty for an item are not sent.',
	fields: {
		groupId: groupPicker('The group to add the contact to'),
		phoneNumber: contactNumber('The phone number of the contact'),
	},
	options: { ...contactFields, defaultCountry },
	repeat: 'never', // changes something
	lookAt: inDashboard,
	alreadyDone: { codes: ['15'], when: 'the phone number is already in the group' },
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'contacts',
		combined: true,
		hint: 'Turn this off if you need "contactId": the API returns it only for contacts created one at a time. Also turn it off if the API rejects combined contacts, since their endpoint is not confirmed.',
		entries: ({ phoneNumber, options }) => [
			{ to: phoneNumber, text: '', details: contactDetails(options) },
		],
		settings: ({ groupId }) => ({ groupId }),
		call: createCall,
		list: { name: 'results', to: 'phoneNumber' },
	},
	example: {
		success: true,
		code: 200,
		contact: {
			phoneNumber: '+33612345678',
			firstname: 'Marie',
			lastname: 'Dupont',
			date: '2020-06-12',
			shortUrlPartnr: 'https://example.com/m',
			url: 'https://example.com/marie',
			custom1: 'custom 1',
			custom2: 'custom 2',
			custom3: 'custom 3',
			custom4: 'custom 4',
			contactId: 'c81f5a27',
		},
	},
	answer(reply, { groupId, phoneNumber, options }, { own: [own = reply] }) {
		// The contact of a number that is already in the group does not change.
		const isNew = toBoolean(own.success) !== false;
		return contactItem({
			phoneNumber,
			...(isNew && contactDetails(options)),
			...toRecord(reply.contact),
			contactId: own.contactId ?? toRecord(reply.contact).contactId,
			groupId,
		});
	},
	codes: {
		...valueCodes,
		1: groupMissing,
		2: { meaning: 'The contact is missing', next: 'Enter its phone number.' },
		// Not documented. Neither is the path for lists of contacts.
		404: {
			meaning: 'The contact group does not exist, or the API does not support combined contacts',
			next: 'Choose the contact group from the list. If it is the right one, turn off the option "Combine Items".',
		},
	},
});
