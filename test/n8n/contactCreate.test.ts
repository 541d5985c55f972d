import { demoContacts, demoGroups } from '../../simulator';
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
import { byId } from './nodes';
import { mobile } from './smsNodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const { customers, suppliers } = demoGroups;

describe.each(lines)('Creating contacts, in line %s', (line) => {
	const stage = setStage(line);
	const kept = (groupId: number = suppliers): string[] =>
		stage.simulator.state.sms.contacts
			.filter((contact) => contact.groupId === groupId)
			.map(({ phone }) => phone);

	describe('one', () => {
		it('is POST /contact/add with the key in the body alone', async () => {
			await stage.run(createContact(), { rows: rowsFor('06 12 34 56 78') });
			expect(stage.requests).toMatchObject([{ method: 'POST', path: '/contact/add', query: {} }]);
			expect(stage.requests[0]?.body).toMatchObject({ apiKey: stage.keys.sms });
			expect(stage.bodies).toEqual([
				{ groupId: String(suppliers), contact: { phoneNumber: '+33612345678' } },
			]);
		});

		it('gives out its ID, and all that is kept of it', async () => {
			const options = {
				...{ firstname: 'Marie', lastname: '={{ $json.name }}', date: '1990-06-12T00:00:00' },
				...{ url: 'https://example.com/marie', shortUrlPartnr: 'https://example.com/m' },
				...{ custom1: 'gold', custom2: 'Lyon', custom3: 'c', custom4: 'd' },
			};
			const rows = [{ to: mobile(1), name: 'Dupont' }];
			const run = await stage.run(createContact({ options }), { rows });
			expect(run.json('Partner')).toEqual([
				{
					contactId: 'contact-1',
					groupId: suppliers,
					phoneNumber: mobile(1),
					firstname: 'Marie',
					lastname: 'Dupont',
					date: '1990-06-12',
					url: 'https://example.com/marie',
					shortUrl: 'https://example.com/m',
					custom1: 'gold',
					custom2: 'Lyon',
					custom3: 'c',
					custom4: 'd',
				},
			]);
		});

		it.each(['both', 'iso'] as const)('has its date read (%s)', async (contactDate) => {
			stage.simulator.switches.contactDate = contactDate;
			await stage.run(createContact({ options: { date: '1990-06-11T22:30:00Z' } }), {
				rows: rowsFor(mobile(1)),
				timezone: 'Europe/Paris',
			});
			expect(stage.simulator.state.sms.contacts.at(-1)).toMatchObject({ date: '1990-06-12' });
		});

		it('may be of another country', async () => {
			const node = createContact({ options: { defaultCountry: 'BE' } });
			await stage.run(node, { rows: rowsFor('0470 12 34 56') });
			expect(kept()).toEqual(['+32470123456']);
		});

		it('comes as the API answered without Simplify', async () => {
			const run = await stage.run(createContact({ simplify: false }), { rows: rowsFor(mobile(1)) });
			expect(run.json('Partner')).toMatchObject([
				{ success: true, code: 200, contact: { phoneNumber: mobile(1), contactId: 'contact-1' } },
			]);
		});
	});

	describe('several', () => {
		it('share POST /contact/multiple/add, each with what is its own', async () => {
			const options = { firstname: '={{ $json.name }}' };
			const rows = [
				{ to: mobile(1), name: 'Anna' },
				{ to: mobile(2), name: 'Bert' },
			];
			const run = await stage.run(createContact({ options }), { rows });
			expect(stage.wire).toEqual(['POST /contact/multiple/add']);
			expect(stage.bodies).toEqual([
				{
					groupId: String(suppliers),
					contactsList: [
						{ phoneNumber: mobile(1), firstname: 'Anna' },
						{ phoneNumber: mobile(2), firstname: 'Bert' },
					],
				},
			]);
			expect(run.items('Partner')[0]).toEqual([
				{
					json: { groupId: suppliers, phoneNumber: mobile(1), firstname: 'Anna' },
					pairedItem: { item: 0 },
				},
				{
					json: { groupId: suppliers, phoneNumber: mobile(2), firstname: 'Bert' },
					pairedItem: { item: 1 },
				},
			]);
		});

		it('take 3 requests for 1,001, the last of them for one alone', async () => {
			const rows = Array.from({ length: 1_001 }, (_, row) => ({ to: mobile(row) }));
			const run = await stage.run(createContact(), { rows });
			expect(stage.wire).toEqual([
				'POST /contact/multiple/add',
				'POST /contact/multiple/add',
				'POST /contact/add',
			]);
			expect(kept()).toEqual(rows.map(({ to }) => to));
			expect(run.json('Partner').map(({ phoneNumber }) => phoneNumber)).toEqual(kept());
		});

		it('of different groups go in different requests', async () => {
			const node = createContact({ groupId: byId('={{ $json.group }}') });
			const rows = [customers, suppliers, customers].map((id, row) => {
				return { to: mobile(row), group: String(id) };
			});
			await stage.run(node, { rows });
			expect(stage.wire).toEqual(['POST /contact/multiple/add', 'POST /contact/add']);
			expect(kept(customers).slice(-2)).toEqual([mobile(0), mobile(2)]);
		});

		it('go one by one, and get their IDs, where they are not combined', async () => {
			const run = await stage.run(createContact(apart), { rows: rowsFor(mobile(1), mobile(2)) });
			expect(stage.wire).toEqual(['POST /contact/add', 'POST /contact/add']);
			expect(run.json('Partner').map(({ contactId }) => contactId)).toEqual([
				'contact-1',
				'contact-2',
			]);
		});

		it('that are the same are one, and both items say so', async () => {
			const rows = rowsFor(mobile(1), '06 00 00 00 01', mobile(2));
			const run = await stage.run(createContact(), { rows });
			expect(kept()).toEqual([mobile(1), mobile(2)]);
			expect(run.json('Partner').map(({ sameAsItems }) => sameAsItems)).toEqual([
				[1],
				[0],
				undefined,
			]);
		});
	});

	it.each([200, 400, 'byMeaning'] as const)(
		'fail or are done one by one, too, with the status %p',
		async (errorStatus) => {
			stage.simulator.switches.errorStatus = errorStatus;
			const node = { ...createContact({ ...toCustomers, ...apart }), ...CONTINUE };
			const rows = rowsFor(mobile(1), MICHEL);
			const run = await stage.run(node, { rows });
			expect(run.json('Partner')).toMatchObject([{ contactId: 'contact-1' }, { error: IN_GROUP }]);
			const options = { ...apart.options, ...ignoring.options };
			const again = await stage.run(createContact({ ...toCustomers, options }), {
				rows: rowsFor(MICHEL),
			});
			expect(again.json('Partner')).toEqual([
				{ groupId: customers, phoneNumber: MICHEL, alreadyDone: true },
			]);
		},
	);

	it('say why one of them is refused', async () => {
		stage.simulator.state.sms.poisoned.add(mobile(1));
		stage.simulator.state.sms.stopList.add(mobile(2));
		const rows = rowsFor(mobile(0), mobile(1), mobile(2));
		const run = await stage.run({ ...createContact(), ...CONTINUE }, { rows });
		expect(run.json('Partner')).toEqual([
			{ groupId: suppliers, phoneNumber: mobile(0) },
			{ error: expect.stringMatching(/rejected one of the values.*code 9/) },
			{ error: expect.stringMatching(/on the STOP list.*code 14/) },
		]);
	});

	it.each([
		['a number that cannot be', { to: '123' }, {}, /"Phone Number" contains "123"/],
		['a name that is too long', {}, { firstname: 'x'.repeat(33) }, /"First Name" must have/],
		['no web address', {}, { url: 'example.com' }, /"URL" .*complete URL/],
		['no date', {}, { date: '12-06-1990' }, /"Date" is not a date/],
	])('send nothing of what cannot be right: %s', async (_, row, options, complaint) => {
		const rows = [{ to: mobile(1), ...row }];
		const run = await stage.run({ ...createContact({ options }), ...CONTINUE }, { rows });
		expect(run.json('Partner')).toEqual([{ error: expect.stringMatching(complaint) }]);
		expect(stage.requests).toEqual([]);
	});

	it.each([
		['one', rowsFor(mobile(1))],
		['several', rowsFor(mobile(1), mobile(2))],
	])('say that the group is not there: %s', async (_, rows) => {
		const run = await stage.run(createContact({ groupId: byId('9999') }), { rows });
		expect(told(run)).toMatch(
			/contact group does not exist[\s\S]*turn off the option "Combine Items"/,
		);
	});

	it('leave the others of the group as they are', async () => {
		await stage.run(createContact(toCustomers), { rows: rowsFor(mobile(1)) });
		expect(stage.simulator.state.sms.contacts[0]?.contactId).toBe(demoContacts.michel);
		expect(kept(customers)).toHaveLength(3);
	});
});
