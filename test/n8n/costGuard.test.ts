import { randomUUID } from 'node:crypto';
import { acceptedTexts, acceptedTwice, Money } from '../../simulator';
import { lines } from './core/core';
import { partner, sendMail } from './nodes';
import { estimateSms, mobile, sendFromVirtualNumber, sendSms } from './smsNodes';
import { setStage, told } from './stage';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const LONG = 'x'.repeat(161);
const READ = 'GET /me';

/** Rows for so many recipients, each with a text of two segments. */
const longOnes = (count: number) =>
	Array.from({ length: count }, (_, row) => ({ to: mobile(row), text: LONG, row }));

describe.each(lines)('Money guards, in line %s', (line) => {
	const stage = setStage(line);
	const accepted = (): number => [...acceptedTexts(stage.simulator.state)].length;
	/** A balance for so many SMS at 0.038. */
	const payFor = (count: number): void => {
		stage.simulator.state.sms.balance = Money.euros(0.038).times(count);
	};
	const balance = (): number => stage.simulator.state.sms.balance.euros;
	const errorsIn = (jsons: ReadonlyArray<Record<string, unknown>>) =>
		jsons.flatMap(({ error }) => (typeof error === 'string' ? [error] : []));

	afterEach(() => expect(acceptedTwice(stage.simulator.state)).toEqual([]));

	describe('Check Balance First', () => {
		const checked = sendSms({ options: { checkBalance: true } });

		it('sends none of 1,000 where the balance is for 900, and says both figures', async () => {
			payFor(1_800);
			const run = await stage.run(checked, { rows: longOnes(1_000) });
			expect(stage.wire).toEqual([READ]);
			expect(told(run)).toContain(
				'This run would cost 76 EUR (2000 SMS), but the balance is 68.4 EUR\nNothing was sent.',
			);
			expect([accepted(), balance()]).toEqual([0, 68.4]);
		});

		it('sends all of them where the balance is just enough, with one read more', async () => {
			payFor(2_000);
			const run = await stage.run(checked, { rows: longOnes(1_000) });
			expect(run.status).toBe('success');
			expect(stage.wire).toEqual([READ, 'POST /send', 'POST /send']);
			expect([accepted(), balance()]).toEqual([1_000, 0]);
		});

		it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
			'tells each item with %s',
			async (onError) => {
				payFor(1_800);
				const run = await stage.run({ ...checked, onError }, { rows: longOnes(1_000) });
				const items = run.items('Partner').flat();
				expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
					Array.from({ length: 1_000 }, (_, item) => ({ item })),
				);
				expect(errorsIn(items.map(({ json }) => json))).toHaveLength(1_000);
				expect(items[999]?.json.error).toContain('item 999: This run would cost 76 EUR');
				expect(stage.wire).toEqual([READ]);
			},
		);

		it('counts with Retry On Fail only what is left', async () => {
			payFor(2_000);
			stage.simulator.faults.add({ kind: 'refusal', code: 500, message: 'queue', nth: 3 });
			const node = { ...checked, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
			const run = await stage.run(node, { rows: longOnes(1_000) });
			expect(run.status).toBe('success');
			expect(stage.wire).toEqual([READ, 'POST /send', 'POST /send', READ, 'POST /send']);
			expect([accepted(), balance()]).toEqual([1_000, 0]);
		});

		it('does not count what a Once Key keeps from being sent', async () => {
			const order = randomUUID();
			const onceKey = `=${order} {{ $json.row }}`;
			const node = sendSms({ options: { checkBalance: true, onceKey } });
			payFor(4);
			await stage.run(node, { rows: longOnes(2) });
			payFor(2);
			const run = await stage.run(node, { rows: longOnes(3) });
			expect(run.json('Partner').map(({ alreadyDone }) => alreadyDone === true)).toEqual([
				true,
				true,
				false,
			]);
			expect([accepted(), balance()]).toEqual([3, 0]);
			// Where nothing is left to send, nobody has to ask.
			const before = stage.wire.length;
			await stage.run(node, { rows: longOnes(3) });
			expect(stage.wire).toHaveLength(before);
		});

		it('marks no Once Key of what it held back', async () => {
			const order = randomUUID();
			const onceKey = `=${order} {{ $json.row }}`;
			const node = sendSms({ options: { checkBalance: true, onceKey } });
			payFor(3);
			expect(told(await stage.run(node, { rows: longOnes(2) }))).toContain('4 SMS');
			payFor(4);
			const run = await stage.run(node, { rows: longOnes(2) });
			expect(run.json('Partner')).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
		});

		it('pays for the low-cost range at its own price', async () => {
			stage.simulator.state.sms.balance = Money.euros(0.046);
			const rows = [0, 1].map((row) => ({ to: mobile(row), text: 'NoPub=STOP' }));
			await stage.run(sendSms({ options: { checkBalance: true } }), { rows });
			expect(stage.wire).toEqual([READ]);
			const run = await stage.run(sendSms({ options: { checkBalance: true, gamme: 'lowCost' } }), {
				rows,
			});
			expect(run.status).toBe('success');
			expect(balance()).toBe(0);
		});

		it.each([
			['Send From Virtual Number', sendFromVirtualNumber],
			[
				'Send and Wait',
				(parameters: object) =>
					partner('smsPartner', 'sms', 'sendAndWait', {
						phoneNumbers: '={{ $json.to }}',
						message: '={{ $json.text }}',
						...parameters,
					}),
			],
		])('holds back %s', async (_, nodeWith) => {
			payFor(1);
			const run = await stage.run(nodeWith({ options: { checkBalance: true } }), {
				rows: longOnes(1),
			});
			expect(told(run)).toContain('would cost 0.076 EUR (2 SMS), but the balance is 0.038 EUR');
			expect(stage.wire).toEqual([READ]);
		});

		it('holds back emails', async () => {
			stage.simulator.state.mail.balance = Money.euros(0.038);
			const node = sendMail({ to: '={{ $json.to }}', options: { checkBalance: true } });
			const rows = [{ to: 'marie@example.com' }, { to: 'paul@example.com' }];
			const run = await stage.run(node, { rows });
			expect(told(run)).toContain('would cost 0.076 EUR (2 emails), but the balance is 0.038 EUR');
			expect(stage.wire).toEqual([READ]);
			stage.simulator.state.mail.balance = Money.euros(0.076);
			expect((await stage.run(node, { rows })).status).toBe('success');
		});
	});

	describe('Max Cost', () => {
		it('is the smallest of the items', async () => {
			const rows = longOnes(3).map((row, place) => ({ ...row, most: [1, 0.22, 5][place] }));
			const node = sendSms({ options: { maxCost: '={{ $json.most }}' } });
			const run = await stage.run(node, { rows });
			expect(told(run)).toContain('would cost 0.228 EUR (6 SMS), but the maximum is 0.22 EUR');
			expect(stage.wire).toEqual([READ]);
		});

		it('lets numbers abroad be sent to, and says that their price is unknown', async () => {
			const rows = [...longOnes(1), { to: '+32470123456', text: LONG }];
			const run = await stage.run(sendSms({ options: { maxCost: 0.16 } }), { rows });
			expect(run.status).toBe('success');
			expect(run.stored).toContain('outside France is unknown');
			const dear = await stage.run(sendSms({ options: { maxCost: 0.15 } }), { rows });
			expect(told(dear)).toContain('would cost at least 0.152 EUR (4 SMS)');
		});

		it('is shown by Check Only, as the estimate of the item and of the run', async () => {
			payFor(1_800);
			const node = sendSms({ options: { checkOnly: true, maxCost: 50 } });
			const run = await stage.run(node, { rows: longOnes(1_000) });
			expect(stage.wire).toEqual([READ]);
			expect(run.json('Partner')[999]).toMatchObject({
				status: 'checked',
				segments: 2,
				estimatedCost: 0.076,
				currency: 'EUR',
				request: { requests: 2, recipients: 1_000, estimatedCost: 76, balance: 68.4 },
			});
			const limit = 'but the maximum is 50 EUR. Nothing would be sent.';
			expect(run.hints('Partner')).toContainEqual(expect.stringContaining(limit));
		});

		it('is shown by Estimate', async () => {
			const run = await stage.run(estimateSms({ options: { maxCost: 0.05 } }), {
				rows: [{ text: LONG }],
			});
			expect(stage.wire).toEqual([READ]);
			expect(run.json('Partner')).toMatchObject([
				{
					segments: 2,
					estimatedCost: 0.076,
					hint: expect.stringContaining('maximum is 0.05 EUR'),
				},
			]);
		});
	});

	it.each([
		['maxCost', 'Max Cost (EUR)'],
		['checkBalance', 'Check Balance First'],
	])(
		'that an expression leaves empty is a mistake, and nothing is sent: %s',
		async (name, title) => {
			for (const nothing of ['={{ $json.nothing }}', '={{ null }}', '={{ "" }}']) {
				const run = await stage.run(sendSms({ options: { [name]: nothing } }), {
					rows: longOnes(1),
				});
				expect(told(run)).toContain(`"${title}" is empty`);
			}
			expect(stage.wire).toEqual([]);
		},
	);

	it('send nothing where the balance cannot be read', async () => {
		const options = { checkBalance: true, maxCost: 50, timeout: 1, longestWait: 0.001 };
		for (const fault of [
			{ kind: 'emptyBody' } as const,
			{ kind: 'htmlPage' } as const,
			{ kind: 'status', status: 500, body: 'json' } as const,
			{ kind: 'refusal', code: 10, message: 'Clé API incorrecte' } as const,
			{ kind: 'hang' } as const,
		]) {
			stage.simulator.faults.clear();
			stage.simulator.faults.add({ ...fault, path: '/me', times: 'always' });
			const run = await stage.run(sendSms({ options }), { rows: longOnes(2) });
			expect(told(run)).toMatch(/Nothing was sent/);
			expect(told(run)).not.toMatch(/unknown whether/);
		}
		expect(new Set(stage.wire)).toEqual(new Set([READ]));
	});

	it('read the balance again where its answer was lost', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead' });
		const run = await stage.run(sendSms({ options: { checkBalance: true } }), {
			rows: longOnes(1),
		});
		expect(run.status).toBe('success');
		expect(stage.wire).toEqual([READ, READ, 'POST /send']);
	});
});
