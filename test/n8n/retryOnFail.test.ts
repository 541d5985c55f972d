import type { FaultRule } from '../../simulator';
import { demoSubaccounts } from '../../simulator';
import { lines, start, type NodeJson } from './core/core';
import { addCredit, byId, sendVoice } from './nodes';
import { setStage, told } from './stage';

const threeTries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const continuing = ['continueRegularOutput', 'continueErrorOutput'] as const;

/** Ten items, told apart by their credit of 1 to 10 euros; those in `bad` name a subaccount that does not exist. */
function ten(...bad: number[]) {
	return Array.from({ length: 10 }, (_, index) => ({
		euros: index + 1,
		token: bad.includes(index) ? 'nobody' : demoSubaccounts.shop,
	}));
}

const transfer: NodeJson = {
	...addCredit({ credit: '={{ $json.euros }}', tokenSubaccount: byId('={{ $json.token }}') }),
	...threeTries,
};

/** How often each of the ten credits is to arrive, in the order of the items. */
function counts(...times: number[]): Record<string, number> {
	const arrived = times.map((count, index) => [String(index + 1), count] as const);
	return Object.fromEntries(arrived.filter(([, count]) => count > 0));
}

describe.each(lines)('Retry On Fail, three tries over ten items, in line %s', (line) => {
	const stage = setStage(line);

	/** How often each item arrived that comes after so many: such may be under way with one that fails. */
	const timesAfter = (count: number): number[] =>
		Object.entries(stage.countBy('credit')).flatMap(([credit, times]) =>
			Number(credit) > count ? [times] : [],
		);
	const failing = (fault: FaultRule, ...nths: number[]): void =>
		stage.simulator.faults.add(...nths.map((nth) => ({ ...fault, nth })));

	describe.each(continuing)('under %s', (onError) => {
		const node = { ...transfer, onError };
		const succeeded = 8;

		it('sends every other item once when the first and the sixth are refused', async () => {
			const run = await stage.run(node, { rows: ten(0, 5) });
			expect(stage.countBy('credit')).toEqual(counts(3, 1, 1, 1, 1, 3, 1, 1, 1, 1));
			const [output = []] = run.items('Partner');
			expect(output.filter(({ json }) => 'subaccountCredit' in json)).toHaveLength(succeeded);
		});

		it.each<FaultRule>([
			{ kind: 'resetAfterRead' },
			{ kind: 'resetAfterRead', carriedOut: false },
			{ kind: 'status', status: 500, body: 'html' },
			{ kind: 'cutOffBody' },
			{ kind: 'emptyBody' },
			{ kind: 'htmlPage' },
		])(
			'sends every item once when the fate of the first and the sixth is unknown: %o',
			async (fault) => {
				failing(fault, 1, 6);
				await stage.run(node, { rows: ten() });
				expect(stage.countBy('credit')).toEqual(counts(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
			},
		);

		it('sends an item whose answer did not come in time once', async () => {
			failing({ kind: 'hang' }, 1, 6);
			const patient = { ...node, parameters: { ...node.parameters, options: { timeout: 0.3 } } };
			await stage.run(patient, { rows: ten() });
			expect(stage.countBy('credit')).toEqual(counts(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
		});

		it('says after the last try that the fate is unknown', async () => {
			failing({ kind: 'resetAfterRead' }, 1, 6);
			const run = await stage.run(node, { rows: ten() });
			const items = run.items('Partner').flat();
			const errors = items.filter(({ json }) => 'error' in json);
			expect(errors.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 5 }]);
			for (const { json } of errors) expect(json['error']).toMatch(/unknown whether/);
		});

		it('gives success for a refused item that is accepted at the second try', async () => {
			failing({ kind: 'refusal', code: 8, message: 'Crédit insufisant' }, 1);
			const run = await stage.run(node, { rows: ten() });
			expect(stage.countBy('credit')).toEqual(counts(2, 1, 1, 1, 1, 1, 1, 1, 1, 1));
			const [output = []] = run.items('Partner');
			expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
				ten().map((_, item) => ({ item })),
			);
			expect(output.every(({ json }) => 'subaccountCredit' in json)).toBe(true);
		});

		it('moves exactly the money of the items that succeeded or may have', async () => {
			failing({ kind: 'resetAfterRead' }, 1, 6);
			await stage.run(node, { rows: ten() });
			expect(stage.simulator.state.sms.balance.euros).toBeCloseTo(10225.119 - 55, 3);
		});

		it('adds no request of its own after a 401, and begins no item after it', async () => {
			failing({ kind: 'status', status: 401, body: 'json' }, 1, 6);
			const run = await stage.run(node, { rows: ten() });
			// The second try sends the first item again, and ends at the fifth, whose request is the
			// sixth; some may be under way with it. n8n makes no third one, since the first item has succeeded.
			expect(stage.countBy('credit')).toMatchObject(counts(2, 1, 1, 1, 1));
			const underWay = timesAfter(5);
			expect(underWay.filter((times) => times !== 1)).toEqual([]);
			const errors = run
				.items('Partner')
				.flat()
				.filter(({ json }) => 'error' in json);
			expect(errors).toHaveLength(6 - underWay.length);
			const [refused, ...untried] = errors;
			expect(refused?.json['error']).not.toMatch(/Skipped/);
			for (const { json } of untried) expect(json['error']).toMatch(/Skipped because/);
		});
	});

	describe('under Stop', () => {
		it('tries a refused first item again, and sends no other', async () => {
			await stage.run(transfer, { rows: ten(0, 5) });
			expect(stage.countBy('credit')).toEqual(counts(3));
		});

		it('sends the items before a refused one once, and none again that was under way with it', async () => {
			await stage.run(transfer, { rows: ten(5) });
			expect(stage.countBy('credit')).toMatchObject(counts(1, 1, 1, 1, 1, 3));
			expect(timesAfter(6).filter((times) => times !== 1)).toEqual([]);
			expect(timesAfter(6).length).toBeLessThan(4);
		});

		it('sends nothing more when the fate of the first is unknown', async () => {
			failing({ kind: 'resetAfterRead' }, 1);
			const run = await stage.run(transfer, { rows: ten() });
			expect(stage.countBy('credit')).toEqual(counts(1));
			expect(told(run)).toMatch(/unknown whether/);
		});

		it('sends the items before one of unknown fate once, and that one once', async () => {
			failing({ kind: 'status', status: 500, body: 'html' }, 6);
			const run = await stage.run(transfer, { rows: ten() });
			expect(stage.countBy('credit')).toMatchObject(counts(1, 1, 1, 1, 1, 1));
			expect(timesAfter(6).filter((times) => times !== 1)).toEqual([]);
			expect(told(run)).toMatch(/item 5.*unknown whether/);
			expect(told(run)).toMatch(/completed: items 0-4/i);
		});

		it('goes on where it stopped when the second try succeeds', async () => {
			failing({ kind: 'refusal', code: 8, message: 'Crédit insufisant' }, 1, 7);
			const run = await stage.run(transfer, { rows: ten() });
			expect(run.status).toBe('success');
			expect(run.json('Partner')).toHaveLength(10);
			expect(stage.countBy('credit')).toEqual(counts(2, 1, 1, 1, 1, 2, 1, 1, 1, 1));
		});
	});

	it('sends items that are one and the same row once each', async () => {
		failing({ kind: 'refusal', code: 8, message: 'Crédit insufisant' }, 1);
		const node = { ...addCredit(), ...threeTries, onError: 'continueRegularOutput' as const };
		const run = await stage.run(node, { rows: [{}, {}, {}] });
		expect(run.json('Partner')).toHaveLength(3);
		expect(stage.requests).toHaveLength(4);
	});

	it('sends a voice message of unknown fate once', async () => {
		failing({ kind: 'resetAfterRead' }, 1);
		await stage.run({ ...sendVoice(), ...threeTries, onError: 'continueRegularOutput' });
		expect(stage.requests).toHaveLength(1);
	});
});

describe.each(lines)('The same item asked for again, in line %s', (line) => {
	const stage = setStage(line);
	const to = (...names: string[]) => ({
		main: [names.map((node) => ({ node, type: 'main' as const, index: 0 }))],
	});
	const noOp = (name: string): NodeJson => ({ name, type: 'n8n-nodes-base.noOp' });

	it('is sent again when another execution runs', async () => {
		await stage.run({ ...addCredit(), ...threeTries });
		await stage.run({ ...addCredit(), ...threeTries });
		expect(stage.requests).toHaveLength(2);
	});

	it('is sent again when the node has its turn again in the same execution', async () => {
		const run = await stage.runWorkflow({
			nodes: [start, noOp('A'), noOp('B'), { ...addCredit(), ...threeTries }],
			connections: { Start: to('A', 'B'), A: to('Partner'), B: to('Partner') },
		});
		expect(run.turns('Partner')).toHaveLength(2);
		expect(stage.requests).toHaveLength(2);
	});

	it('is sent by each of two nodes that get it', async () => {
		await stage.runWorkflow({
			nodes: [start, { ...addCredit(), name: 'One' }, { ...addCredit(), name: 'Two' }],
			connections: { Start: to('One', 'Two') },
		});
		expect(stage.requests).toHaveLength(2);
	});

	it('is sent in each turn of a loop', async () => {
		const credit = '={{ $runIndex < 3 ? 5 : 0 }}';
		const node = { ...addCredit({ credit }), onError: 'continueErrorOutput' as const };
		const run = await stage.runWorkflow({
			nodes: [start, node],
			connections: { Start: to('Partner'), Partner: to('Partner') },
		});
		expect(run.turns('Partner')).toHaveLength(4);
		expect(stage.requests).toHaveLength(3);
	});
});
