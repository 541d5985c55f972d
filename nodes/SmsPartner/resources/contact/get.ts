import { get as getFrom } from '../../../../engine/call';
import { toRecord } from '../../../../engine/convert';
import { operation } from '../../../../engine/operation';
import { contactCodes, contactItem, contactPicker } from '../../contact';

/** api/sms-partner.md 5.9 */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get a contact',
	description: 'Get what is known of a contact, and which group it is in',
	fields: { contactId: contactPicker('The contact to get') },
	repeat: 'safe',
	request: { kind: 'single', call: ({ contactId }) => getFrom('/contact/detail', { contactId }) },
	example: {
		success: true,
		code: 200,
		contact: {
			contactId: 'c81f5a27',
			phone: '+33612345678',
			firstname: 'Marie',
			lastname: 'Dupont',
			url: 'https://example.com/marie',
			shortUrl: 'https://example.com/m',
			date: '2020-06-12',
			custom1: 'custom 1',
			custom2: 'custom 2',
			custom3: 'custom 3',
			custom4: 'custom 4',
			createdAt: '2020-10-02T16:40:05+02:00',
			stopSms: false,
			groupId: 6363,
		},
	},
	answer: ({ contact }, { contactId }) => contactItem({ contactId, ...toRecord(contact) }),
	codes: contactCodes,
});
