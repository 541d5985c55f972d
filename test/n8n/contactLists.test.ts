import type { INodeParameters } from 'n8n-workflow';
import { demoContact, demoContacts, demoGroups } from '../../simulator';
import { lines } from './core/core';
import { byId } from './nodes';
import { mobile } from './smsNodes';
import { setStage } from './stage';

const { customers, suppliers } = demoGroups;
const type = 'n8n-nodes-smspartner.smsPartner';
const groups = { type, method: 'searchContactGroups' };
const contacts = { type, method: 'searchContacts' };

describe.each(lines)('The lists of contacts in the panel, in line %s', (line) => {
	const stage = setStage(line, { echoKey: true });

	/** All pages, opened one after the other. */
	async function allPages(parameters: INodeParameters = {}, filter?: string) {
		const pages: unknown[][] = [];
		let next: { paginationToken?: string } = {};
		do {
			const search = { ...contacts, parameters, ...(filter && { filter }), ...next };
			const { results, paginationToken } = await stage.searchList(search);
			pages.push(results.map(({ value }) => value));
			next = paginationToken === undefined ? {} : { paginationToken: String(paginationToken) };
		} while (next.paginationToken !== undefined && pages.length < 20);
		return pages;
	}

	it.each([
		[false, 'number'],
		[false, 'text'],
		[true, 'number'],
	] as const)('offers groups by their names (success: %p, IDs as %s)', async (said, groupIds) => {
		Object.assign(stage.simulator.switches, { groupListSuccess: said, groupIds });
		expect(await stage.searchList(groups)).toEqual({
			results: [
				{ name: 'Clients', value: String(customers) },
				{ name: 'Fournisseurs', value: String(suppliers) },
			],
		});
	});

	it('offers contacts by who they are and where', async () => {
		const { results } = await stage.searchList(contacts);
		expect(results).toEqual([
			{ name: 'Michel Dupont +33639980021 (Clients)', value: demoContacts.michel },
			{ name: 'Anne Martin +33639980022 (Clients)', value: demoContacts.anne },
		]);
	});

	it('goes through all groups, a page at a time', async () => {
		const { sms } = stage.simulator.state;
		stage.simulator.switches.contactsPerPage = 2;
		sms.contacts = [customers, customers, customers, suppliers].map((group, row) =>
			demoContact(`c${row}`, group, mobile(row)),
		);
		expect(await allPages()).toEqual([['c0', 'c1'], ['c2'], ['c3']]);
		expect(stage.wire).toEqual(new Array(3).fill(['GET /group/list', 'GET /contact/list']).flat());
	});

	it('finds a contact of any group', async () => {
		const { sms } = stage.simulator.state;
		sms.contacts.push(demoContact('paul', suppliers, mobile(7), { firstname: 'Paul' }));
		expect((await allPages({}, 'paul')).flat()).toEqual(['paul']);
	});

	it('keeps to a group that is chosen in the panel', async () => {
		expect(await allPages({ groupId: byId(String(suppliers)) })).toEqual([[]]);
		expect(await allPages({ groupId: byId(String(customers)) })).toEqual([
			[demoContacts.michel, demoContacts.anne],
		]);
	});

	it('is empty for an account without groups', async () => {
		stage.simulator.state.sms.groups = [];
		expect(await stage.searchList(contacts)).toEqual({ results: [] });
	});

	it.each([groups, contacts])('says that the key is wrong: %p', async (search) => {
		stage.simulator.state.sms.key = 'another key';
		await expect(stage.searchList(search)).rejects.toThrow(/key is incorrect/);
	});
});
