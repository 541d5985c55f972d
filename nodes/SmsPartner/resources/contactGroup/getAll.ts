import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toBoolean, toId, toText } from '../../../../engine/values/convert';
import { serverDate } from '../../../../partner/scheduling';

/** docs/api/sms-partner.md 5.3: the documented response has `success: false`, but its list shows that the request succeeded. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contact groups',
	description: 'Get the contact groups of the account',
	fields: {},
	repeat: 'safe',
	request: { kind: 'single', call: () => get('/group/list') },
	listName: 'groups',
	example: {
		success: false,
		groups: [
			{
				id: '6363',
				name: 'Customers in Lyon',
				createdAt: '2020-10-02T16:40:05+02:00',
				isSpecialFile: false,
				isLocationFile: false,
			},
		],
	},
	answer: ({ id, name, createdAt, isSpecialFile, isLocationFile }) =>
		known({
			groupId: toId(id),
			name: toText(name),
			createdAt: serverDate(createdAt),
			isSpecialFile: toBoolean(isSpecialFile),
			isLocationFile: toBoolean(isLocationFile),
		}),
});
