import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const known = { phoneNumber: '0639980021' };
const fresh = { phoneNumber: '0639980010', firstname: 'Luc', custom1: 'luc@example.com' };
const batch = 'sms POST /contact/multiple/add';
const add = (contactsList: unknown, as = batch) => ask(batch, { contactsList }, as);
const noErrors = {
	stopSms: 0,
	invalidePhone: 0,
	duplicatePhone: 0,
	allreadyInGroupe: 0,
	urlInvalide: 0,
	dateInvalide: 0,
	empty: 0,
	unactivated: 0,
	dateInvalid: 0,
};
const failure = (phoneNumber: string) => ({
	success: false,
	code: 15,
	phoneNumber,
	message: 'Le numéro est déjà dans le groupe',
});

describe('POST /contact/multiple/add', () => {
	it('adds what is right, whatever is wrong with the rest', async () => {
		await add([known, fresh]);
		expect(simulator.state.sms.contacts).toMatchObject([
			{},
			{},
			{ contactId: 'contact-1', phone: '+33639980010', firstname: 'Luc' },
		]);
	});

	it('answers the failures alone', async () => {
		const { json } = await add([known, fresh]);
		expect(json).toMatchObject({
			results: [failure('+33639980021')],
			rapport: { nbline: 2, nbline_imported: 1 },
		});
	});

	it('can answer every line', async () => {
		simulator.switches.contactResults = 'all';
		const { json } = await add([known, fresh]);
		expect(json).toMatchObject({
			results: [failure('+33639980021'), { success: true, code: 200, phoneNumber: '+33639980010' }],
		});
	});

	it('can answer the numbers as they were sent', async () => {
		simulator.switches.answeredNumber = 'sent';
		const { json } = await add([known]);
		expect(json).toMatchObject({ results: [{ phoneNumber: '0639980021' }] });
	});

	it('can say success', async () => {
		simulator.switches.contactBatchSuccess = true;
		const { json } = await add([fresh]);
		expect(json).toMatchObject({ success: true, code: 200, results: [] });
	});

	it('can name the group by a text', async () => {
		simulator.switches.groupIds = 'text';
		const { json } = await add([fresh]);
		expect(json).toMatchObject({ groupe: { token: '6363' } });
	});

	it.each([
		['invalidePhone', 9, { phoneNumber: '922264' }],
		['urlInvalide', 9, { ...fresh, url: 'example.com' }],
		['dateInvalide', 9, { ...fresh, date: 'tomorrow' }],
		['empty', 2, { firstname: 'Luc' }],
		['allreadyInGroupe', 15, known],
	])('counts %s, with code %i', async (counter, code, contact) => {
		const { json } = await add([contact]);
		expect(json).toMatchObject({
			results: [{ success: false, code }],
			rapport: { nbline_imported: 0, errors: { ...noErrors, [counter]: 1 } },
		});
	});

	it('counts a number that comes twice, and adds it once', async () => {
		const { json } = await add([fresh, { phoneNumber: '+33639980010' }]);
		expect(json).toMatchObject({
			results: [{ code: 15 }],
			rapport: { nbline_imported: 1, errors: { ...noErrors, duplicatePhone: 1 } },
		});
	});

	it('counts a number in the STOP list, and leaves it out', async () => {
		simulator.state.sms.stopList.add('+33639980010');
		const { json } = await add([fresh]);
		expect(json).toMatchObject({
			results: [{ success: false, code: 14 }],
			rapport: { nbline_imported: 0, errors: { ...noErrors, stopSms: 1 } },
		});
	});

	it('can count it and add it', async () => {
		simulator.switches.stoppedContact = 'counted';
		simulator.state.sms.stopList.add('+33639980010');
		const { json } = await add([fresh]);
		expect(json).toMatchObject({
			results: [],
			rapport: { nbline_imported: 1, errors: { ...noErrors, stopSms: 1 } },
		});
	});

	it('is no operation of /contact/add unless switched', async () => {
		const { json } = await add([fresh], 'sms POST /contact/add');
		expect(json).toMatchObject({ success: false, code: 2 });
	});

	it.each([
		['add', 404],
		['both', 200],
	] as const)('can be one (%s)', async (contactBatchPath, multiple) => {
		simulator.switches.contactBatchPath = contactBatchPath;
		const { json } = await add([fresh], 'sms POST /contact/add');
		const { status } = await add([fresh]);
		expect({ json, status }).toMatchObject({
			json: { rapport: { nbline_imported: 1 } },
			status: multiple,
		});
	});
});
