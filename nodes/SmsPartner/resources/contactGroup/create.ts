import { textField } from '../../../../engine/fields/fields';
import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toId, toText } from '../../../../engine/values/convert';
import { keyMissing } from '../../../../partner/platformCodes';

/** docs/api/sms-partner.md 5.1: a success has code 2 in all sources. */
export const create = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a contact group',
	description: 'Create an empty contact group',
	fields: {
		name: textField({
			displayName: 'Name',
			type: 'string',
			default: '',
			placeholder: 'e.g. Customers in Lyon',
			description: 'The name of the group',
		}),
	},
	repeat: 'never', // changes something
	lookAt: 'the contact groups on my.smspartner.fr',
	request: { kind: 'single', call: ({ name }) => post('/group/add', { name }) },
	example: { success: true, code: 2, name: 'Customers in Lyon', groupId: '6363' },
	answer: ({ groupId, name }, params) =>
		known({ groupId: toId(groupId), name: toText(name) ?? params.name }),
	codes: {
		1: { meaning: 'The name is missing', next: 'Enter a name for the group.' },
		2: keyMissing,
	},
});
