import { get } from '../../../../engine/call';
import { operation } from '../../../../engine/operation';
import { contactItem } from '../../contact';
import { groupCodes, groupPicker } from '../../contactGroup';

/** api/sms-partner.md 5.8: GET by the samples, POST by a heading; 20 or 500 contacts a page, by the source. */
export const getAll = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contacts',
	description: 'Get the contacts of a group',
	fields: { groupId: groupPicker('The group whose contacts to get') },
	repeat: 'safe',
	request: {
		kind: 'single',
		call: ({ groupId }) => get('/contact/list', { groupId, page: 1 }),
	},
	entries: 'datas',
	pages: { total: 'total', current: 'currentPage' },
	example: {
		success: true,
		code: 200,
		currentPage: 1,
		total: '2',
		datas: [
			{
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
				createdAt: '2025-03-12T13:49:22+01:00',
				stopSms: false,
			},
		],
	},
	answer: (contact, { groupId }) => contactItem({ ...contact, groupId }),
	codes: groupCodes,
});
