import type { INodeParameters } from 'n8n-workflow';
import { lines } from './core/core';
import { CONTINUE } from './contactNodes';
import { byId, partner } from './nodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

/** What is the same of both lists, and what is not. */
interface List {
	readonly node: 'smsPartner' | 'mailPartner';
	readonly product: 'sms' | 'mail';
	readonly resource: string;
	readonly path: string;
	readonly field: 'phoneNumber' | 'email';
	/** The first recipients, as somebody fills the first one in, and as the API gets them. */
	readonly filledIn: string;
	readonly recipients: readonly [string, string];
	readonly wrong: string;
	readonly complaint: RegExp;
	readonly method: string;
	readonly name: string;
}

const lists: ReadonlyArray<readonly [string, List]> = [
	[
		'STOP list',
		{
			node: 'smsPartner',
			product: 'sms',
			resource: 'stopList',
			path: '/stop-sms',
			field: 'phoneNumber',
			filledIn: '06 12 34 56 78',
			recipients: ['+33612345678', '+33612345679'],
			wrong: '123',
			complaint: /"Phone Number" contains "123", which is not a phone number/,
			method: 'searchStopList',
			name: 'phone number',
		},
	],
	[
		'unsubscribe list',
		{
			node: 'mailPartner',
			product: 'mail',
			resource: 'unsubscribe',
			path: '/unsubscribe',
			field: 'email',
			filledIn: 'marie@example.com',
			recipients: ['marie@example.com', 'paul@example.com'],
			wrong: 'marie',
			complaint: /"Email" is not an email address: "marie"/,
			method: 'searchUnsubscribed',
			name: 'email address',
		},
	],
];
const formats = ['json', 'xml'] as const;

