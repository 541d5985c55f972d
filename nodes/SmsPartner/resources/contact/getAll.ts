import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { groupCodes, groupPicker } from '../contactGroup/groupPicker';
import { contactExample, contactItem } from './contactFields';

/** docs/api/sms-partner.md 5.8: GET by the samples, POST by a heading; 20 or 500 contacts a page, by the source. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Get the contacts of a group',
	fields: { groupId: groupPicker('The group to get the contacts of') },
	repeat: 'safe',
	request: {
		kind: 'single',
		call: ({ groupId }) => get('/contact/list', { groupId, page: 1 }),
	},
	listName: 'datas',
	pages: { total: 'total', current: 'currentPage' },
	example: {
		success: true,
		code: 200,
		currentPage: 1,
		total: '2',
		datas: [contactExample],
	},
	answer: (contact, { groupId }) => contactItem({ ...contact, groupId }),
	codes: groupCodes,
});
