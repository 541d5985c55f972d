import { demoContact, demoContacts, demoGroups, demoKeys } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

const addedAt = Date.parse('2025-03-12T13:49:22+01:00');

setSimulator({ now: addedAt });

const apiKey = demoKeys.sms;
const groupId = demoGroups.customers;
const list = (query = `&groupId=${groupId}`) =>
	get(`${simulator.urls.sms}/contact/list?apiKey=${apiKey}${query}`);
const fill = (count: number) => {
	simulator.state.sms.contacts = Array.from({ length: count }, (_, index) =>
		demoContact(`contact${index + 1}`, groupId, `+3363998${String(index).padStart(4, '0')}`),
	);
};

describe('GET /contact/list', () => {
	it('answers as the sample of the documents, without the group', async () => {
		const { json, text } = await list();
		expect(text).not.toContain('groupId');
		expect(json).toMatchObject({
			success: true,
			code: 200,
			currentPage: 1,
			total: '2',
			datas: [
				{ contactId: demoContacts.michel, phone: '+33639980021', stopSms: false },
				{ contactId: demoContacts.anne, date: '1990-06-12' },
			],
		});
	});

	it('says when a contact was added', async () => {
		await post(`${simulator.urls.sms}/contact/add`, {
			apiKey,
			groupId,
			contact: { phoneNumber: '0639980010' },
		});
		const { json } = await list();
		expect(json).toMatchObject({ datas: [{}, {}, { createdAt: '2025-03-12T13:49:22+01:00' }] });
	});

	it('answers the first 20 of 29', async () => {
		fill(29);
		const { json } = await list();
		expect(json).toMatchObject({ currentPage: 1, total: '29', datas: { length: 20 } });
	});

	it('answers the last 9 of 29 on page 2', async () => {
		fill(29);
		const { json } = await list(`&groupId=${groupId}&page=2`);
		expect(json).toMatchObject({ currentPage: 2, total: '29', datas: { length: 9 } });
	});

	it('can have larger pages', async () => {
		fill(29);
		simulator.switches.contactsPerPage = 500;
		const { json } = await list();
		expect(json).toMatchObject({ datas: { length: 29 } });
	});

	it('is empty behind the last page and for a group without contacts', async () => {
		const behind = await list(`&groupId=${groupId}&page=2`);
		const empty = await list(`&groupId=${demoGroups.suppliers}`);
		expect([behind.json, empty.json]).toMatchObject([
			{ total: '2', datas: [] },
			{ total: '0', datas: [] },
		]);
	});

	it.each([
		[1, ''],
		[404, '&groupId=1'],
	])('answers code %i to "%s"', async (code, query) => {
		const { json } = await list(query);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		['GET', 200, 404],
		['POST', 404, 200],
		['both', 200, 200],
	] as const)('can want another method (%s)', async (contactList, byGet, byPost) => {
		simulator.switches.contactList = contactList;
		const first = await list();
		const second = await post(`${simulator.urls.sms}/contact/list`, { apiKey, groupId });
		expect([first.status, second.status]).toEqual([byGet, byPost]);
	});
});
