import { demoGroups } from '../../simulator';
import { CONTINUE, ofGroup } from './contactNodes';
import { lines } from './core/core';
import { byId } from './nodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const { customers, suppliers } = demoGroups;
const theCustomers = { groupId: byId(String(customers)) };
const noGroup = { groupId: byId('9999') };
const NOT_THERE = /The contact group does not exist.*Le groupe n'existe pas.*code 404/;

describe.each(lines)('Contact groups, in line %s', (line) => {
	const stage = setStage(line);

	describe('Create', () => {
		it('is POST /group/add with the key in the body alone', async () => {
			await stage.run(ofGroup('create', { name: 'Lyon' }));
			expect(stage.requests).toMatchObject([{ method: 'POST', path: '/group/add', query: {} }]);
			expect(stage.requests[0]?.body).toMatchObject({ apiKey: stage.keys.sms });
			expect(stage.bodies).toEqual([{ name: 'Lyon' }]);
		});

		it.each([
			[2, 'number'],
			[2, 'text'],
			[200, 'number'],
		] as const)('gives out its ID (code %i, ID as %s)', async (successCode, groupIds) => {
			Object.assign(stage.simulator.switches, { successCode, groupIds });
			const run = await stage.run(ofGroup('create', { name: 'Lyon' }));
			const [, , { id } = { id: 0 }] = stage.simulator.state.sms.groups;
			expect(run.json('Partner')).toEqual([{ groupId: id, name: 'Lyon' }]);
		});

		it('comes as the API answered without Simplify', async () => {
			const run = await stage.run(ofGroup('create', { name: 'Lyon', simplify: false }));
			expect(run.json('Partner')).toMatchObject([{ success: true, code: 2, name: 'Lyon' }]);
		});

		it('makes a group for each item, paired', async () => {
			const rows = [{ city: 'Lyon' }, { city: 'Lyon' }, { city: 'Nice' }];
			const run = await stage.run(ofGroup('create', { name: '={{ $json.city }}' }), { rows });
			const outputs = run.items('Partner')[0] ?? [];
			expect(outputs.map(({ json, pairedItem }) => [json['name'], pairedItem])).toEqual([
				['Lyon', { item: 0 }],
				['Lyon', { item: 1 }],
				['Nice', { item: 2 }],
			]);
			expect(stage.simulator.state.sms.groups).toHaveLength(5);
		});

		it('says that the key is wrong', async () => {
			stage.simulator.state.sms.key = 'another key';
			const run = await stage.run(ofGroup('create', { name: 'Lyon' }));
			expect(told(run)).toContain('The API key is incorrect');
		});

		it('is never sent twice', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', path: '/group/add' });
			const run = await stage.run(ofGroup('create', { name: 'Lyon' }));
			expect(stage.requests).toHaveLength(1);
			expect(told(run)).toMatch(/unknown whether this took effect[\s\S]*check the contact groups/);
		});
	});

	describe('Delete', () => {
		it('is POST /group/delete, once for all items that want it', async () => {
			const run = await stage.run(ofGroup('delete', theCustomers), { rows: [{}, {}] });
			expect(stage.wire).toEqual(['POST /group/delete']);
			expect(stage.requests[0]).toMatchObject({ query: {}, body: { apiKey: stage.keys.sms } });
			expect(stage.bodies).toEqual([{ groupId: String(customers) }]);
			expect(run.json('Partner')).toEqual([
				{ groupId: customers, status: 'deleted' },
				{ groupId: customers, status: 'deleted' },
			]);
			expect(stage.simulator.state.sms.groups.map(({ id }) => id)).toEqual([suppliers]);
		});

		it('comes as the API answered without Simplify', async () => {
			const run = await stage.run(ofGroup('delete', { ...theCustomers, simplify: false }));
			expect(run.json('Partner')).toEqual([{ success: true, code: 200 }]);
		});

		it.each([200, 400, 'byMeaning'] as const)(
			'says that there is no such group, or ignores it (status %p)',
			async (errorStatus) => {
				stage.simulator.switches.errorStatus = errorStatus;
				const refused = await stage.run({ ...ofGroup('delete', noGroup), ...CONTINUE });
				expect(refused.json('Partner')).toEqual([{ error: expect.stringMatching(NOT_THERE) }]);
				const options = { ignoreAlreadyDone: true };
				const run = await stage.run(ofGroup('delete', { ...noGroup, options }));
				expect(run.json('Partner')).toEqual([
					{ groupId: 9999, status: 'deleted', alreadyDone: true },
				]);
			},
		);

		it.each([
			['DELETE', 'group'],
			['POST', 'groupe'],
		] as const)(
			'leaves it unknown what became of it where the API wants %s /%s/delete',
			async (groupDelete, groupDeletePath) => {
				Object.assign(stage.simulator.switches, { groupDelete, groupDeletePath });
				const run = await stage.run(ofGroup('delete', theCustomers));
				expect(told(run)).toMatch(/unknown whether this took effect/);
				expect(stage.simulator.state.sms.groups).toHaveLength(2);
			},
		);
	});

	describe('Get Many', () => {
		const createdAt = '2020-10-02T16:40:05.000+02:00';
		const plain = { createdAt, isSpecialFile: false, isLocationFile: false };

		it.each([
			[false, 'number'],
			[false, 'text'],
			[true, 'number'],
		] as const)(
			'is GET /group/list, whatever it says of success (%p) and of IDs (%s)',
			async (groupListSuccess, groupIds) => {
				Object.assign(stage.simulator.switches, { groupListSuccess, groupIds });
				const run = await stage.run(ofGroup('getAll'));
				expect(stage.requests).toMatchObject([
					{ method: 'GET', path: '/group/list', query: { apiKey: stage.keys.sms } },
				]);
				expect(run.json('Partner')).toEqual([
					{ groupId: customers, name: 'Clients', ...plain },
					{ groupId: suppliers, name: 'Fournisseurs', ...plain },
				]);
			},
		);

		it('shows them as they came without Simplify', async () => {
			const run = await stage.run(ofGroup('getAll', { simplify: false, limit: 1 }));
			expect(run.json('Partner')).toMatchObject([{ id: customers, name: 'Clients' }]);
		});

		it('is nothing for an account without groups', async () => {
			stage.simulator.state.sms.groups = [];
			const run = await stage.run(ofGroup('getAll'));
			expect(run.json('Partner')).toEqual([]);
		});

		it.each([200, 400] as const)('says that the key is wrong (status %p)', async (errorStatus) => {
			stage.simulator.switches.errorStatus = errorStatus;
			stage.simulator.state.sms.key = 'another key';
			const run = await stage.run(ofGroup('getAll'));
			expect(told(run)).toContain('The API key is incorrect');
		});
	});

	it('takes an ID as the list gives it out', async () => {
		const run = await stage.run(ofGroup('getAll'));
		const [group] = run.json('Partner');
		const node = ofGroup('delete', { groupId: byId('={{ $json.groupId }}') });
		await stage.run(node, { rows: [group ?? {}] });
		expect(stage.simulator.state.sms.groups.map(({ id }) => id)).toEqual([suppliers]);
	});
});
