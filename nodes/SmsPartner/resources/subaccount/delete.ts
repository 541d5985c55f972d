import { remove } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { subaccountPicker } from '../../../../partner/subaccount';

/** docs/api/sms-partner.md 10.2: the newest heading says /subaccount/delete; all samples, its own among them, /subaccount/remove. */
export const deleteSubaccount = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a subaccount',
	description:
		'Delete a subaccount. No document says what becomes of its credit: move it back first, with "Remove Credit".',
	fields: { token: subaccountPicker('The subaccount to delete') },
	repeat: 'never', // changes something
	lookAt: 'the subaccounts on my.smspartner.fr',
	alreadyDone: { codes: ['404'], when: 'there is no such subaccount any more' },
	request: {
		kind: 'single',
		isShared: true, // a subaccount is deleted once, for all items that want it
		call: ({ token }) => remove('/subaccount/remove', { token }),
		about: ({ token }) => token,
	},
	example: { success: true, code: 200 },
	answer: (_, { token }) => ({ tokenSubaccount: token, status: 'deleted' }),
	codes: {
		1: { meaning: 'The subaccount is missing', next: 'Choose the subaccount.' },
		404: {
			meaning: 'The subaccount does not exist',
			next: 'Choose the subaccount from the list. It may be deleted already.',
		},
	},
});
