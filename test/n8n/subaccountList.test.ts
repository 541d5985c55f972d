import type { INodeParameters } from 'n8n-workflow';
import {
	demoMailSubaccountKey,
	demoMailSubaccounts,
	demoSubaccount,
	demoSubaccountKey,
	Money,
	type FaultRule,
} from '../../simulator';
import { lines, type Run } from './core/core';
import { byId, partner } from './nodes';
import { setStage } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const products = [
	['sms', 'smsPartner', demoSubaccountKey],
	['mail', 'mailPartner', demoMailSubaccountKey],
] as const;

/** What may go wrong with a list, with the keys of its entries in what came by then. */
const faults: FaultRule[] = [
	{ kind: 'cutOffBody' },
	{ kind: 'cutOffText' },
	{ kind: 'emptyBody' },
	{ kind: 'htmlPage' },
	{ kind: 'hang' },
	{ kind: 'rateLimited' },
	{ kind: 'resetAfterRead' },
	{ kind: 'status', status: 401, body: 'json' },
	{ kind: 'status', status: 500, body: 'json' },
	{ kind: 'status', status: 404, body: 'html' },
	{ kind: 'refusal', code: 4711, message: 'Non' },
];
const impatient = { timeout: 0.2, longestWait: 0.001 };
const seenIn = (run: Run) => [run.stored, run.logs, JSON.stringify(run.error ?? '')].join('\n');

describe.each(lines)('The list of subaccounts, in line %s', (line) => {
	const stage = setStage(line, { echoKey: true });

	describe.each(products)('of %s', (product, type, ownKey) => {
		const getAll = (parameters: INodeParameters = {}) =>
			partner(type, 'subaccount', 'getAll', parameters);
		const all = { returnAll: true };
		const fill = (count: number) => {
			stage.simulator.state[product].subaccounts = Array.from({ length: count }, (_, number) =>
				demoSubaccount(number, `token-${number}`, Money.euros(number), ownKey),
			);
		};

		it('asks with GET /subaccount/list, with the key in the query', async () => {
			await stage.run(getAll());
			expect(stage.requests).toMatchObject([
				{
					product,
					method: 'GET',
					path: '/subaccount/list',
					query: { page: '1', apiKey: stage.keys[product] },
				},
			]);
		});

		it.each([{}, { _format: 'xml' }])(
			'gives an item for each of 29, in 2 requests (%o)',
			async (options) => {
				fill(29);
				const run = await stage.run(getAll({ ...all, options }));
				expect(stage.requests.map(({ query }) => query?.['page'])).toEqual(['1', '2']);
				const outputs = run.items('Partner')[0] ?? [];
				expect(outputs.map(({ json }) => json['tokenSubaccount'])).toEqual(
					Array.from({ length: 29 }, (_, number) => `token-${number}`),
				);
				expect(new Set(outputs.map(({ pairedItem }) => JSON.stringify(pairedItem)))).toEqual(
					new Set(['{"item":0}']),
				);
			},
		);

		it.each(['text', 'number'] as const)(
			'gives numbers and ISO dates (balance: %s)',
			async (balance) => {
				stage.simulator.switches.balance = balance;
				const run = await stage.run(getAll({ limit: 1 }));
				expect(run.json('Partner')).toEqual([
					{
						tokenSubaccount: expect.stringMatching(/shop$/),
						id: 1,
						email: 'email1',
						type: 'simple',
						balance: 0.8,
						currency: 'EUR',
						createdAt: '2016-03-04T11:23:14.000+01:00',
					},
				]);
			},
		);

		it('gives no more than the limit, and asks for no more pages', async () => {
			fill(29);
			const run = await stage.run(getAll({ limit: 5 }));
			expect(run.json('Partner')).toHaveLength(5);
			expect(stage.requests).toHaveLength(1);
		});

		it('asks once for items that want the same', async () => {
			const run = await stage.run(getAll(), { rows: [{}, {}] });
			expect(stage.requests).toHaveLength(1);
			expect(run.items('Partner')[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
				...[{ item: 0 }, { item: 0 }],
				...[{ item: 1 }, { item: 1 }],
			]);
		});

		it.each([
			['simplified', {}],
			['raw', { simplify: false }],
			['of XML, simplified', { options: { _format: 'xml' } }],
			['of XML, raw', { simplify: false, options: { _format: 'xml' } }],
		])('shows no key of theirs: %s', async (_, parameters) => {
			const run = await stage.run(getAll({ ...all, ...parameters }));
			expect(run.json('Partner')).toHaveLength(2);
			expect(seenIn(run)).not.toContain(ownKey);
		});

		it.each([
			['simplified', {}],
			['raw', { simplify: false }],
		])('shows their keys if that is wanted: %s', async (_, parameters) => {
			const run = await stage.run(getAll({ ...parameters, options: { includeApiKeys: true } }));
			expect(run.json('Partner').map(({ apiKey }) => apiKey)).toEqual([`${ownKey}1`, `${ownKey}2`]);
		});

		it.each(faults)('shows no key of theirs after %o', async (fault) => {
			fill(29);
			// The second page as well: by then the keys of the first are known.
			for (const nth of [1, 2]) {
				for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
					stage.simulator.faults.clear();
					stage.simulator.faults.add({ ...fault, nth, times: 'always' });
					const options = { ...impatient, includeApiKeys: true };
					const run = await stage.run({ ...getAll({ ...all, options }), onError });
					expect(run.stored).toMatch(/item 0: /);
					expect(seenIn(run)).not.toContain(ownKey);
				}
			}
		});
	});

	it('can be chosen from in the panel of Mail Partner', async () => {
		const found = await stage.searchList({
			type: 'n8n-nodes-smspartner.mailPartner',
			method: 'searchSubaccounts',
		});
		expect(found.results.map(({ value }) => value)).toEqual(Object.values(demoMailSubaccounts));
		expect(JSON.stringify(found)).not.toContain(demoMailSubaccountKey);
		expect(stage.requests.map(({ product }) => product)).toEqual(['mail']);
	});

	describe.each([
		['addCredit', demoMailSubaccounts.shop, 10220.119, 5.8],
		['removeCredit', demoMailSubaccounts.agency, 10230.119, 56.8],
	])('leads to %s of Mail Partner', (operation, token, credit, subaccountCredit) => {
		const move = (parameters: INodeParameters = {}) =>
			partner('mailPartner', 'subaccount', operation, {
				tokenSubaccount: byId(token),
				credit: 5,
				...parameters,
			});
		const path = `/subaccount/credit/${operation.replace('Credit', '')}`;

		it('which moves credit', async () => {
			const run = await stage.run(move());
			expect(stage.requests).toMatchObject([{ product: 'mail', method: 'POST', path }]);
			expect(stage.bodies).toEqual([{ credit: '5', tokenSubaccount: token }]);
			expect(run.json('Partner')).toEqual([
				{ credit, subaccountCredit, currency: 'EUR', tokenSubaccount: token },
			]);
		});

		it('which is not repeated, and says where to look', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
			const run = await stage.run(move());
			expect(stage.wire).toHaveLength(1);
			expect(run.error?.description).toContain('my.mailpartner.fr');
		});
	});
});
