import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const add = (change?: object) => ask('sms POST /stop-sms/add', change);
const list = () => ask('sms GET /stop-sms/list');
const remove = () => ask('sms GET /stop-sms/delete');
const send = () => ask('sms POST /send');

describe('POST /stop-sms/add', () => {
	it('keeps the number from getting SMS', async () => {
		await add();
		const { json } = await send();
		expect(json).toMatchObject({ success: false, code: 14 });
	});

	it('answers code 3 for a number that is in the list, in whichever form it comes', async () => {
		await add();
		const { json } = await add({ phoneNumber: '+33639980010' });
		expect(json).toMatchObject({ success: false, code: 3 });
	});
});

describe('GET /stop-sms/list', () => {
	it('is empty at the start', async () => {
		const { json } = await list();
		expect(json).toMatchObject({ nbData: 0, data: [] });
	});

	it('has the numbers that a test put there', async () => {
		simulator.state.sms.stopList.add('+33639980010').add('+33639980011');
		const { json } = await list();
		expect(json).toMatchObject({ data: [{ id: 300 }, { id: 301 }] });
	});
});

describe('GET /stop-sms/delete', () => {
	it('lets the number have SMS again', async () => {
		await add();
		await remove();
		const { json } = await send();
		expect(json).toMatchObject({ success: true });
	});

	it('takes the number off the list', async () => {
		await add();
		await remove();
		const { json } = await list();
		expect(json).toMatchObject({ nbData: 0 });
	});

	it('does not give an id twice', async () => {
		await add();
		await remove();
		const { json } = await add();
		expect(json).toMatchObject({ stopId: 301 });
	});
});
