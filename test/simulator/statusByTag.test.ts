import { demoKeys } from '../../simulator';
import { get, post } from './client';
import { at, setSimulator, simulator } from './running';

const sentAt = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator({ now: sentAt });

const apiKey = demoKeys.sms;
const send = (count: number, change: object = {}) =>
	post(`${simulator.urls.sms}/send`, {
		apiKey,
		phoneNumbers: Array.from({ length: count }, (_, index) => `06399800${index + 10}`).join(','),
		message: 'Bonjour',
		tag: 'demo',
		...change,
	});
const ask = (query = '&tag=demo') =>
	get(`${simulator.urls.sms}/bulk-status-by-tag?apiKey=${apiKey}${query}`);

describe('GET /bulk-status-by-tag', () => {
	it('answers as the sample of the documents', async () => {
		await send(2);
		at(sentAt + 3_000);
		const { json } = await ask();
		const row = { status: 'Delivered', stopSMS: false, date: String(sentAt / 1000 + 3) };
		expect(json).toEqual({
			success: true,
			code: 200,
			currentPage: 1,
			total: 2,
			StatutResponse_List: [
				{ phoneNumber: '+33639980010', ...row },
				{ phoneNumber: '+33639980011', ...row },
			],
		});
	});

	it('has all messages with the tag, and no others', async () => {
		await send(1);
		await send(2);
		await send(2, { tag: 'other' });
		await send(2, { tag: undefined });
		const { json } = await ask();
		expect(json).toMatchObject({ total: 3, StatutResponse_List: { length: 3 } });
	});

	it('has what went out by /bulk-send', async () => {
		await post(`${simulator.urls.sms}/bulk-send`, {
			apiKey,
			tag: 'demo',
			SMSList: [{ phoneNumber: '0639980010', message: 'Bonjour' }],
		});
		const { json } = await ask();
		expect(json).toMatchObject({ total: 1 });
	});

	it('leaves out what was cancelled', async () => {
		await send(1, { scheduledDeliveryDate: '25/09/2099', time: 12, minute: 0 });
		await get(`${simulator.urls.sms}/message-cancel?apiKey=${apiKey}&messageId=307`);
		const { json } = await ask();
		expect(json).toMatchObject({ success: false, code: 4 });
	});

	it('answers the first 20 of 29, the others on page 2', async () => {
		await send(29);
		const first = await ask();
		const second = await ask('&tag=demo&page=2');
		expect([first.json, second.json]).toMatchObject([
			{ currentPage: 1, total: 29, StatutResponse_List: { length: 20 } },
			{ currentPage: 2, total: 29, StatutResponse_List: { length: 9 } },
		]);
	});

	it('can have smaller pages', async () => {
		simulator.switches.tagStatusesPerPage = 2;
		await send(3);
		const { json } = await ask('&tag=demo&page=2');
		expect(json).toMatchObject({ StatutResponse_List: [{ phoneNumber: '+33639980012' }] });
	});

	it('can count pages', async () => {
		simulator.switches.tagTotal = 'pages';
		await send(29);
		const { json } = await ask();
		expect(json).toMatchObject({ total: 2 });
	});

	it('can take no account of the page', async () => {
		simulator.switches.tagPage = 'ignored';
		await send(29);
		const { json } = await ask('&tag=demo&page=2');
		expect(json).toMatchObject({ currentPage: 1, StatutResponse_List: { length: 20 } });
	});

	it('can refuse a page', async () => {
		simulator.switches.tagPage = 'refused';
		await send(29);
		const { json } = await ask('&tag=demo&page=2');
		expect(json).toMatchObject({ success: false, code: 9 });
		expect((await ask()).json).toMatchObject({ success: true, total: 29 });
	});

	it.each([
		[3, ''],
		[4, '&tag=unknown'],
	])('answers code %i to "%s"', async (code, query) => {
		const { json } = await ask(query);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		[1, ''],
		[10, 'wrong'],
	])('answers code %i to the key "%s"', async (code, key) => {
		const { json } = await get(`${simulator.urls.sms}/bulk-status-by-tag?apiKey=${key}&tag=demo`);
		expect(json).toMatchObject({ success: false, code });
	});
});
