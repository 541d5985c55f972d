import { demoContacts, demoGroups } from '../../../simulator';
import { numbers } from './sample';
import type { Samples } from './sample';

const groupId = demoGroups.customers;
const createdAt = '2020-10-02T16:40:05+02:00';
const done = { success: true, code: 200 };
const person = {
	phoneNumber: '0639980010',
	firstname: 'prénom',
	lastname: 'nom',
	date: '1990-06-12',
	shortUrlPartnr: 'http://example.com/s',
	url: 'http://example.com',
	custom1: 'custom 1',
	custom2: '',
	custom3: '',
	custom4: '',
};
const change = (fields: Partial<typeof person>) => ({ contact: { ...person, ...fields } });
const inGroup = (phoneNumber: string) => ({
	success: false,
	code: 15,
	phoneNumber,
	message: 'Le numéro est déjà dans le groupe',
});
const batch = (count: number) =>
	numbers(count)
		.split(',')
		.map((phoneNumber) => ({ phoneNumber }));
const empty = { custom1: '', custom2: '', custom3: '', custom4: '' };
const michel = {
	contactId: demoContacts.michel,
	phone: '+33639980021',
	firstname: 'Michel',
	lastname: 'Dupont',
	url: '',
	shortUrl: '',
	date: '',
	...empty,
	createdAt,
	stopSms: false,
};
const anne = {
	...michel,
	contactId: demoContacts.anne,
	phone: '+33639980022',
	firstname: 'Anne',
	lastname: 'Martin',
	date: '1990-06-12',
	custom1: 'Lyon',
};

export const contactSamples: Samples = {
	'sms POST /contact/add': {
		source: 'docs/api/sms-partner.md 5.4',
		parameters: { groupId, contact: person },
		given: ({ sms }) => sms.poisoned.add('+33639980014'),
		answer: {
			...done,
			contact: { ...person, phoneNumber: '+33639980010', contactId: 'contact-1' },
		},
		keyless: 10,
		accepted: [
			[
				{ contact: { phoneNumber: '+33639980010' } },
				{ contact: { firstname: '', date: '', custom4: '' } },
			],
			[{ contact: { phoneNumber: '+33639980021' }, groupId: demoGroups.suppliers }],
			[change({ date: '12-06-2020' }), { contact: { date: '2020-06-12' } }],
		],
		refused: [
			[1, { groupId: undefined }],
			[2, { contact: undefined }],
			[2, { contact: { firstname: 'prénom' } }],
			[9, change({ phoneNumber: '922264' })],
			[9, change({ phoneNumber: '+33639980014' })],
			[9, change({ date: 'tomorrow' })],
			[9, change({ url: 'example.com' })],
			[9, change({ firstname: 'x'.repeat(33) })],
			[15, { contact: { phoneNumber: '0639980021' } }],
			[404, { groupId: 1 }],
		],
	},
	'sms POST /contact/multiple/add': {
		source: 'docs/api/sms-partner.md 5.5',
		parameters: {
			groupId,
			contactsList: [{ phoneNumber: '0639980021' }, { phoneNumber: '+33639980022' }],
		},
		answer: {
			groupe: { name: 'Clients', token: groupId },
			results: [inGroup('+33639980021'), inGroup('+33639980022')],
			rapport: {
				nbline: 2,
				nbline_imported: 0,
				nbline_updated: 0,
				errors: {
					stopSms: 0,
					invalidePhone: 0,
					duplicatePhone: 0,
					allreadyInGroupe: 2,
					urlInvalide: 0,
					dateInvalide: 0,
					empty: 0,
					unactivated: 0,
					dateInvalid: 0,
				},
			},
		},
		keyless: 10,
		accepted: [
			[
				{ groupId: demoGroups.suppliers, contactsList: batch(500) },
				{ rapport: { nbline: 500, nbline_imported: 500 } },
			],
		],
		refused: [
			[1, { groupId: undefined }],
			[2, { contactsList: undefined }],
			[2, { contactsList: [] }],
			[50, { contactsList: batch(501) }],
			[404, { groupId: 1 }],
		],
	},
	'sms POST /contact/update': {
		source: 'docs/api/sms-partner.md 5.6',
		parameters: {
			contactId: demoContacts.anne,
			contact: { firstname: 'Anna', date: '12-06-2020', custom2: 'custom2' },
		},
		answer: {
			...done,
			contact: {
				phoneNumber: '+33639980022',
				firstname: 'Anna',
				lastname: 'Martin',
				date: '2020-06-12',
				shortUrlPartnr: '',
				url: '',
				...empty,
				custom1: 'Lyon',
				custom2: 'custom2',
				contactId: demoContacts.anne,
			},
		},
		keyless: 10,
		accepted: [[{ contact: { phoneNumber: '+33639980022' } }]],
		refused: [
			[1, { contactId: '' }],
			[2, { contact: undefined }],
			[9, { contact: { phoneNumber: '922264' } }],
			[15, { contact: { phoneNumber: '0639980021' } }],
			[404, { contactId: 'nobody' }],
		],
	},
	'sms POST /contact/delete': {
		source: 'docs/api/sms-partner.md 5.7',
		parameters: { contactId: demoContacts.anne },
		answer: done,
		keyless: 10,
		refused: [
			[1, { contactId: undefined }],
			[404, { contactId: 'nobody' }],
		],
	},
	'sms GET /contact/list': {
		source: 'docs/api/sms-partner.md 5.8',
		parameters: { groupId },
		answer: { ...done, currentPage: 1, total: '2', datas: [michel, anne] },
		keyless: 10,
		accepted: [
			[{ page: 2 }, { total: '2', datas: [] }],
			[{ groupId: demoGroups.suppliers }, { total: '0', datas: [] }],
		],
		refused: [
			[1, { groupId: undefined }],
			[404, { groupId: 1 }],
		],
	},
	'sms GET /contact/detail': {
		source: 'docs/api/sms-partner.md 5.9',
		parameters: { contactId: demoContacts.michel },
		answer: { ...done, contact: { ...michel, groupId } },
		keyless: 10,
		refused: [
			[1, { contactId: '' }],
			[404, { contactId: 'nobody' }],
		],
	},
};
