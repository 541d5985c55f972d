import type { INodeParameters } from 'n8n-workflow';
import { lines } from './core/core';
import { price, rent, sent } from './rentalNodes';
import { setStage, told } from './stage';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

describe.each(lines)('Renting contacts, in line %s', (line) => {
	const stage = setStage(line);
	const balance = () => stage.simulator.state.sms.balance.euros;
	const rentals = () => stage.simulator.state.sms.rentals;
	const ops = () =>
		stage.bodies.map((body) => Object.entries(body).find(([name]) => name === 'op')?.[1]);

	describe('Rent', () => {
		it('rents, for each item that wants it', async () => {
			const run = await stage.run(rent(), { rows: [{}, {}] });
			expect(stage.bodies).toEqual(
				new Array(2).fill({ op: 'rent', parameters: sent, volumes: { '60200': 20 } }),
			);
			expect(run.json('Partner')).toMatchObject([
				{ token: 'rental-1', status: 'rented', contacts: 20, cost: 1.8 },
				{ token: 'rental-2' },
			]);
			expect(balance()).toBe(10221.519);
		});

		it.each(['token', 'location'] as const)(
			'finds the token, wherever it is: %s',
			async (place) => {
				stage.simulator.switches.rentAnswer = place;
				const run = await stage.run(rent());
				expect(run.json('Partner')).toMatchObject([{ token: 'rental-1' }]);
			},
		);

		it("gives the API's own answer without Simplify", async () => {
			const run = await stage.run(rent({ simplify: false }));
			expect(run.json('Partner')).toMatchObject([{ success: true, op: 'rent', token: 'rental-1' }]);
		});

		it('is not repeated when no answer came, and says where to look', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
			const run = await stage.run({ ...rent(), retryOnFail: true, waitBetweenTries: 1 });
			expect(stage.wire).toHaveLength(1);
			expect(rentals()).toHaveLength(1);
			expect(told(run)).toMatch(/It is unknown whether this took effect/);
			expect(told(run)).toContain('check the contact rentals on my.smspartner.fr');
		});

		it('says that the account may not rent', async () => {
			stage.simulator.state.sms.mayRentContacts = false;
			expect(told(await stage.run(rent()))).toMatch(/not allowed to rent contacts[^]*code 6/);
		});
	});

	describe('Max Cost', () => {
		const upTo = (maxCost: number, more: INodeParameters = {}) =>
			rent({ options: { maxCost, ...more } });

		it.each([1.8, 50])('of %d EUR lets it be rented, after asking for the price', async (most) => {
			const run = await stage.run(upTo(most));
			expect(ops()).toEqual(['price', 'rent']);
			expect(run.json('Partner')).toMatchObject([{ token: 'rental-1' }]);
		});

		it('of less says both figures, and nothing is rented', async () => {
			const run = await stage.run(upTo(1.79));
			expect(ops()).toEqual(['price']);
			expect(rentals()).toEqual([]);
			expect(told(run)).toMatch(/The price is 1\.8 EUR, but "Max Cost \(EUR\)" is 1\.79 EUR/);
			expect(told(run)).toMatch(/Nothing was rented/);
		});

		it('stops its own item alone under Continue', async () => {
			const rows = [{ most: 2 }, { most: 1 }, { most: 2 }];
			const node = rent({ options: { maxCost: '={{ $json.most }}' } });
			const run = await stage.run({ ...node, ...CONTINUE }, { rows });
			expect(ops()).toEqual(['price', 'rent', 'rent']);
			expect(run.json('Partner')).toMatchObject([
				{ token: 'rental-1' },
				{ error: expect.stringMatching(/item 1: The price is 1\.8 EUR/) },
				{ token: 'rental-2' },
			]);
		});

		it.each(['={{ $json.most }}', '={{ null }}', ''])(
			'rents nothing where it is left empty: %p',
			async (maxCost) => {
				const run = await stage.run(rent({ options: { maxCost } }));
				expect(told(run)).toMatch(/"Max Cost \(EUR\)" is empty/);
				expect(stage.wire).toEqual([]);
			},
		);

		it('is asked for all items before any is rented: under Stop, one above the maximum stops all', async () => {
			const rows = [{ most: 2 }, { most: 1 }];
			const run = await stage.run(rent({ options: { maxCost: '={{ $json.most }}' } }), { rows });
			expect(run.error?.message).toMatch(/item 1: The price is/);
			expect(rentals()).toEqual([]);
		});

		it('rents nothing where the price cannot be asked for', async () => {
			const impatient = { timeout: 1, longestWait: 0.001 };
			for (const fault of [
				{ kind: 'emptyBody' } as const,
				{ kind: 'status', status: 500, body: 'json' } as const,
				{ kind: 'refusal', code: 27, message: 'Volume' } as const,
			]) {
				stage.simulator.faults.clear();
				stage.simulator.faults.add({ ...fault, times: 'always' });
				const run = await stage.run(upTo(50, impatient));
				expect(told(run)).toMatch(/Nothing was sent/);
				expect(told(run)).not.toMatch(/unknown whether/);
			}
			expect(rentals()).toEqual([]);
			expect(new Set(ops())).toEqual(new Set(['price']));
		});

		it('asks for the price again where its answer was lost, and rents once', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead' });
			const run = await stage.run(upTo(50));
			expect(ops()).toEqual(['price', 'price', 'rent']);
			expect(run.json('Partner')).toMatchObject([{ token: 'rental-1' }]);
		});

		it('rents nothing twice under Retry On Fail', async () => {
			stage.simulator.faults.add({ kind: 'refusal', code: 61, message: 'Non', nth: 4 });
			const rows = [{ volume: 10 }, { volume: 20 }];
			const node = upTo(50);
			const volume = [{ location: '60200', volume: '={{ $json.volume }}' }];
			const parameters = { ...node.parameters, volumes: { volume } };
			const run = await stage.run(
				{ ...node, parameters, retryOnFail: true, waitBetweenTries: 1 },
				{ rows },
			);
			expect(run.json('Partner')).toMatchObject([{ token: 'rental-1' }, { token: 'rental-2' }]);
			expect(rentals().map(({ quantity }) => quantity)).toEqual([10, 20]);
			expect(ops()).toEqual(['price', 'price', 'rent', 'rent', 'price', 'rent']);
		});
	});

	describe('Check Only', () => {
		it('gives the price out, and nothing is rented', async () => {
			const run = await stage.run(rent({ options: { checkOnly: true } }), { rows: [{}, {}] });
			expect(ops()).toEqual(['price']);
			expect(run.items('Partner')[0]).toEqual(
				[0, 1].map((item) => ({
					json: { status: 'checked', ...price },
					pairedItem: { item },
				})),
			);
		});

		it("gives the API's own price without Simplify", async () => {
			const run = await stage.run(rent({ simplify: false, options: { checkOnly: true } }));
			expect(run.json('Partner')).toMatchObject([{ success: true, op: 'price' }]);
		});

		it('says that the price is above the maximum', async () => {
			const run = await stage.run(rent({ options: { checkOnly: true, maxCost: 1 } }));
			expect(run.json('Partner')).toMatchObject([
				{ cost: 1.8, hint: expect.stringMatching(/is 1 EUR/) },
			]);
			expect(rentals()).toEqual([]);
		});

		it('may differ from item to item', async () => {
			const node = rent({ options: { checkOnly: '={{ $json.check }}' } });
			const run = await stage.run(node, { rows: [{ check: true }, { check: false }] });
			expect(run.json('Partner')).toMatchObject([{ status: 'checked' }, { token: 'rental-1' }]);
			expect(ops()).toEqual(['price', 'rent']);
		});
	});
});
