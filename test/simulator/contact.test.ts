import { demoContacts, demoGroups, demoKeys } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

const addedAt = Date.parse('2025-03-12T13:49:22+01:00');

setSimulator({ now: addedAt });

const apiKey = demoKeys.sms;
const groupId = demoGroups.customers;
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
const add = (contact: object | undefined = person, change: object = {}) =>
	post(`${simulator.urls.sms}/contact/add`, { apiKey, groupId, contact, ...change });
const update = (contact: object | undefined, change: object = {}) =>
	post(`${simulator.urls.sms}/contact/update`, {
		apiKey,
		contactId: demoContacts.anne,
		contact,
		...change,
	});
const remove = (change: object = {}) =>
	post(`${simulator.urls.sms}/contact/delete`, {
		apiKey,
		contactId: demoContacts.anne,
		...change,
	});
const detail = (contactId: string) =>
	get(`${simulator.urls.sms}/contact/detail?apiKey=${apiKey}&contactId=${contactId}`);

describe('POST /contact/add', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await add();
		expect(json).toEqual({
			success: true,
			code: 200,
			contact: { ...person, phoneNumber: '+33639980010', contactId: 'contact-1' },
		});
	});

	it('can answer the number as it was sent', async () => {
		simulator.switches.answeredNumber = 'sent';
		const { json } = await add();
		expect(json).toMatchObject({ contact: { phoneNumber: '0639980010' } });
	});

	it('makes a contact that is found again', async () => {
		await add();
		const { json } = await detail('contact-1');
		expect(json).toMatchObject({ contact: { phone: '+33639980010', custom1: 'custom 1' } });
	});

	it('leaves empty what is not given', async () => {
		const { json } = await add({ phoneNumber: '+33639980010' });
		expect(json).toMatchObject({ contact: { firstname: '', date: '', custom4: '' } });
	});

	it('accepts a number that another group has', async () => {
		const { json } = await add({ phoneNumber: '+33639980021' }, { groupId: demoGroups.suppliers });
		expect(json).toMatchObject({ success: true });
	});

	it('accepts the day first, and answers the year first', async () => {
		const { json } = await add({ ...person, date: '12-06-2020' });
		expect(json).toMatchObject({ contact: { date: '2020-06-12' } });
	});

	it('can accept the year first only', async () => {
		simulator.switches.contactDate = 'iso';
		const { json } = await add({ ...person, date: '12-06-2020' });
		expect(json).toMatchObject({ success: false, code: 9 });
	});

	it.each([
		[9, { ...person, phoneNumber: '922264' }],
		[9, { ...person, date: 'tomorrow' }],
		[9, { ...person, url: 'example.com' }],
		[9, { ...person, firstname: 'x'.repeat(33) }],
		[2, { firstname: 'prénom' }],
		[15, { phoneNumber: '0639980021' }],
	])('answers code %i to the contact %j', async (code, contact) => {
		const { json } = await add(contact);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		[1, { groupId: undefined }],
		[2, { contact: undefined }],
		[10, { apiKey: 'wrong' }],
		[10, { apiKey: undefined }],
		[404, { groupId: 1 }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await add(person, change);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		['nested', 200, 2],
		['flat', 2, 200],
		['both', 200, 200],
	] as const)('can want the fields elsewhere (%s)', async (contactFields, nested, flat) => {
		simulator.switches.contactFields = contactFields;
		const inContact = await add();
		const beside = await add(undefined, {
			contact: undefined,
			...person,
			phoneNumber: '0639980011',
		});
		expect([inContact.json, beside.json]).toMatchObject([{ code: nested }, { code: flat }]);
	});

	it('answers code 9 for a number that only looks right', async () => {
		simulator.state.sms.poisoned.add('+33639980010');
		const { json } = await add();
		expect(json).toMatchObject({ success: false, code: 9 });
	});
});

describe('POST /contact/update', () => {
	it('answers the whole contact', async () => {
		const { json } = await update({ firstname: 'Anna', date: '12-06-2020', custom2: 'custom2' });
		expect(json).toEqual({
			success: true,
			code: 200,
			contact: {
				phoneNumber: '+33639980022',
				firstname: 'Anna',
				lastname: 'Martin',
				date: '2020-06-12',
				shortUrlPartnr: '',
				url: '',
				custom1: 'Lyon',
				custom2: 'custom2',
				custom3: '',
				custom4: '',
				contactId: demoContacts.anne,
			},
		});
	});

	it('changes the contact', async () => {
		await update({ phoneNumber: '0639980030' });
		const { json } = await detail(demoContacts.anne);
		expect(json).toMatchObject({ contact: { phone: '+33639980030', firstname: 'Anne' } });
	});

	it('empties what is given empty', async () => {
		await update({ date: '', custom1: '' });
		const { json } = await detail(demoContacts.anne);
		expect(json).toMatchObject({ contact: { date: '', custom1: '', lastname: 'Martin' } });
	});

	it('accepts the number that the contact has', async () => {
		const { json } = await update({ phoneNumber: '+33639980022' });
		expect(json).toMatchObject({ success: true });
	});

	it.each([
		[1, { contactId: '' }],
		[2, { contact: undefined }],
		[9, { contact: { phoneNumber: '922264' } }],
		[10, { apiKey: 'wrong' }],
		[15, { contact: { phoneNumber: '0639980021' } }],
		[404, { contactId: 'nobody' }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await update({}, change);
		expect(json).toMatchObject({ success: false, code });
	});
});

describe('POST /contact/delete', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await remove();
		expect(json).toEqual({ success: true, code: 200 });
	});

	it('deletes the contact alone', async () => {
		await remove();
		expect(simulator.state.sms.contacts).toMatchObject([{ contactId: demoContacts.michel }]);
	});

	it.each([
		[1, { contactId: undefined }],
		[10, { apiKey: 'wrong' }],
		[404, { contactId: 'nobody' }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await remove(change);
		expect(json).toMatchObject({ success: false, code });
	});
});

describe('GET /contact/detail', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await detail(demoContacts.michel);
		expect(json).toEqual({
			success: true,
			code: 200,
			contact: {
				contactId: demoContacts.michel,
				phone: '+33639980021',
				firstname: 'Michel',
				lastname: 'Dupont',
				url: '',
				shortUrl: '',
				date: '',
				custom1: '',
				custom2: '',
				custom3: '',
				custom4: '',
				createdAt: '2020-10-02T16:40:05+02:00',
				stopSms: false,
				groupId: 6363,
			},
		});
	});

	it('says that the number is in the STOP list', async () => {
		simulator.state.sms.stopList.add('+33639980021');
		const { json } = await detail(demoContacts.michel);
		expect(json).toMatchObject({ contact: { stopSms: true } });
	});

	it.each([
		[1, ''],
		[404, 'nobody'],
	])('answers code %i to the id "%s"', async (code, contactId) => {
		const { json } = await detail(contactId);
		expect(json).toMatchObject({ success: false, code });
	});
});
