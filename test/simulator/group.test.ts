import { demoGroups } from '../../simulator';
import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const add = () => ask('sms POST /group/add');
const list = () => ask('sms GET /group/list');
const remove = (method: 'POST' | 'DELETE' = 'POST', change: object = {}, path = 'group') =>
	ask('sms POST /group/delete', change, `sms ${method} /${path}/delete`);

describe('POST /group/add', () => {
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
});

describe('GET /group/list', () => {
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
});

describe('/group/delete', () => {
	it('deletes the group with its contacts', async () => {
		await remove();
		const { groups, contacts } = simulator.state.sms;
		expect({ groups, contacts }).toMatchObject({
			groups: [{ name: 'Fournisseurs' }],
			contacts: [],
		});
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
