import { get as getFrom } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { toRecord } from '../../../../engine/values/convert';
import { contactCodes, contactExample, contactItem, contactPicker } from './contactFields';

/** docs/api/sms-partner.md 5.9 */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get a contact',
	description: 'Get the details of a contact, including its group',
	fields: { contactId: contactPicker('The contact to get') },
	repeat: 'safe',
	request: { kind: 'single', call: ({ contactId }) => getFrom('/contact/detail', { contactId }) },
	example: {
		success: true,
		code: 200,
		contact: { ...contactExample, groupId: 6363 },
	},
	answer: ({ contact }, { contactId }) => contactItem({ contactId, ...toRecord(contact) }),
	codes: contactCodes,
});
