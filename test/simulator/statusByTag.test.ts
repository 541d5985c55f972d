import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const send = (count: number, change: object = {}) =>
	ask('sms POST /send', {
		phoneNumbers: Array.from({ length: count }, (_, index) => `06399800${index + 10}`).join(','),
		tag: 'demo',
		...change,
	});
const list = (page?: number) => ask('sms GET /bulk-status-by-tag', { page });

describe('GET /bulk-status-by-tag', () => {
	it('has all messages with the tag, and no others', async () => {
		await send(1);
		await send(2);
		await send(2, { tag: 'other' });
		await send(2, { tag: undefined });
		const { json } = await list();
		expect(json).toMatchObject({ total: 3, StatutResponse_List: { length: 3 } });
	});

	it('has what went out by /bulk-send', async () => {
		await ask('sms POST /bulk-send', { tag: 'demo' });
		const { json } = await list();
		expect(json).toMatchObject({ total: 2 });
	});

	it('leaves out what was cancelled', async () => {
		await send(1, { scheduledDeliveryDate: '25/09/2099', time: 12, minute: 0 });
		await ask('sms GET /message-cancel');
		const { json } = await list();
		expect(json).toMatchObject({ success: false, code: 4 });
	});

	it('answers the first 20 of 29, the others on page 2', async () => {
		await send(29);
		const first = await list();
		const second = await list(2);
		expect([first.json, second.json]).toMatchObject([
			{ currentPage: 1, total: 29, StatutResponse_List: { length: 20 } },
			{ currentPage: 2, total: 29, StatutResponse_List: { length: 9 } },
		]);
	});

	it('can have smaller pages', async () => {
		simulator.switches.tagStatusesPerPage = 2;
		await send(3);
		const { json } = await list(2);
		expect(json).toMatchObject({ StatutResponse_List: [{ phoneNumber: '+33639980012' }] });
	});

	it('can count pages', async () => {
		simulator.switches.tagTotal = 'pages';
		await send(29);
		const { json } = await list();
		expect(json).toMatchObject({ total: 2 });
	});

	it('can take no account of the page', async () => {
		simulator.switches.tagPage = 'ignored';
		await send(29);
		const { json } = await list(2);
		expect(json).toMatchObject({ currentPage: 1, StatutResponse_List: { length: 20 } });
	});

	it('can refuse a page', async () => {
		simulator.switches.tagPage = 'refused';
		await send(29);
		const { json } = await list(2);
		expect(json).toMatchObject({ success: false, code: 9 });
		expect((await list()).json).toMatchObject({ success: true, total: 29 });
	});
});
