import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toId } from '../../../../engine/values/convert';
import { contactCodes, contactPicker, inDashboard } from './contactFields';

/** docs/api/sms-partner.md 5.7 */
export const deleteContact = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a contact',
	description: 'Delete a contact from its group',
	fields: { contactId: contactPicker('The contact to delete') },
	repeat: 'never', // changes something
	lookAt: inDashboard,
	alreadyDone: { codes: ['404'], when: 'the contact no longer exists' },
	request: {
		kind: 'single',
		isShared: true, // deleted once for all items
		call: ({ contactId }) => post('/contact/delete', { contactId }),
		about: ({ contactId }) => contactId,
	},
	example: { success: true, code: 200 },
	answer: (_, { contactId }) => known({ contactId: toId(contactId), status: 'deleted' }),
	codes: contactCodes,
});
