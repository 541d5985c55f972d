import { demoKeys } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

const addedAt = Date.parse('2030-06-03T12:00:00+02:00');

setSimulator({ now: addedAt });

const apiKey = demoKeys.mail;
const email = 'anne@example.com';
const add = (change: object = {}) =>
	post(`${simulator.urls.mail}/unsubscribe/add`, { apiKey, email, ...change });
const list = () => get(`${simulator.urls.mail}/unsubscribe/list?apiKey=${apiKey}`);
const remove = (query: string) =>
	get(`${simulator.urls.mail}/unsubscribe/delete?apiKey=${apiKey}${query}`);
const removeByPost = (body: object) =>
	post(`${simulator.urls.mail}/unsubscribe/delete`, { apiKey, ...body });

describe('POST /unsubscribe/add', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await add();
		expect(json).toEqual({ success: true, code: 200, stopId: 300 });
	});

	it('keeps the address from getting mails', async () => {
		await add();
		const { json } = await post(`${simulator.urls.mail}/send`, {
			apiKey,
			subject: 'Bonjour',
			htmlContent: '<p>Bonjour</p>',
			params: { to: [{ email }] },
		});
		expect(json).toMatchObject({ success: false, code: 14 });
	});

	it('answers code 3 for an address that is in the list', async () => {
		await add();
		const { json } = await add();
		expect(json).toMatchObject({ success: false, code: 3 });
	});

	it.each([
		[1, { apiKey: undefined }],
		[2, { email: undefined }],
		[9, { email: 'anne' }],
		[10, { apiKey: 'wrong' }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await add(change);
		expect(json).toMatchObject({ success: false, code });
	});
});

describe('GET /unsubscribe/list', () => {
	it('answers as the sample of the documents', async () => {
		await add();
		const { json } = await list();
		expect(json).toEqual({
			success: true,
			code: 200,
			nbData: 1,
			data: [{ id: 300, email, createdAt: '2030-06-03 12:00:00' }],
		});
	});

	it('answers code 10 for a wrong key', async () => {
		const { json } = await get(`${simulator.urls.mail}/unsubscribe/list?apiKey=wrong`);
		expect(json).toMatchObject({ success: false, code: 10 });
	});
});

describe('/unsubscribe/delete', () => {
	beforeEach(() => add());

	it('answers a GET as the sample of the documents', async () => {
		const { json } = await remove('&id=300');
		expect(json).toEqual({ success: true, code: 200 });
	});

	it('takes the address off the list', async () => {
		await remove('&id=300');
		expect(simulator.state.mail.stopList.size).toBe(0);
	});

	it.each([
		[3, ''],
		[4, '&id=1'],
	])('answers code %i to "%s"', async (code, query) => {
		const { json } = await remove(query);
		expect(json).toMatchObject({ success: false, code });
	});

	it('knows no POST unless switched', async () => {
		const { status } = await removeByPost({ id: 300 });
		expect(status).toBe(404);
	});

	it.each(['POST', 'both'] as const)('can take a POST (%s)', async (unsubscribeDelete) => {
		simulator.switches.unsubscribeDelete = unsubscribeDelete;
		const { json } = await removeByPost({ id: 300 });
		expect(json).toEqual({ success: true, code: 200 });
	});

	it('can take a POST alone', async () => {
		simulator.switches.unsubscribeDelete = 'POST';
		const { status } = await remove('&id=300');
		expect({ status, left: simulator.state.mail.stopList.size }).toEqual({ status: 404, left: 1 });
	});

	it('can take both', async () => {
		simulator.switches.unsubscribeDelete = 'both';
		const { json } = await remove('&id=300');
		expect(json).toMatchObject({ success: true });
	});
});
