import { lines } from './core/core';
import { addCredit, getCredits, partner, sendVoice } from './nodes';
import { mobile, sendSms } from './smsNodes';
import { setStage } from './stage';

const versions = [2, 3] as const;
const threeTries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const asked = "={{ $fromAI('euros', 'How much to move', 'number') }}";

describe.each(lines)('As the tool of an AI agent, in line %s', (line) => {
	const stage = setStage(line);

	describe.each(versions)('version %i', (agentVersion) => {
		const fiveTwice = { calls: [{ euros: 5 }, { euros: 5 }], agentVersion };

		it('answers with the credits', async () => {
			const run = await stage.callAsTool({ node: getCredits.sms(), calls: [{}], agentVersion });
			expect(JSON.stringify(run.answers)).toContain('10225.119');
		});

		it('sends what the model says', async () => {
			const node = addCredit({ credit: asked });
			await stage.callAsTool({ node, calls: [{ euros: 7 }], agentVersion });
			expect(stage.bodies).toEqual([{ credit: '7', tokenSubaccount: 'demo-subaccount-shop' }]);
		});

		it('sends twice when it is called twice with the same words', async () => {
			const run = await stage.callAsTool({ node: addCredit({ credit: asked }), ...fiveTwice });
			expect(stage.countBy('credit')).toEqual({ 5: 2 });
			for (const balance of ['5.8', '10.8']) expect(JSON.stringify(run.answers)).toContain(balance);
		});

		it('sends twice when it is called twice without any words', async () => {
			await stage.callAsTool({ node: sendVoice(), calls: [{}, {}], agentVersion });
			expect(stage.requests).toHaveLength(2);
		});

		it.each(['continueRegularOutput', 'continueErrorOutput', 'stopWorkflow'] as const)(
			'with Retry On Fail, sends no call twice whose fate is unknown (%s)',
			async (onError) => {
				stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
				const node = { ...addCredit({ credit: asked }), ...threeTries, onError };
				const calls = [{ euros: 1 }, { euros: 2 }];
				await stage.callAsTool({ node, calls, agentVersion });
				for (const count of Object.values(stage.countBy('credit'))) expect(count).toBe(1);
			},
		);

		it('with Retry On Fail, sends twice what is asked twice, also after an unknown fate', async () => {
			stage.simulator.faults.add({ kind: 'resetAfterRead' });
			const onError = 'continueRegularOutput' as const;
			const node = { ...addCredit({ credit: asked }), ...threeTries, onError };
			await stage.callAsTool({ node, ...fiveTwice });
			expect(stage.countBy('credit')).toEqual({ 5: 2 });
		});

		it('answers with what came of a list that may not be whole', async () => {
			stage.simulator.switches.tagPage = 'refused';
			const rows = Array.from({ length: 25 }, (_, row) => ({ to: mobile(row), text: 'Hello' }));
			await stage.run(sendSms({ options: { tag: 'spring' } }), { rows });
			const node = partner('smsPartner', 'status', 'getByTag', { tag: 'spring', returnAll: true });
			const run = await stage.callAsTool({ node, calls: [{}], agentVersion });
			expect(JSON.stringify(run.answers).match(/phoneNumber/g)).toHaveLength(20);
			expect(run.status).toBe('success');
			expect(run.stored).toContain('returned 20: it rejected the request for the next page');
		});

		it('tells the model why it failed', async () => {
			stage.simulator.state.sms.mayMoveCredit = false;
			const node = { ...addCredit(), onError: 'continueRegularOutput' as const };
			const run = await stage.callAsTool({ node, calls: [{}], agentVersion });
			expect(JSON.stringify(run.answers)).toMatch(/not allowed to move credit/);
		});
	});
});
