import { randomUUID } from 'node:crypto';
import { lines, start } from './core/core';
import { addCredit, sendVoice } from './nodes';
import { mobile, sendSms } from './smsNodes';
import { setStage, told } from './stage';

describe.each(lines)('A Once Key, in line %s', (line) => {
	const stage = setStage(line);
	/** The engine remembers what other tests have sent. */
	let order = '';
	beforeEach(() => {
		order = randomUUID();
	});

	const fixed = () => ({ options: { onceKey: order } });
	const ofRow = { options: { onceKey: '={{ $json.order }}' } };
	const done = (onceKey: string) => ({ alreadyDone: true, onceKey });

	it('drops one voice message, however often the workflow runs', async () => {
		const node = sendVoice(ofRow);
		const runs = [];
		for (const mode of ['webhook', 'retry', 'manual'] as const)
			runs.push(await stage.run(node, { rows: [{ order }], mode }));
		expect(stage.wire).toEqual(['POST /campaign/send']);
		const outputs = runs.map((run) => run.items('Partner')[0]?.map(({ json }) => json));
		expect(outputs.slice(1)).toEqual([[done(order)], [done(order)]]);
	});

	it('drops one voice message for eight executions at once', async () => {
		const runs = await Promise.all(Array.from({ length: 8 }, () => stage.run(sendVoice(fixed()))));
		expect(stage.wire).toEqual(['POST /campaign/send']);
		const outputs = runs.flatMap((run) => run.items('Partner')[0] ?? []);
		expect(outputs.filter(({ json }) => json['alreadyDone'] === true)).toHaveLength(7);
	});

	it('is a number or a text, and keeps the place of its item', async () => {
		const rows = [0, 1, 2].map((row) => ({
			to: mobile(row),
			text: 'Hello',
			order: `${order}${row}`,
		}));
		const number = Number.parseInt(order.slice(0, 8), 16);
		await stage.run(sendSms(ofRow), { rows: [{ ...rows[0], order: number }] });
		const node = sendSms(ofRow);
		const run = await stage.run(node, {
			rows: [rows[1] ?? {}, { ...rows[0], order: String(number) }, rows[2] ?? {}],
		});
		const [output = []] = run.items('Partner');
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(output.map(({ json }) => json['alreadyDone'] ?? false)).toEqual([false, true, false]);
	});

	it('goes to the error output where an earlier execution heard no answer', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead' });
		const node = { ...addCredit(fixed()), onError: 'continueErrorOutput' as const };
		await stage.run(node);
		const run = await stage.run(node);
		const [, [item] = []] = run.items('Partner');
		expect(item?.json['error']).toMatch(/It is unknown whether .* a different Once Key/);
		expect(stage.requests).toHaveLength(1);
	});

	it('sends once what the rate limit held back first', async () => {
		stage.simulator.faults.add({ kind: 'status', status: 429, body: 'json', times: 1 });
		const node = { ...sendVoice(fixed()), retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		await stage.run(node);
		await stage.run(node);
		expect(stage.simulator.state.voice.campaigns).toHaveLength(1);
	});

	it('that an expression leaves empty is a mistake, and nothing is sent', async () => {
		const run = await stage.run(sendVoice(ofRow), { rows: [{ order: '' }] });
		expect(told(run)).toContain('"Once Key" is empty');
		expect(stage.requests).toHaveLength(0);
	});

	describe.each([2, 3] as const)('as the tool of an agent of version %i', (agentVersion) => {
		const asked = "={{ $fromAI('order', 'Number of the order', 'string') }}";

		it.each([
			['fixed', () => fixed(), 1],
			['from the model', () => ({ options: { onceKey: asked } }), 2],
		])('sends each key once: %s', async (_, parameters, times) => {
			const calls = ['a', 'b', 'a'].map((one) => ({ order: `${order} ${one}` }));
			await stage.callAsTool({ node: sendVoice(parameters()), calls, agentVersion });
			expect(stage.requests).toHaveLength(times);
		});
	});

	it("of one node is another node's as well", async () => {
		const [first, second] = [sendVoice(fixed()), { ...sendVoice(fixed()), name: 'Other' }];
		await stage.runWorkflow({ nodes: [start, first, second] });
		await stage.runWorkflow({ nodes: [start, first, second] });
		expect(stage.requests).toHaveLength(2);
	});
});
