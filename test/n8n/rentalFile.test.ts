import type { INodeParameters } from 'n8n-workflow';
import { Money, type Rental } from '../../simulator';
import { lines } from './core/core';
import { partner } from './nodes';
import { setStage, told } from './stage';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

/** A rental of so many contacts that is ready. */
function ready(token: string, quantity: number): Rental {
	const zipcode = '60200';
	return {
		token,
		target: {
			sexe: 'f',
			minAge: 31,
			maxAge: 49,
			interest: '12',
			subInterest: '',
			category: '103',
			department: '',
			zipcode,
		},
		localities: [{ type: 'CP', name: zipcode, volume: 266, wanted: quantity }],
		quantity,
		cost: Money.euros(0.09).times(quantity),
		requestedAt: 0,
		outcome: 'ready',
		downloaded: false,
	};
}

describe.each(lines)('A rental that was made, in line %s', (line) => {
	const stage = setStage(line);
	beforeEach(() => {
		stage.simulator.state.sms.rentals = [ready('r1', 3), ready('r2', 2)];
	});
	const rental = (operation: string, parameters: INodeParameters = {}) =>
		partner('smsPartner', 'contactRental', operation, { token: 'r1', ...parameters });
	const first = (): Rental => {
		const [one] = stage.simulator.state.sms.rentals;
		if (one === undefined) throw new Error('There is no rental');
		return one;
	};
	const numbers = [0, 1, 2].map((number) => ({ phoneNumber: `+3363998000${number}` }));

	describe('Get Status', () => {
		it('asks with GET /location/status, with the key in the query', async () => {
			await stage.run(rental('getStatus'));
			expect(stage.requests).toMatchObject([
				{
					product: 'sms',
					method: 'GET',
					path: '/location/status',
					query: { token: 'r1', apiKey: stage.keys.sms },
				},
			]);
		});

		it('gives what was rented, in words and numbers', async () => {
			first().downloaded = true;
			const run = await stage.run(rental('getStatus'));
			expect(run.json('Partner')).toEqual([
				{
					token: 'r1',
					status: 'downloaded',
					phoneNumbers: 3,
					contacts: 3,
					cost: 0.27,
					unitCost: 0.09,
					sex: 'women',
					minAge: 31,
					maxAge: 49,
					interest: 12,
					category: 'cspMinus',
					zipcode: '60200',
					locations: [{ location: '60200', type: 'postcode', wanted: 3, contacts: 266 }],
				},
			]);
		});

		it.each(['text', 'number'] as const)('knows a status that is a %s', async (rentalStatus) => {
			stage.simulator.switches.rentalStatus = rentalStatus;
			const ask = async () => (await stage.run(rental('getStatus'))).json('Partner')[0]?.['status'];
			expect(await ask()).toBe('ready');
			first().outcome = 'failed';
			expect(await ask()).toBe('failed');
		});

		it("gives the API's own answer without Simplify", async () => {
			const run = await stage.run(rental('getStatus', { simplify: false }));
			expect(run.json('Partner')).toMatchObject([{ success: true, location: { sexe: 'femme' } }]);
		});

		it('says that there is no such rental', async () => {
			const run = await stage.run(rental('getStatus', { token: 'gone' }));
			expect(told(run)).toMatch(/The rental was not found[^]*code 32/);
		});
	});

	describe('Download File', () => {
		const download = (parameters: INodeParameters = {}) => rental('downloadFile', parameters);
		const asFile = { output: 'file' };

		it('asks with GET /location/file/download, with the key in the query', async () => {
			await stage.run(download());
			expect(stage.requests).toMatchObject([
				{
					product: 'sms',
					method: 'GET',
					path: '/location/file/download',
					query: { token: 'r1', apiKey: stage.keys.sms },
				},
			]);
		});

		it.each(['csv', 'lines', 'json'] as const)(
			'gives an item for each number of a file of the form %s',
			async (rentalFile) => {
				stage.simulator.switches.rentalFile = rentalFile;
				const run = await stage.run(download());
				expect(run.items('Partner')[0]).toEqual(
					numbers.map((json) => ({ json, pairedItem: { item: 0 } })),
				);
			},
		);

		it.each([
			['csv', 'text/csv', 'phoneNumber\n+33639980000\n+33639980001\n+33639980002\n'],
			['lines', 'text/plain', '+33639980000\n+33639980001\n+33639980002\n'],
			['json', 'application/json', '["+33639980000","+33639980001","+33639980002"]'],
		] as const)('gives a file of the form %s as binary data', async (form, mimeType, content) => {
			stage.simulator.switches.rentalFile = form;
			const run = await stage.run(download(asFile));
			const [item] = run.items('Partner')[0] ?? [];
			const fileName = 'rental-r1.csv';
			expect(item?.json).toEqual({ token: 'r1', fileName, mimeType, bytes: content.length });
			expect(item?.binary?.data).toMatchObject({ fileName, mimeType });
			expect(Buffer.from(item?.binary?.data?.data ?? '', 'base64').toString()).toBe(content);
			expect(item?.pairedItem).toEqual({ item: 0 });
		});

		it('puts the file where it is wanted', async () => {
			const options = { binaryPropertyName: 'contacts' };
			const run = await stage.run(download({ ...asFile, options }));
			expect(Object.keys(run.items('Partner')[0]?.[0]?.binary ?? {})).toEqual(['contacts']);
		});

		it('is done once for all items that want the same', async () => {
			const rows = [{ token: 'r1' }, { token: 'r2' }, { token: 'r1' }];
			const run = await stage.run(download({ token: '={{ $json.token }}' }), { rows });
			expect(stage.wire).toHaveLength(2);
			const paired = run.items('Partner')[0]?.map(({ pairedItem }) => pairedItem);
			expect(paired).toEqual([0, 0, 0, 1, 1, 2, 2, 2].map((item) => ({ item })));
		});

		it('does not lose a file that came before another failed: Retry On Fail has it still', async () => {
			stage.simulator.faults.add({ kind: 'refusal', code: 35, message: 'Non', nth: 2 });
			const rows = [{ token: 'r1' }, { token: 'r2' }];
			for (const [output, count] of [
				['items', 5],
				['file', 2],
			] as const) {
				stage.simulator.state.sms.rentals = [ready('r1', 3), ready('r2', 2)];
				const node = download({ token: '={{ $json.token }}', output });
				const run = await stage.run({ ...node, retryOnFail: true, waitBetweenTries: 1 }, { rows });
				expect(run.json('Partner')).toHaveLength(count);
			}
		});

		it.each(['refused', 'accepted'] as const)(
			'of a file that was downloaded before is for the API to decide: %s',
			async (rentalAgain) => {
				stage.simulator.switches.rentalAgain = rentalAgain;
				await stage.run(download());
				const run = await stage.run(download());
				if (rentalAgain === 'accepted') expect(run.json('Partner')).toEqual(numbers);
				else expect(told(run)).toMatch(/The file has already been used[^]*code 34/);
			},
		);

		it.each([
			['missing', /The rental has no file[^]*code 33/],
			['blocked', /The file is being downloaded[^]*code 35/],
			['failed', /The rental failed[^]*code 36/],
		] as const)('says why there is none: %s', async (outcome, why) => {
			first().outcome = outcome;
			for (const errorStatus of [200, 400, 'byMeaning'] as const) {
				stage.simulator.switches.errorStatus = errorStatus;
				for (const output of ['items', 'file'])
					expect(told(await stage.run(download({ output })))).toMatch(why);
			}
		});

		it('fails the item alone whose rental is not found', async () => {
			const rows = [{ token: 'r1' }, { token: 'gone' }];
			const node = download({ ...asFile, token: '={{ $json.token }}' });
			const run = await stage.run({ ...node, ...CONTINUE }, { rows });
			expect(run.json('Partner')).toEqual([
				expect.objectContaining({ token: 'r1' }),
				{ error: expect.stringMatching(/item 1: The rental was not found/) },
			]);
		});

		it.each([
			{ kind: 'emptyBody' },
			{ kind: 'htmlPage' },
			{ kind: 'resetAfterRead' },
			{ kind: 'cutOffBody' },
			{ kind: 'status', status: 500, body: 'html' },
		] as const)('is not repeated after %o, and says what to look at', async (fault) => {
			stage.simulator.faults.add({ ...fault, times: 'always' });
			const run = await stage.run({ ...download(), retryOnFail: true, waitBetweenTries: 1 });
			expect(stage.wire).toHaveLength(1);
			expect(told(run)).toMatch(/unknown whether this took effect/);
			expect(told(run)).toMatch(/check the status of the rental, with "Get Status"/);
		});

		it('shows no key', async () => {
			stage.simulator.switches.echoKey = true;
			stage.simulator.faults.add({ kind: 'refusal', code: 34, message: 'Non' });
			const run = await stage.run(download(asFile));
			expect(run.stored).toContain('key removed');
		});
	});

	it('goes from renting to a file in one workflow', async () => {
		stage.simulator.switches.rentalTime = 0;
		const volumes = { volume: [{ location: '60200', volume: 3 }] };
		const target = { sexe: 'women', minAge: 25, maxAge: 35, interest: 14, volumes };
		const rent = partner('smsPartner', 'contactRental', 'rent', target);
		const { json } = (await stage.run(rent)).items('Partner')[0]?.[0] ?? { json: {} };
		const run = await stage.run(rental('downloadFile', { token: '={{ $json.token }}' }), {
			rows: [json],
		});
		expect(run.json('Partner')).toEqual(numbers);
	});
});