describe.each(lines.flatMap((line) => lists.map(([title, list]) => [title, line, list] as const)))(
	'The %s, in line %s',
	(title, line, list) => {
		const { node, product, resource, path, field, filledIn, recipients } = list;
		const [first, second] = recipients;
		const stage = setStage(line);
		const stops = () => stage.simulator.state[product].stopList;
		const chosen = (operation: string, parameters: INodeParameters = {}) =>
			partner(node, resource, operation, parameters);
		const add = (to: string, parameters: INodeParameters = {}) =>
			chosen('add', { [field]: to, ...parameters });
		const remove = (id: number | string, parameters: INodeParameters = {}) =>
			chosen('remove', { id: byId(String(id)), ...parameters });
		const ignoring = { options: { ignoreAlreadyDone: true } };

		describe('Add', () => {
			it('is a POST with the key in the body alone', async () => {
				const run = await stage.run(add(filledIn));
				expect(stage.requests).toMatchObject([{ method: 'POST', path: `${path}/add`, query: {} }]);
				expect(stage.requests[0]).toMatchObject({ product, body: { apiKey: stage.keys[product] } });
				expect(stage.bodies).toEqual([{ [field]: first }]);
				expect(run.json('Partner')).toEqual([{ stopId: 300, [field]: first }]);
				expect(stops().has(first)).toBe(true);
			});

			it('is one request for items that want the same, each with its own output', async () => {
				const rows = [first, second, first].map((to) => ({ to }));
				const run = await stage.run(add('={{ $json.to }}'), { rows });
				expect(stage.countBy(field)).toEqual({ [first]: 1, [second]: 1 });
				const outputs = run.items('Partner')[0] ?? [];
				expect(outputs.map(({ json, pairedItem }) => [json['stopId'], pairedItem])).toEqual([
					[300, { item: 0 }],
					[301, { item: 1 }],
					[300, { item: 2 }],
				]);
			});

			it.each(formats)('comes as the API answered without Simplify (%s)', async (_format) => {
				const run = await stage.run(add(filledIn, { simplify: false, options: { _format } }));
				expect(run.json('Partner')).toEqual([{ success: true, code: 200, stopId: 300 }]);
			});

			it.each(formats)('says that it is there already, or ignores it (%s)', async (_format) => {
				stops().add(first);
				const options = { _format };
				const refused = await stage.run({ ...add(filledIn, { options }), ...CONTINUE });
				expect(refused.json('Partner')).toEqual([
					{
						error: expect.stringMatching(
							new RegExp(`The ${list.name} is already on the list.*code 3`),
						),
					},
				]);
				const run = await stage.run(
					add(filledIn, { options: { ...options, ...ignoring.options } }),
				);
				expect(run.json('Partner')).toEqual([{ [field]: first, alreadyDone: true }]);
			});

			it.each([200, 400, 'byMeaning'] as const)(
				'ignores what is there already with the status %p, too',
				async (errorStatus) => {
					stage.simulator.switches.errorStatus = errorStatus;
					stops().add(first);
					const run = await stage.run(add(filledIn, ignoring));
					expect(run.json('Partner')).toMatchObject([{ alreadyDone: true }]);
				},
			);

			it('still says what is wrong otherwise where that is to be ignored', async () => {
				stage.simulator.state[product].poisoned.add(first);
				const run = await stage.run(add(filledIn, ignoring));
				expect(told(run)).toContain(`The ${list.name} is not valid`);
			});

			it('sends nothing of what cannot be right', async () => {
				const run = await stage.run({ ...add(list.wrong), ...CONTINUE });
				expect(run.json('Partner')).toEqual([{ error: expect.stringMatching(list.complaint) }]);
				expect(stage.requests).toEqual([]);
			});

			it('is never sent twice', async () => {
				stage.simulator.faults.add({ kind: 'resetAfterRead', path: `${path}/add` });
				const run = await stage.run(add(filledIn));
				expect(stage.requests).toHaveLength(1);
				expect(told(run)).toMatch(new RegExp(`unknown whether[\\s\\S]*check the ${title}`));
			});
		});

		describe('Remove', () => {
			beforeEach(() => {
				stops().add(first).add(second);
			});

			it('is a GET with the ID in the query', async () => {
				const run = await stage.run(remove(301));
				expect(stage.requests).toMatchObject([
					{
						method: 'GET',
						path: `${path}/delete`,
						query: { id: '301', apiKey: stage.keys[product] },
					},
				]);
				expect(run.json('Partner')).toEqual([{ stopId: 301, status: 'removed' }]);
				expect(stops().all()).toMatchObject([{ recipient: first }]);
			});

			it('is one request for items that want the same', async () => {
				const run = await stage.run(remove(300), { rows: [{}, {}] });
				expect(stage.requests).toHaveLength(1);
				expect(run.json('Partner')).toHaveLength(2);
			});

			it.each(formats)('comes as the API answered without Simplify (%s)', async (_format) => {
				const run = await stage.run(remove(300, { simplify: false, options: { _format } }));
				expect(run.json('Partner')).toEqual([{ success: true, code: 200 }]);
			});

			it('says that there is no such entry, or ignores it', async () => {
				const refused = await stage.run({ ...remove(999), ...CONTINUE });
				expect(refused.json('Partner')).toEqual([
					{ error: expect.stringMatching(/The list has no entry with this ID.*code 4/) },
				]);
				const run = await stage.run(remove(999, ignoring));
				expect(run.json('Partner')).toEqual([
					{ stopId: 999, status: 'removed', alreadyDone: true },
				]);
			});

			it('is never sent twice, though it is a GET', async () => {
				stage.simulator.faults.add({ kind: 'resetAfterRead', path: `${path}/delete` });
				const run = await stage.run(remove(300));
				expect(stage.requests).toHaveLength(1);
				expect(told(run)).toMatch(/unknown whether this took effect/);
			});
		});

		describe('Get Many', () => {
			const createdAt = expect.stringMatching(/^20\d\d-.*T.*\+0[12]:00$/);

			it.each(formats)('is a GET for all entries (%s)', async (_format) => {
				stops().add(first).add(second);
				const run = await stage.run(chosen('getAll', { options: { _format } }));
				expect(stage.requests).toMatchObject([
					{ method: 'GET', path: `${path}/list`, query: { apiKey: stage.keys[product] } },
				]);
				expect(run.json('Partner')).toEqual([
					{ stopId: 300, [field]: first, createdAt },
					{ stopId: 301, [field]: second, createdAt },
				]);
			});

			it('shows entries as they came without Simplify', async () => {
				stops().add(first).add(second);
				const run = await stage.run(chosen('getAll', { simplify: false, limit: 1 }));
				expect(run.json('Partner')).toMatchObject([{ id: 300, [field]: first }]);
			});

			it('is nothing where nobody is in it', async () => {
				const run = await stage.run(chosen('getAll'));
				expect(run.json('Partner')).toEqual([]);
			});

			it('gives out the IDs that Remove takes', async () => {
				stops().add(first).add(second);
				const [, entry] = (await stage.run(chosen('getAll'))).json('Partner');
				await stage.run(remove('={{ $json.stopId }}'), { rows: [entry ?? {}] });
				expect(stops().all()).toMatchObject([{ recipient: first }]);
			});
		});

		it('is offered in the panel by whom its entries are about', async () => {
			stops().add(first).add(second);
			const search = { type: `n8n-nodes-smspartner.${node}`, method: list.method };
			expect(await stage.searchList(search)).toEqual({
				results: [
					{ name: first, value: '300' },
					{ name: second, value: '301' },
				],
			});
			const found = await stage.searchList({ ...search, filter: second });
			expect(found.results.map(({ value }) => value)).toEqual(['301']);
		});
	},
);

describe.each(lines)('The unsubscribe list, in line %s', (line) => {
	const stage = setStage(line);

	it('is left as it is where the API wants a POST to remove', async () => {
		stage.simulator.switches.unsubscribeDelete = 'POST';
		stage.simulator.state.mail.stopList.add('marie@example.com');
		const run = await stage.run(
			partner('mailPartner', 'unsubscribe', 'remove', { id: byId('300') }),
		);
		expect(told(run)).toMatch(/unknown whether this took effect/);
		expect(stage.simulator.state.mail.stopList.all()).toHaveLength(1);
	});
});
