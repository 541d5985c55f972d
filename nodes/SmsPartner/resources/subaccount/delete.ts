import { remove } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { subaccountPicker } from '../../../../partner/subaccount';

/** docs/api/sms-partner.md 10.2: the newest heading says /subaccount/delete, but all samples, including its own, use /subaccount/remove. */
export const deleteSubaccount = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a subaccount',
	description:
		'Delete a subaccount. Its credit may be lost: move it back with "Remove Credit" first.',
	fields: { token: subaccountPicker('The subaccount to delete') },
	repeat: 'never', // changes something
	lookAt: 'the subaccounts on my.smspartner.fr',
	alreadyDone: { codes: ['404'], when: 'the subaccount no longer exists' },
	request: {
		kind: 'single',
		isShared: true, // deleted once for all items
		call: ({ token }) => remove('/subaccount/remove', { token }),
		about: ({ token }) => token,
	},
	example: { success: true, code: 200 },
	answer: (_, { token }) => ({ tokenSubaccount: token, status: 'deleted' }),
	codes: {
		1: { meaning: 'The subaccount is missing', next: 'Choose the subaccount.' },
		404: {
			meaning: 'The subaccount does not exist',
			next: 'Choose the subaccount from the list. It may have been deleted.',
		},
	},
});
