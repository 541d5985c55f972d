import { demoContacts } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const add = (change?: object) => ask('sms POST /contact/add', change);
const update = (contact: object) => ask('sms POST /contact/update', { contact });
const detail = (contactId?: string) => ask('sms GET /contact/detail', { contactId });
const person = { phoneNumber: '0639980010', firstname: 'prénom', date: '12-06-2020' };

describe('POST /contact/add', () => {
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

	it('can accept the year first only', async () => {
		simulator.switches.contactDate = 'iso';
		const { json } = await add({ contact: person });
		expect(json).toMatchObject({ success: false, code: 9 });
	});

	it.each([
		['nested', 200, 2],
		['flat', 2, 200],
		['both', 200, 200],
	] as const)('can want the fields elsewhere (%s)', async (contactFields, nested, flat) => {
		simulator.switches.contactFields = contactFields;
		const inContact = await add();
		const beside = await add({ contact: undefined, ...person, phoneNumber: '0639980011' });
		expect([inContact.json, beside.json]).toMatchObject([{ code: nested }, { code: flat }]);
	});
});

describe('POST /contact/update', () => {
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
});

describe('POST /contact/delete', () => {
	it('deletes the contact alone', async () => {
		await ask('sms POST /contact/delete');
		expect(simulator.state.sms.contacts).toMatchObject([{ contactId: demoContacts.michel }]);
	});
});

describe('GET /contact/detail', () => {
	it('says that the number is in the STOP list', async () => {
		simulator.state.sms.stopList.add('+33639980021');
		const { json } = await detail(demoContacts.michel);
		expect(json).toMatchObject({ contact: { stopSms: true } });
	});
});
