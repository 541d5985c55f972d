import type { FaultRule } from '../../simulator';
import { lines } from './core/core';
import { partner } from './nodes';
import { setStage, told } from './stage';

const RECIPIENT = '+33639980010';
const threeTries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const node = {
	...partner('smsPartner', 'sms', 'sendAndWait', {
		phoneNumbers: '={{ $json.to }}',
		message: 'Reply OK',
		waitFor: 'reply',
		resumeAmount: 2,
		resumeUnit: 'hours',
	}),
	...threeTries,
};
const rows = [{ to: RECIPIENT }];

/* What goes on after the sleep needs n8n's own server; here is what n8n's engine makes of the send. */
describe.each(lines)('Send and Wait, with three tries, in line %s', (line) => {
	const stage = setStage(line);

	it('sends where its execution wakes, and sleeps', async () => {
		const run = await stage.run(node, { rows });
		expect(stage.bodies).toMatchObject([
			{
				phoneNumbers: RECIPIENT,
				message: 'Reply OK',
				urlResponse: expect.stringMatching(/\/webhook-waiting\/\d+\?(.+&)?ref=n8n\w{16}$/),
			},
		]);
		expect([run.status, run.error]).toEqual(['waiting', undefined]);
		// What goes on if nobody answers is stored with the execution.
		expect(run.stored).toContain('timedOut');
	});

	it('is sent again by a second try only if it certainly was not sent, and sleeps then', async () => {
		stage.simulator.faults.add({ kind: 'refusal', code: 20, message: 'Compte désactivé' });
		const run = await stage.run(node, { rows });
		expect([run.status, stage.requests.length]).toEqual(['waiting', 2]);
		expect(stage.simulator.requests.filter(({ carriedOut }) => carriedOut)).toHaveLength(1);
	});

	it.each<FaultRule>([{ kind: 'resetAfterRead' }, { kind: 'status', status: 500, body: 'html' }])(
		'is sent once and waits for nothing if its fate is unknown: %o',
		async (fault) => {
			stage.simulator.faults.add(fault);
			const run = await stage.run(node, { rows });
			expect([run.status, stage.wire]).toEqual(['error', ['POST /send']]);
			expect(told(run)).toContain('unknown whether');
		},
	);

	it('goes on at once with an error item, where the node continues', async () => {
		stage.simulator.state.sms.stopList.add(RECIPIENT);
		const run = await stage.run({ ...node, onError: 'continueRegularOutput' }, { rows });
		expect(run.status).toBe('success');
		expect(run.items('Partner').flat()).toMatchObject([
			{ json: { error: expect.stringContaining('STOP list') } },
		]);
	});

	it('with several items sends nothing, and names the ways', async () => {
		const run = await stage.run(node, { rows: [...rows, { to: '+33639980011' }] });
		expect(told(run)).toMatch(/2 items.*Loop Over Items.*Execute Sub-workflow/s);
		expect(stage.wire).toEqual([]);
	});

	it('sends nothing as a tool that runs inside of its agent, where nothing could wait', async () => {
		const tool = { ...node, parameters: { ...node.parameters, phoneNumbers: RECIPIENT } };
		const run = await stage.callAsTool({ node: tool, calls: [{}], agentVersion: 2 });
		expect(run.status).not.toBe('waiting');
		expect(JSON.stringify(run.answers)).toContain('cannot wait for an answer');
		expect(stage.wire).toEqual([]);
	});
});
