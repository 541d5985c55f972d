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
 * One contact, or a list of them. A heading has `contact/add` for lists, too: no client sends them
 * there, and the one that sends any uses this path (docs/api/sms-partner.md 5.5).
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
	description:
		'Add a contact to a group; up to 500 items share a request. What is empty for an item is left out.',
	fields: {
		groupId: groupPicker('The group that the contact is added to'),
		phoneNumber: contactNumber('The phone number of the contact'),
	},
	options: { ...contactFields, defaultCountry },
	repeat: 'never', // changes something
	lookAt: inDashboard,
	alreadyDone: { codes: ['15'], when: 'the phone number is in the group already' },
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'contacts',
		combined: true,
		hint: 'The API gives the ID of a new contact (contactId) only where contacts are created one by one. Switch this off if you need it, or if the API takes no contacts together: no document confirms where they go.',
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
		// Of a number that is in the group already, the contact there stays as it was.
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
		2: { meaning: 'The contact is missing', next: 'Fill in its phone number.' },
		// No document has it; the path for lists of contacts is confirmed by none either.
		404: {
			meaning: 'The contact group does not exist, or the API takes no contacts together',
			next: 'Choose the contact group from the list. If it is the right one, switch the option "Combine Items" off.',
		},
	},
});
