import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toId } from '../../../../engine/values/convert';
import { groupCodes, groupPicker } from './groupPicker';

/** docs/api/sms-partner.md 5.2: the heading says DELETE; the samples, in both languages, POST. */
export const deleteGroup = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a contact group',
	description: 'Delete a group of contacts',
	fields: {
		groupId: groupPicker(
			'The group to delete. No document says what becomes of its contacts: count on losing them.',
		),
	},
	repeat: 'never', // changes something
	lookAt: 'the contact groups on my.smspartner.fr',
	alreadyDone: { codes: ['404'], when: 'there is no such group any more' },
	request: {
		kind: 'single',
		isShared: true, // a group is deleted once, for all items that want it
		call: ({ groupId }) => post('/group/delete', { groupId }),
		about: ({ groupId }) => groupId,
	},
	example: { success: true, code: 200 },
	answer: (_, { groupId }) => known({ groupId: toId(groupId), status: 'deleted' }),
	codes: groupCodes,
});
