import type { INodeParameters } from 'n8n-workflow';
import { lines } from './core/core';
import { calculate, getPrice, in60200, price, sent } from './rentalNodes';
import { setStage, told } from './stage';

describe.each(lines)('What renting contacts costs, in line %s', (line) => {
	const stage = setStage(line);
	const balance = () => stage.simulator.state.sms.balance.euros;

	describe('Calculate', () => {
		it('sends POST /location/optin with the key in the body alone', async () => {
			await stage.run(calculate());
			expect(stage.requests).toMatchObject([
				{ product: 'sms', method: 'POST', path: '/location/optin', query: {} },
			]);
			expect(stage.requests[0]?.body).toMatchObject({ apiKey: stage.keys.sms });
			expect(stage.bodies).toEqual([{ op: 'calcul', parameters: sent }]);
		});

		it.each([in60200, { ...in60200, _format: 'xml' }])(
			'gives how many there are, and what all of them cost (%o)',
			async (options) => {
				const run = await stage.run(calculate({ options }));
				expect(run.json('Partner')).toEqual([
					{
						contacts: 266,
						cost: 23.94,
						unitCost: 0.09,
						locations: [{ location: '60200', type: 'postcode', contacts: 266 }],
					},
				]);
				expect(balance()).toBe(10225.119);
			},
		);

		it("gives the API's own answer without Simplify", async () => {
			const run = await stage.run(calculate({ simplify: false }));
			expect(run.json('Partner')).toMatchObject([
				{ success: true, op: 'calcul', cost: { quantity: 266 } },
			]);
		});

		it('asks once for items that want the same, each getting its own', async () => {
			const rows = [{ in: '60200' }, { in: '06200' }, { in: '60200' }];
			const node = calculate({ options: { zipcode: '={{ $json.in }}' } });
			const run = await stage.run(node, { rows });
			expect(stage.wire).toHaveLength(2);
			expect(run.items('Partner')[0]).toMatchObject([
				{ json: { contacts: 266 }, pairedItem: { item: 0 } },
				{ json: { contacts: 20 }, pairedItem: { item: 1 } },
				{ json: { contacts: 266 }, pairedItem: { item: 2 } },
			]);
		});

		it('asks again after a connection that broke: it only reads', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead' });
			const run = await stage.run(calculate());
			expect(run.json('Partner')).toMatchObject([{ contacts: 266 }]);
			expect(stage.wire).toHaveLength(2);
		});

		it('counts in departments, from which a sheet took the zero', async () => {
			const run = await stage.run(calculate({ options: { department: 2 } }));
			expect(run.json('Partner')).toMatchObject([
				{ contacts: 5000, locations: [{ location: '02', type: 'department' }] },
			]);
		});

		it.each<[string, INodeParameters, RegExp]>([
			[
				'ages that are the wrong way round',
				{ minAge: 40, maxAge: 30 },
				/"Min Age" \(40\) is higher than "Max Age" \(30\)/,
			],
			[
				'an age below 18',
				{ minAge: '={{ 17 }}' },
				/"Min Age" must be a whole number between 18 and 98/,
			],
			['no interest at all', { interest: 0 }, /Neither "Interest" nor the option "Sub-Interest"/],
			[
				'a postcode that is none',
				{ options: { zipcode: 'Paris' } },
				/"Postcodes" contains "Paris"/,
			],
		])('sends nothing with %s', async (_, parameters, what) => {
			const run = await stage.run(calculate(parameters));
			expect(run.error?.message).toMatch(what);
			expect(stage.wire).toEqual([]);
		});

		it('says that nobody was found', async () => {
			const run = await stage.run(calculate({ options: { zipcode: '99999' } }));
			expect(told(run)).toMatch(/The API found no contacts[^]*code 61/);
		});

		it.each([18, 19] as const)(
			'is refused below the least age of the API: %d',
			async (rentalMinAge) => {
				stage.simulator.switches.rentalMinAge = rentalMinAge;
				const run = await stage.run(calculate({ minAge: 18 }));
				if (rentalMinAge === 18) expect(run.status).toBe('success');
				else expect(told(run)).toMatch(/The minimum age must be at least 18[^]*code 12/);
			},
		);
	});

	describe('Get Price', () => {
		it('sends the volumes, and chooses the contacts in their places', async () => {
			const run = await stage.run(getPrice());
			expect(stage.bodies).toEqual([{ op: 'price', parameters: sent, volumes: { '60200': 20 } }]);
			expect(run.json('Partner')).toEqual([price]);
			expect(balance()).toBe(10225.119);
		});

		it('takes places and volumes of expressions', async () => {
			const row = { location: '={{ $json.zip }}', volume: '={{ $json.wanted }}' };
			const node = getPrice({ volumes: { volume: [row, { location: '06200', volume: 5 }] } });
			const run = await stage.run(node, { rows: [{ zip: 60200, wanted: '10' }] });
			expect(run.json('Partner')).toMatchObject([{ contacts: 15, cost: 1.35 }]);
		});

		it('says that there are fewer contacts than wanted', async () => {
			const many = { volume: [{ location: '60200', volume: 267 }] };
			expect(told(await stage.run(getPrice({ volumes: many })))).toMatch(
				/Fewer contacts are available than requested[^]*code 27/,
			);
		});

		it('says that the places of volumes and targeting differ', async () => {
			const run = await stage.run(getPrice({ options: { zipcode: '06200' } }));
			expect(told(run)).toMatch(/A location is missing[^]*code 25/);
		});
	});
});
