import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toId } from '../../../../engine/values/convert';
import { groupCodes, groupPicker } from './groupPicker';

/** docs/api/sms-partner.md 5.2: the heading says DELETE, but the samples in both languages use POST. */
export const deleteGroup = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a contact group',
	description: 'Delete a contact group',
	fields: {
		groupId: groupPicker(
			'The group to delete. Its contacts may be deleted too; the API documentation does not say.',
		),
	},
	repeat: 'never', // changes something
	lookAt: 'the contact groups on my.smspartner.fr',
	alreadyDone: { codes: ['404'], when: 'the group no longer exists' },
	request: {
		kind: 'single',
		isShared: true, // deleted once for all items
		call: ({ groupId }) => post('/group/delete', { groupId }),
		about: ({ groupId }) => groupId,
	},
	example: { success: true, code: 200 },
	answer: (_, { groupId }) => known({ groupId: toId(groupId), status: 'deleted' }),
	codes: groupCodes,
});
