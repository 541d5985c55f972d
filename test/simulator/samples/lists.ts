import { demoGroups } from '../../../simulator';
import type { Samples } from './sample';

const done = { success: true, code: 200 };
const group = (id: number, name: string) => ({
	id,
	name,
	createdAt: '2020-10-02T16:40:05+02:00',
	isSpecialFile: false,
	isLocationFile: false,
});

export const listSamples: Samples = {
	'sms POST /group/add': {
		source: 'docs/api/sms-partner.md 5.1',
		parameters: { name: 'Prospects' },
		answer: { success: true, code: 2, name: 'Prospects', groupId: 7001 },
		keyless: 2,
		refused: [[1, { name: '' }]],
	},
	'sms POST /group/delete': {
		source: 'docs/api/sms-partner.md 5.2',
		parameters: { groupId: demoGroups.customers },
		answer: done,
		keyless: 10,
		accepted: [[{ groupId: String(demoGroups.customers) }]],
		refused: [
			[1, { groupId: undefined }],
			[404, { groupId: 1 }],
		],
	},
	'sms GET /group/list': {
		source: 'docs/api/sms-partner.md 5.3',
		answer: {
			// As its page has it.
			success: false,
			groups: [group(demoGroups.customers, 'Clients'), group(demoGroups.suppliers, 'Fournisseurs')],
		},
		keyless: 10,
	},
	'sms GET /stop-sms/list': {
		source: 'docs/api/sms-partner.md 6.1',
		before: [['sms POST /stop-sms/add']],
		answer: {
			...done,
			nbData: 1,
			data: [{ id: 300, phoneNumber: '+33639980010', createdAt: '2030-06-03 12:00:00' }],
		},
		xml: true,
	},
	'sms POST /stop-sms/add': {
		source: 'docs/api/sms-partner.md 6.2',
		parameters: { phoneNumber: '0639980010' },
		given: ({ sms }) => {
			sms.stopList.add('+33639980012');
			sms.poisoned.add('+33639980014');
		},
		answer: { ...done, stopId: 301 },
		xml: true,
		refused: [
			[2, { phoneNumber: '' }],
			[3, { phoneNumber: '0639980012' }],
			[3, { phoneNumber: '+33639980012' }],
			[9, { phoneNumber: '922264' }],
			[9, { phoneNumber: '+33639980014' }],
		],
	},
	'sms GET /stop-sms/delete': {
		source: 'docs/api/sms-partner.md 6.3',
		parameters: { id: 300 },
		before: [['sms POST /stop-sms/add']],
		answer: done,
		xml: true,
		refused: [
			[3, { id: undefined }],
			[4, { id: 1 }],
			[4, { id: '+33639980010' }],
		],
	},
};
