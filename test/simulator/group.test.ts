import { demoGroups, demoKeys } from '../../simulator';
import { call, get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const apiKey = demoKeys.sms;
const add = (change: object = {}) =>
	post(`${simulator.urls.sms}/group/add`, { apiKey, name: 'Prospects', ...change });
const list = (key: string = apiKey) => get(`${simulator.urls.sms}/group/list?apiKey=${key}`);
const remove = (method: 'POST' | 'DELETE' = 'POST', change: object = {}, path = 'group') => {
	const url = `${simulator.urls.sms}/${path}/delete`;
	const body = { apiKey, groupId: demoGroups.customers, ...change };
	return method === 'POST' ? post(url, body) : call('DELETE', url, body);
};

describe('POST /group/add', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await add();
		expect(json).toEqual({ success: true, code: 2, name: 'Prospects', groupId: 7001 });
	});

	it('can answer code 200', async () => {
		simulator.switches.successCode = 200;
		const { json } = await add();
		expect(json).toMatchObject({ success: true, code: 200 });
	});

	it('can answer the id as a text', async () => {
		simulator.switches.groupIds = 'text';
		const { json } = await add();
		expect(json).toMatchObject({ groupId: '7001' });
	});

	it('makes a group that is listed', async () => {
		await add();
		const { json } = await list();
		expect(json).toMatchObject({ groups: [{}, {}, { id: 7001, name: 'Prospects' }] });
	});

	it.each([
		[1, { name: '' }],
		[2, { apiKey: undefined }],
		[10, { apiKey: 'wrong' }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await add(change);
		expect(json).toMatchObject({ success: false, code });
	});
});

describe('GET /group/list', () => {
	it('answers as the sample of the documents, "success" false included', async () => {
		const { json } = await list();
		expect(json).toEqual({
			success: false,
			groups: [
				{
					id: demoGroups.customers,
					name: 'Clients',
					createdAt: '2020-10-02T16:40:05+02:00',
					isSpecialFile: false,
					isLocationFile: false,
				},
				expect.objectContaining({ id: demoGroups.suppliers }),
			],
		});
	});

	it('has the HTTP status of a success', async () => {
		const { status } = await list();
		expect(status).toBe(200);
	});

	it('can say success', async () => {
		simulator.switches.groupListSuccess = true;
		const { json } = await list();
		expect(json).toMatchObject({ success: true });
	});

	it('can have the ids as texts', async () => {
		simulator.switches.groupIds = 'text';
		const { json } = await list();
		expect(json).toMatchObject({ groups: [{ id: '6363' }, { id: '6364' }] });
	});

	it.each(['wrong', ''])('answers code 10 to the key "%s"', async (key) => {
		const { json } = await list(key);
		expect(json).toEqual({ success: false, code: 10, message: 'Clé API incorrecte' });
	});
});

describe('/group/delete', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await remove();
		expect(json).toEqual({ success: true, code: 200 });
	});

	it('deletes the group with its contacts', async () => {
		await remove();
		const { groups, contacts } = simulator.state.sms;
		expect({ groups, contacts }).toMatchObject({
			groups: [{ name: 'Fournisseurs' }],
			contacts: [],
		});
	});

	it('takes the id as a text', async () => {
		const { json } = await remove('POST', { groupId: '6363' });
		expect(json).toMatchObject({ success: true });
	});

	it.each([
		[1, { groupId: undefined }],
		[10, { apiKey: 'wrong' }],
		[10, { apiKey: undefined }],
		[404, { groupId: 1 }],
	])('answers code %i to %j', async (code, change) => {
		const { json } = await remove('POST', change);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each([
		['POST', { post: 200, delete: 404 }],
		['DELETE', { post: 404, delete: 200 }],
		['both', { post: 200, delete: 200 }],
	] as const)('can want another method (%s)', async (groupDelete, expected) => {
		simulator.switches.groupDelete = groupDelete;
		const byPost = await remove('POST');
		const byDelete = await remove('DELETE', { groupId: demoGroups.suppliers });
		expect({ post: byPost.status, delete: byDelete.status }).toEqual(expected);
	});

	it('can have the French path', async () => {
		simulator.switches.groupDeletePath = 'groupe';
		const english = await remove();
		const french = await remove('POST', {}, 'groupe');
		expect([english.status, french.status]).toEqual([404, 200]);
	});
});
