import { demoGroups } from '../../simulator';
import {
	apart,
	CONTINUE,
	createContact,
	ignoring,
	IN_GROUP,
	MICHEL,
	rowsFor,
	toCustomers,
} from './contactNodes';
import { lines } from './core/core';
import { mobile } from './smsNodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const { customers, suppliers } = demoGroups;

describe.each(lines)('Contacts that are created together, in line %s', (line) => {
	const stage = setStage(line);
	const kept = (groupId: number = suppliers): string[] =>
		stage.simulator.state.sms.contacts
			.filter((contact) => contact.groupId === groupId)
			.map(({ phone }) => phone);

	describe.each(['failures', 'all'] as const)('whose list of results has %s', (contactResults) => {
		beforeEach(() => {
			stage.simulator.switches.contactResults = contactResults;
		});

		it('fail for themselves alone if they are in the group', async () => {
			const rows = rowsFor(mobile(1), MICHEL, mobile(2));
			const run = await stage.run({ ...createContact(toCustomers), ...CONTINUE }, { rows });
			expect(run.json('Partner')).toEqual([
				{ groupId: customers, phoneNumber: mobile(1) },
				{ error: IN_GROUP },
				{ groupId: customers, phoneNumber: mobile(2) },
			]);
			expect(kept(customers)).toHaveLength(4);
		});

		it('are done where that is to be ignored', async () => {
			const node = createContact({ ...toCustomers, ...ignoring });
			const run = await stage.run(node, { rows: rowsFor(mobile(1), MICHEL) });
			expect(run.json('Partner')).toEqual([
				{ groupId: customers, phoneNumber: mobile(1) },
				{ groupId: customers, phoneNumber: MICHEL, alreadyDone: true },
			]);
		});

		it('stop the run where nothing is to be ignored, and tell what was done', async () => {
			const rows = rowsFor(mobile(1), MICHEL, mobile(2));
			const run = await stage.run(createContact(toCustomers), { rows });
			expect(told(run)).toMatch(/item 1: The phone number is already in the group/);
			expect(told(run)).toContain('Completed: items 0, 2.');
		});

		it('fail as the later one where a number comes twice with other names', async () => {
			const node = createContact({ options: { firstname: '={{ $json.name }}' } });
			const rows = ['Anna', 'Anna Maria', 'Bert'].map((name, row) => {
				return { to: mobile(row === 2 ? 2 : 1), name };
			});
			const run = await stage.run({ ...node, ...CONTINUE }, { rows });
			expect(run.json('Partner')).toMatchObject([
				{ firstname: 'Anna' },
				{ error: IN_GROUP },
				{ firstname: 'Bert' },
			]);
			expect(stage.simulator.state.sms.contacts.at(-2)).toMatchObject({ firstname: 'Anna' });
		});

		it('show each item its own part of the answer without Simplify', async () => {
			const node = createContact({ ...toCustomers, ...ignoring, simplify: false });
			const run = await stage.run(node, { rows: rowsFor(mobile(1), MICHEL) });
			const [first, second] = run.json('Partner');
			const done = { success: true, code: 200, phoneNumber: mobile(1) };
			expect(first).toMatchObject({ results: contactResults === 'all' ? [done] : [] });
			expect(second).toMatchObject({
				groupe: { name: 'Clients' },
				results: [{ success: false, code: 15, phoneNumber: MICHEL }],
				rapport: { nbline: 2, nbline_imported: 1 },
			});
		});

		it('are all done where all are new', async () => {
			const run = await stage.run(createContact(), { rows: rowsFor(mobile(1), mobile(2)) });
			expect(run.json('Partner')).toEqual([
				{ groupId: suppliers, phoneNumber: mobile(1) },
				{ groupId: suppliers, phoneNumber: mobile(2) },
			]);
		});
	});

	it.each([true, false])('are done whether or not the answer says success (%p)', async (said) => {
		stage.simulator.switches.contactBatchSuccess = said;
		const rows = rowsFor(mobile(1), MICHEL);
		const run = await stage.run({ ...createContact(toCustomers), ...CONTINUE }, { rows });
		expect(run.json('Partner')).toEqual([
			{ groupId: customers, phoneNumber: mobile(1) },
			{ error: IN_GROUP },
		]);
	});

	it('are known by the number that the API shows, however it is written', async () => {
		stage.simulator.switches.answeredNumber = 'sent';
		const rows = rowsFor('0639980021', mobile(1));
		const run = await stage.run({ ...createContact(toCustomers), ...CONTINUE }, { rows });
		expect(run.json('Partner')).toMatchObject([{ error: IN_GROUP }, { phoneNumber: mobile(1) }]);
	});

	it('go one by one where the API takes no lists at that address', async () => {
		stage.simulator.switches.contactBatchPath = 'add';
		const rows = rowsFor(mobile(1), mobile(2));
		const run = await stage.run(createContact(), { rows });
		expect(told(run)).toMatch(/unknown whether this took effect[\s\S]*contacts of the group/);
		await stage.run(createContact(apart), { rows });
		expect(kept()).toEqual([mobile(1), mobile(2)]);
	});

	it.each(['resetAfterRead', 'htmlPage'] as const)('are never sent twice: %s', async (kind) => {
		stage.simulator.faults.add({ kind, path: '/contact/multiple/add' });
		const run = await stage.run(createContact(), { rows: rowsFor(mobile(1), mobile(2)) });
		expect(stage.requests).toHaveLength(1);
		expect(told(run)).toMatch(/unknown whether this took effect[\s\S]*contacts of the group/);
	});
});
