import { demoKeys } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

const addedAt = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator({ now: addedAt });

const apiKey = demoKeys.sms;
const add = (change: object = {}) =>
	post(`${simulator.urls.sms}/stop-sms/add`, { apiKey, phoneNumber: '0639980010', ...change });
const list = (query = '') => get(`${simulator.urls.sms}/stop-sms/list?apiKey=${apiKey}${query}`);
const remove = (query: string) =>
	get(`${simulator.urls.sms}/stop-sms/delete?apiKey=${apiKey}${query}`);
const send = () =>
	post(`${simulator.urls.sms}/send`, { apiKey, phoneNumbers: '0639980010', message: 'Bonjour' });

describe('POST /stop-sms/add', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await add();
		expect(json).toEqual({ success: true, code: 200, stopId: 300 });
	});

	it('keeps the number from getting SMS', async () => {
		await add();
		const { json } = await send();
		expect(json).toMatchObject({ success: false, code: 14 });
	});

	it('answers XML by position', async () => {
		const { text } = await add({ _format: 'xml' });
		expect(text.replaceAll(/\s/g, '')).toContain('<entry>200</entry><entry>300</entry>');
	});

	it('answers code 3 for a number that is in the list, in whichever form it comes', async () => {
		await add();
		const { json } = await add({ phoneNumber: '+33639980010' });
		expect(json).toMatchObject({ success: false, code: 3 });
	});

	it('answers code 9 for a number that only looks right', async () => {
		simulator.state.sms.poisoned.add('+33639980010');
		const { json } = await add();
		expect(json).toMatchObject({ success: false, code: 9 });
	});

	it.each([
		[1, { apiKey: undefined }],
		[2, { phoneNumber: '' }],
		[9, { phoneNumber: '922264' }],
		[10, { apiKey: 'wrong' }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await add(change);
		expect(json).toMatchObject({ success: false, code });
	});
});

describe('GET /stop-sms/list', () => {
	it('answers as the sample of the documents', async () => {
		await add();
		const { json } = await list();
		expect(json).toEqual({
			success: true,
			code: 200,
			nbData: 1,
			data: [{ id: 300, phoneNumber: '+33639980010', createdAt: '2030-06-03 12:00:00' }],
		});
	});

	it('is empty at the start', async () => {
		const { json } = await list();
		expect(json).toMatchObject({ nbData: 0, data: [] });
	});

	it('has the numbers that a test put there', async () => {
		simulator.state.sms.stopList.add('+33639980010').add('+33639980011');
		const { json } = await list();
		expect(json).toMatchObject({ data: [{ id: 300 }, { id: 301 }] });
	});

	it('answers XML by position', async () => {
		await add();
		const { text } = await list('&_format=xml');
		expect(text).toContain('<![CDATA[+33639980010]]>');
	});

	it('answers code 10 for a wrong key', async () => {
		const { json } = await get(`${simulator.urls.sms}/stop-sms/list?apiKey=wrong`);
		expect(json).toMatchObject({ success: false, code: 10 });
	});
});

describe('GET /stop-sms/delete', () => {
	it('answers as the sample of the documents', async () => {
		await add();
		const { json } = await remove('&id=300');
		expect(json).toEqual({ success: true, code: 200 });
	});

	it('lets the number have SMS again', async () => {
		await add();
		await remove('&id=300');
		const { json } = await send();
		expect(json).toMatchObject({ success: true });
	});

	it('takes the number off the list', async () => {
		await add();
		await remove('&id=300');
		const { json } = await list();
		expect(json).toMatchObject({ nbData: 0 });
	});

	it('does not give an id twice', async () => {
		await add();
		await remove('&id=300');
		const { json } = await add();
		expect(json).toMatchObject({ stopId: 301 });
	});

	it.each([
		[3, ''],
		[4, '&id=1'],
		[4, '&id=+33639980010'],
	])('answers code %i to "%s"', async (code, query) => {
		const { json } = await remove(query);
		expect(json).toMatchObject({ success: false, code });
	});
});
