import { demoContact, demoContacts, demoGroups } from '../../simulator';
import { CONTINUE, getContacts, MICHEL, ofContact } from './contactNodes';
import { lines } from './core/core';
import { byId } from './nodes';
import { mobile } from './smsNodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const { customers, suppliers } = demoGroups;
const { michel, anne } = demoContacts;
const ANNE = '+33639980022';
const byRow = { contactId: byId('={{ $json.id }}') };
const nobody = { contactId: byId('nobody') };
const CREATED = '2020-10-02T16:40:05.000+02:00';
const NOT_THERE = /The contact does not exist.*Le contact n'existe pas.*code 404/;

describe.each(lines)('Contacts, in line %s', (line) => {
	const stage = setStage(line);
	const contactOf = (id: string) =>
		stage.simulator.state.sms.contacts.find(({ contactId }) => contactId === id);

	describe('Update', () => {
		it('is POST /contact/update with the key in the body alone', async () => {
			await stage.run(ofContact('update', { options: { lastname: 'Curie' } }));
			expect(stage.requests).toMatchObject([
				{ method: 'POST', path: '/contact/update', query: {} },
			]);
			expect(stage.requests[0]?.body).toMatchObject({ apiKey: stage.keys.sms });
			expect(stage.bodies).toEqual([{ contactId: michel, contact: { lastname: 'Curie' } }]);
		});

		it('changes what is given, and gives out the contact as it is now', async () => {
			const options = { lastname: 'Curie', date: '2020-06-12', phoneNumber: '0612345678' };
			const run = await stage.run(ofContact('update', { options }));
			expect(run.json('Partner')).toEqual([
				{
					contactId: michel,
					phoneNumber: '+33612345678',
					firstname: 'Michel',
					lastname: 'Curie',
					date: '2020-06-12',
				},
			]);
			expect(contactOf(michel)).toMatchObject({ firstname: 'Michel', lastname: 'Curie' });
		});

		it('leaves a field as it is that an expression leaves empty', async () => {
			const options = { custom1: '={{ $json.none }}', custom2: 'x', date: '={{ "" }}' };
			await stage.run(ofContact('update', { contactId: byId(anne), options }));
			expect(stage.bodies).toEqual([{ contactId: anne, contact: { custom2: 'x' } }]);
			expect(contactOf(anne)).toMatchObject({ custom1: 'Lyon', date: '1990-06-12' });
		});

		it('sends nothing where there is nothing to change', async () => {
			const run = await stage.run(ofContact('update', { options: { custom1: '' } }));
			expect(told(run)).toContain('No option has a value to change');
			expect(stage.requests).toEqual([]);
		});

		it('sends a change for each item, also to the same contact', async () => {
			const node = ofContact('update', { options: { custom1: '={{ $json.value }}' } });
			await stage.run(node, { rows: [{ value: 'a' }, { value: 'b' }] });
			expect(contactOf(michel)).toMatchObject({ custom1: 'b' });
			expect(stage.requests).toHaveLength(2);
		});

		it.each([
			['there is no such contact', { ...nobody, options: { custom1: 'x' } }, NOT_THERE],
			[
				'another one has the number',
				{ options: { phoneNumber: ANNE } },
				/Another contact of the group has this phone number.*code 15/,
			],
		])('says that %s', async (_, parameters, complaint) => {
			const run = await stage.run({ ...ofContact('update', parameters), ...CONTINUE });
			expect(run.json('Partner')).toEqual([{ error: expect.stringMatching(complaint) }]);
		});
	});

	describe('Delete', () => {
		it('is POST /contact/delete, once for all items that want it', async () => {
			const run = await stage.run(ofContact('delete'), { rows: [{}, {}] });
			expect(stage.wire).toEqual(['POST /contact/delete']);
			expect(stage.requests[0]).toMatchObject({ query: {}, body: { apiKey: stage.keys.sms } });
			expect(stage.bodies).toEqual([{ contactId: michel }]);
			expect(run.json('Partner')).toEqual([
				{ contactId: michel, status: 'deleted' },
				{ contactId: michel, status: 'deleted' },
			]);
			expect(contactOf(michel)).toBeUndefined();
		});

		it('comes as the API answered without Simplify', async () => {
			const run = await stage.run(ofContact('delete', { simplify: false }));
			expect(run.json('Partner')).toEqual([{ success: true, code: 200 }]);
		});

		it.each([200, 400, 'byMeaning'] as const)(
			'says that there is no such contact, or ignores it (status %p)',
			async (errorStatus) => {
				stage.simulator.switches.errorStatus = errorStatus;
				const refused = await stage.run({ ...ofContact('delete', nobody), ...CONTINUE });
				expect(refused.json('Partner')).toEqual([{ error: expect.stringMatching(NOT_THERE) }]);
				const options = { ignoreAlreadyDone: true };
				const run = await stage.run(ofContact('delete', { ...nobody, options }));
				expect(run.json('Partner')).toEqual([
					{ contactId: 'nobody', status: 'deleted', alreadyDone: true },
				]);
			},
		);

		it('fails for the item alone that is not there', async () => {
			const rows = [{ id: michel }, { id: 'nobody' }, { id: anne }];
			const run = await stage.run({ ...ofContact('delete', byRow), ...CONTINUE }, { rows });
			expect(run.json('Partner')).toEqual([
				{ contactId: michel, status: 'deleted' },
				{ error: expect.stringMatching(/item 1: The contact does not exist/) },
				{ contactId: anne, status: 'deleted' },
			]);
		});

		it('is never sent twice', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', path: '/contact/delete' });
			const run = await stage.run(ofContact('delete'));
			expect(stage.requests).toHaveLength(1);
			expect(told(run)).toMatch(/unknown whether this took effect/);
		});
	});

	describe('Get', () => {
		it('is GET /contact/detail with the key in the query', async () => {
			const run = await stage.run(ofContact('get'));
			expect(stage.requests).toMatchObject([
				{
					method: 'GET',
					path: '/contact/detail',
					query: { contactId: michel, apiKey: stage.keys.sms },
				},
			]);
			expect(run.json('Partner')).toEqual([
				{
					contactId: michel,
					groupId: customers,
					phoneNumber: MICHEL,
					firstname: 'Michel',
					lastname: 'Dupont',
					createdAt: CREATED,
					stopSms: false,
				},
			]);
		});

		it('comes as the API answered without Simplify', async () => {
			const run = await stage.run(ofContact('get', { simplify: false }));
			expect(run.json('Partner')).toMatchObject([
				{ success: true, code: 200, contact: { phone: MICHEL, custom1: '' } },
			]);
		});

		it('knows who is in the STOP list', async () => {
			stage.simulator.state.sms.stopList.add(MICHEL);
			const run = await stage.run(ofContact('get'));
			expect(run.json('Partner')).toMatchObject([{ stopSms: true }]);
		});

		it('asks once for items that want the same, and again after a break', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', path: '/contact/detail' });
			const run = await stage.run(ofContact('get'), { rows: [{}, {}] });
			expect(stage.requests).toHaveLength(2);
			expect(run.json('Partner')).toMatchObject([{ contactId: michel }, { contactId: michel }]);
		});

		it('says that there is no such contact', async () => {
			const run = await stage.run({ ...ofContact('get', nobody), ...CONTINUE });
			expect(run.json('Partner')).toEqual([{ error: expect.stringMatching(NOT_THERE) }]);
		});
	});

	describe('Get Many', () => {
		beforeEach(() => {
			const { sms } = stage.simulator.state;
			sms.contacts = Array.from({ length: 45 }, (_, row) =>
				demoContact(`c${row}`, row < 41 ? customers : suppliers, mobile(row)),
			);
		});

		const pagesAsked = () => stage.requests.map(({ query }) => query);

		it('is GET /contact/list, a page after the other', async () => {
			const run = await stage.run(getContacts({ returnAll: true }));
			const asked = { groupId: String(customers), apiKey: stage.keys.sms };
			expect(stage.wire).toEqual(new Array(3).fill('GET /contact/list'));
			expect(pagesAsked()).toEqual([1, 2, 3].map((page) => ({ ...asked, page: String(page) })));
			expect(run.json('Partner').map(({ contactId }) => contactId)).toEqual(
				Array.from({ length: 41 }, (_, row) => `c${row}`),
			);
		});

		it('gives out each with its group, paired with the item that asked', async () => {
			const run = await stage.run(getContacts({ limit: 1 }));
			expect(run.items('Partner')[0]).toEqual([
				{
					json: {
						contactId: 'c0',
						groupId: customers,
						phoneNumber: mobile(0),
						createdAt: CREATED,
						stopSms: false,
					},
					pairedItem: { item: 0 },
				},
			]);
			expect(stage.requests).toHaveLength(1);
		});

		it.each([
			[500, 1],
			[41, 1],
			[20, 3],
			[7, 6],
		])('counts on no page size: %i on a page are %i requests', async (perPage, requests) => {
			stage.simulator.switches.contactsPerPage = perPage;
			const run = await stage.run(getContacts({ returnAll: true }));
			expect(run.json('Partner')).toHaveLength(41);
			expect(stage.requests).toHaveLength(requests);
		});

		it('shows them as they came without Simplify', async () => {
			const run = await stage.run(getContacts({ limit: 1, simplify: false }));
			expect(run.json('Partner')).toMatchObject([{ contactId: 'c0', phone: mobile(0), date: '' }]);
		});

		it('is nothing for a group without contacts', async () => {
			stage.simulator.state.sms.contacts = [];
			const run = await stage.run(getContacts());
			expect(run.json('Partner')).toEqual([]);
			expect(run.status).toBe('success');
		});

		it('says that there is no such group', async () => {
			const run = await stage.run(getContacts({ groupId: byId('9999') }));
			expect(told(run)).toContain('The contact group does not exist');
		});
	});
});
