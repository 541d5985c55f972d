import { lines } from './core/core';
import { addCredit, getCredits, sendVoiceApart } from './nodes';
import { setStage } from './stage';

const six = Array.from({ length: 6 }, (_, row) => ({ row }));
const threeTries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

describe.each(lines)('A cancelled execution, in line %s', (line) => {
	const stage = setStage(line);

	describe.each(['stopWorkflow', 'continueRegularOutput'] as const)('under %s', (onError) => {
		it('ends the wait for a turn at once', async () => {
			const run = await stage.run(
				{ ...sendVoiceApart(), onError },
				{ rows: six, cancelAfterMs: 1500 },
			);
			expect(run.durationMs).toBeLessThan(2300);
			expect(stage.requests).toHaveLength(5);
		});

		it('ends the wait that a 429 asks for at once', async () => {
			stage.simulator.faults.add({ kind: 'rateLimited', retryAfter: 30 });
			const run = await stage.run({ ...addCredit(), onError }, { cancelAfterMs: 300 });
			expect(run.durationMs).toBeLessThan(1300);
			expect(stage.requests).toHaveLength(1);
		});

		it('ends the wait for an answer at once', async () => {
			stage.simulator.faults.add({ kind: 'hang', times: 'always' });
			const run = await stage.run({ ...addCredit(), onError }, { cancelAfterMs: 300 });
			expect(run.durationMs).toBeLessThan(1300);
			expect(stage.requests).toHaveLength(1);
		});

		it('ends the repetition of a read', async () => {
			stage.simulator.faults.add({ kind: 'status', status: 500, body: 'json', times: 'always' });
			const run = await stage.run({ ...getCredits.sms(), onError }, { cancelAfterMs: 800 });
			expect(run.durationMs).toBeLessThan(1600);
			expect(stage.requests).toHaveLength(2);
		});

		it('sends none of the items that have not had their turn', async () => {
			stage.simulator.faults.add({ kind: 'latency', milliseconds: 200, times: 'always' });
			await stage.run({ ...addCredit(), onError }, { rows: six, cancelAfterMs: 500 });
			expect(stage.requests.length).toBeLessThanOrEqual(3);
		});

		it('is not tried again by Retry On Fail', async () => {
			stage.simulator.faults.add({ kind: 'hang', times: 'always' });
			const node = { ...addCredit(), ...threeTries, onError };
			await stage.run(node, { rows: six, cancelAfterMs: 300 });
			expect(stage.requests).toHaveLength(1);
		});

		it.each([
			['for its turn', sendVoiceApart(), undefined],
			['as a 429 asks', addCredit(), { kind: 'rateLimited', retryAfter: 30 }],
			['for an answer', addCredit(), { kind: 'hang' }],
		] as const)(
			'is kept by n8n as canceled, not as failed, after a wait %s',
			async (_, node, fault) => {
				if (fault) stage.simulator.faults.add(fault);
				const run = await stage.run({ ...node, onError }, { rows: six, cancelAfterMs: 500 });
				expect(run.status).toBe('canceled');
			},
		);
	});

	it('leaves nothing behind that another run would wait for', async () => {
		await stage.run(sendVoiceApart(), { rows: six, cancelAfterMs: 500 });
		const run = await stage.run(getCredits.voice());
		expect(run.status).toBe('success');
	});
});
