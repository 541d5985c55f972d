import { acceptedTexts, acceptedTwice } from '../../simulator';
import { lines } from './core/core';
import { setStage, told } from './stage';
import { mobile, personalised, sendSms } from './smsNodes';

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const CONTINUE = { onError: 'continueRegularOutput' } as const;
const RETRY = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;

/** So many more requests may one bad entry of n cost, if the API does not name it. */
const extra = (n: number): number => 2 * Math.log2(n) + 1;

describe.each(lines)('Sending many SMS, in line %s', (line) => {
	const stage = setStage(line);
	const accepted = (): number => [...acceptedTexts(stage.simulator.state)].length;
	const isError = ({ error }: { error?: unknown }): boolean => error !== undefined;

	afterEach(() => expect(acceptedTwice(stage.simulator.state)).toEqual([]));

	it('sends 10,000 texts, each another, with 20 requests', async () => {
		const run = await stage.run(sendSms(), { rows: personalised(10_000) });
		expect(stage.wire).toEqual(new Array(20).fill('POST /bulk-send'));
		expect(accepted()).toBe(10_000);
		const items = run.items('Partner')[0] ?? [];
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			Array.from({ length: 10_000 }, (_, item) => ({ item })),
		);
		expect(items[9_999]?.json).toMatchObject({
			messageId: 326,
			recipients: 1,
			nbSms: 1,
			cost: 0.038,
			request: { recipients: 500, nbSms: 500, cost: 19 },
		});
	});

	it('sends one text to 10,000 with 20 requests', async () => {
		const message = 'Hello';
		const run = await stage.run(sendSms({ message }), { rows: personalised(10_000) });
		expect(stage.wire).toEqual(new Array(20).fill('POST /send'));
		expect(accepted()).toBe(10_000);
		expect(run.json('Partner')[0]).toMatchObject({
			messageId: 307,
			recipients: 1,
			request: { recipients: 500, nbSms: 500, cost: 19 },
		});
	});

	it('sends an item with 1,200 recipients with three requests, and adds up', async () => {
		const to = personalised(1_200).map((row) => row.to);
		const run = await stage.run(sendSms({ message: 'Hello' }), { rows: [{ to }] });
		expect(stage.wire).toHaveLength(3);
		expect(run.json('Partner')).toMatchObject([
			{ recipients: 1_200, nbSms: 1_200, cost: 45.6, parts: [{}, {}, {}] },
		]);
	});

	it('groups by text when reports are wanted', async () => {
		const rows = Array.from({ length: 10 }, (_, row) => ({ to: mobile(row), text: `T${row % 2}` }));
		const options = { urlDlr: 'https://example.com/reports' };
		const run = await stage.run(sendSms({ options }), { rows });
		expect(stage.wire).toEqual(['POST /send', 'POST /send']);
		expect(stage.bodies).toMatchObject([
			{ message: 'T0', phoneNumbers: [0, 2, 4, 6, 8].map(mobile).join() },
			{ message: 'T1', phoneNumbers: [1, 3, 5, 7, 9].map(mobile).join() },
		]);
		expect(run.json('Partner').map(({ messageId }) => messageId)).toEqual(
			rows.map(({ text }) => (text === 'T0' ? 307 : 308)),
		);
	});

	it('sends apart what has other settings', async () => {
		const rows = [1, 2, 3, 4].map((row) => ({ to: mobile(row), text: 'A', tag: `t${row % 2}` }));
		await stage.run(sendSms({ options: { tag: '={{ $json.tag }}' } }), { rows });
		expect(stage.bodies).toMatchObject([{ tag: 't1' }, { tag: 't0' }]);
	});

	it('fails only the item of a number in the STOP list', async () => {
		stage.simulator.state.sms.stopList.add(mobile(3));
		const run = await stage.run({ ...sendSms(), ...CONTINUE }, { rows: personalised(10) });
		expect(stage.wire).toEqual(['POST /bulk-send']);
		expect(run.json('Partner').findIndex(isError)).toBe(3);
		expect(run.json('Partner').filter(isError)).toEqual([
			{ error: expect.stringMatching(/item 3: The phone number is on the STOP list .*code 14/) },
		]);
	});

	it('sends 995 of 1,000 with 3 impossible numbers and 2 that the API refuses', async () => {
		const rows = personalised(1_000);
		for (const [row, to] of [
			[5, '0612'],
			[400, 'nobody'],
			[900, '+3361234567890123'],
		] as const)
			rows[row] = { to, text: `Hello ${row}` };
		stage.simulator.state.sms.poisoned.add(mobile(100));
		stage.simulator.state.sms.poisoned.add(mobile(700));
		const run = await stage.run({ ...sendSms(), ...CONTINUE }, { rows });
		const outputs = run.items('Partner')[0] ?? [];
		expect(outputs).toHaveLength(1_000);
		const failed = outputs.flatMap(({ json }, row) => (isError(json) ? [row] : []));
		expect(failed).toEqual([5, 100, 400, 700, 900]);
		expect(accepted()).toBe(995);
		expect(outputs[5]?.json.error).toMatch(/item 5: "Phone Numbers" contains "0612"/);
		expect(outputs[100]?.json.error).toMatch(/item 100: .*\+33600000100.*code 9/);
		expect(stage.wire).toHaveLength(4);
	});

	it.each([[[499]], [[0]], [[250]]])(
		'finds a refused number that is not named, by halving: %j',
		async (bad) => {
			stage.simulator.switches.entryNamed = 'none';
			for (const row of bad) stage.simulator.state.sms.poisoned.add(mobile(row));
			const run = await stage.run({ ...sendSms(), ...CONTINUE }, { rows: personalised(500) });
			const failed = run.json('Partner').flatMap((json, row) => (isError(json) ? [row] : []));
			expect(failed).toEqual(bad);
			expect(accepted()).toBe(499);
			expect(stage.requests.length - 1).toBeLessThanOrEqual(extra(500));
		},
	);

	it('does not halve what is refused for a setting', async () => {
		const options = { sender: 'My*Shop' };
		const rows = personalised(1_000);
		const run = await stage.run({ ...sendSms({ options }), ...CONTINUE }, { rows });
		expect(stage.wire).toHaveLength(2);
		expect(run.json('Partner').filter(isError)).toHaveLength(1_000);
	});

	it('does not halve one text that is too long for all', async () => {
		stage.simulator.switches.sendErrors = 'codes';
		const message = 'x'.repeat(1_600);
		const run = await stage.run(
			{ ...sendSms({ message }), ...CONTINUE },
			{ rows: personalised(9) },
		);
		expect(stage.wire).toHaveLength(1);
		expect(run.json('Partner')[8]?.error).toMatch(/longer than 10 SMS.*Estimate/);
	});

	it('finds the one text of many that is too long', async () => {
		stage.simulator.switches.sendErrors = 'codes';
		const rows = personalised(8);
		rows[2] = { to: mobile(2), text: 'x'.repeat(1_600) };
		const run = await stage.run({ ...sendSms(), ...CONTINUE }, { rows });
		expect(run.json('Partner').findIndex(isError)).toBe(2);
		expect(accepted()).toBe(7);
	});

	it('waits and sends again after 429', async () => {
		stage.simulator.faults.add({ kind: 'rateLimited', retryAfter: 0, nth: 2, times: 2 });
		const run = await stage.run(sendSms(), { rows: personalised(1_000) });
		expect(told(run)).toBe('\n');
		expect(stage.wire).toHaveLength(4);
		expect(accepted()).toBe(1_000);
	});

	it('does not know, after a dropped connection, whether 500 were sent; the others were', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', nth: 2 });
		const run = await stage.run({ ...sendSms(), ...CONTINUE }, { rows: personalised(2_000) });
		expect(stage.wire).toHaveLength(4);
		const outputs = run.json('Partner');
		expect(outputs.filter(isError)).toHaveLength(500);
		expect(outputs[500]?.error).toMatch(
			/item 500: It is unknown whether this took effect\..*check the sent and scheduled messages/,
		);
		expect(outputs[1_000]).toMatchObject({ status: 'sent' });
	});

	it('stops after a dropped connection, and says what had been sent', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', nth: 2 });
		const run = await stage.run(sendSms(), { rows: personalised(2_000) });
		// The third request was under way with the second.
		expect(stage.wire).toHaveLength(3);
		expect(told(run)).toMatch(/Completed: items 0-499, 1000-1499\..* Not sent: items 1500-1999\./);
	});

	describe('with Retry On Fail, three times', () => {
		it('sends nothing again of which it is unknown', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead', nth: 2 });
			const run = await stage.run({ ...sendSms(), ...RETRY }, { rows: personalised(2_000) });
			expect(run.status).toBe('error');
			expect(stage.wire).toHaveLength(3);
			expect(accepted()).toBe(1_500);
		});

		it('sends the rest of what was certainly refused', async () => {
			stage.simulator.faults.add({
				kind: 'refusal',
				code: 500,
				message: 'queue',
				nth: 2,
				times: 2,
			});
			const run = await stage.run({ ...sendSms(), ...RETRY }, { rows: personalised(2_000) });
			expect(run.status).toBe('success');
			expect(stage.wire).toHaveLength(6);
			expect(accepted()).toBe(2_000);
			expect(run.json('Partner')).toHaveLength(2_000);
		});

		it('does the same under Continue, where the first item failed', async () => {
			stage.simulator.faults.add({ kind: 'refusal', code: 500, message: 'queue', times: 1 });
			stage.simulator.faults.add({ kind: 'resetAfterRead', nth: 2 });
			const node = { ...sendSms(), ...CONTINUE, ...RETRY };
			const run = await stage.run(node, { rows: personalised(1_500) });
			const failed = run.json('Partner').flatMap((json, row) => (isError(json) ? [row] : []));
			expect(failed).toEqual(Array.from({ length: 500 }, (_, row) => row + 500));
			expect(accepted()).toBe(1_500);
		});
	});

	it('tries no more when the credit is used up', async () => {
		stage.simulator.faults.add({
			kind: 'refusal',
			code: 11,
			message: 'Crédit insuffisant',
			nth: 2,
		});
		const run = await stage.run({ ...sendSms(), ...CONTINUE }, { rows: personalised(2_000) });
		expect(stage.wire).toHaveLength(3);
		expect(run.json('Partner').filter(isError)).toHaveLength(1_000);
		expect(run.json('Partner')[1_999]?.error).toMatch(/Skipped.*not enough credit/);
	});
});
