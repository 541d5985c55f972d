import { lines } from './core/core';
import { getCredits, sendVoiceApart } from './nodes';
import { setStage, told } from './stage';

/** A run that may not wait says so, and so shows that it would have to. */
const impatient = { options: { longestWait: 0.5 } };
const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => ({ row }));

describe.each(lines)('The limit of 5 requests a minute, in line %s', (line) => {
	const stage = setStage(line);

	it('lets five sends through at once', async () => {
		const run = await stage.run(sendVoiceApart(impatient), { rows: rowsOf(5) });
		expect(run.status).toBe('success');
		expect(run.durationMs).toBeLessThan(2000);
		expect(stage.requests).toHaveLength(5);
	});

	it('sends nothing of six that may not wait, and says how long it would take', async () => {
		const run = await stage.run(sendVoiceApart(impatient), { rows: rowsOf(6) });
		expect(told(run)).toMatch(/6 requests would take 1 minute /);
		expect(told(run)).toMatch(/nothing was sent/i);
		expect(told(run)).toMatch(/"Longest Wait"/);
		expect(stage.requests).toEqual([]);
	});

	it('counts what an earlier run has sent', async () => {
		await stage.run(sendVoiceApart(), { rows: rowsOf(4) });
		const run = await stage.run(sendVoiceApart(impatient), { rows: rowsOf(2) });
		expect(told(run)).toMatch(/nothing was sent/i);
		expect(stage.requests).toHaveLength(4);
	});

	it('counts what a node of another name has sent', async () => {
		await stage.run(sendVoiceApart(), { rows: rowsOf(5) });
		const run = await stage.run({ ...sendVoiceApart(impatient), name: 'Other' });
		expect(run.status).toBe('error');
		expect(stage.requests).toHaveLength(5);
	});

	it('is one for each key', async () => {
		await stage.run(sendVoiceApart(), { rows: rowsOf(5) });
		stage.changeKeys({ voice: `head9otherkey-${line}-otherkey9tail` });
		const run = await stage.run(sendVoiceApart(impatient));
		expect(run.status).toBe('success');
	});

	it('is one for each operation', async () => {
		await stage.run(sendVoiceApart(), { rows: rowsOf(5) });
		const run = await stage.run(getCredits.voice(impatient));
		expect(run.status).toBe('success');
	});

	it('counts the credits as well', async () => {
		for (let times = 0; times < 5; times++) await stage.run(getCredits.voice());
		const run = await stage.run(getCredits.voice(impatient));
		expect(told(run)).toMatch(/nothing was sent/i);
		expect(stage.requests).toHaveLength(5);
	});

	it('does not count a request that reached nobody', async () => {
		const { port } = new URL(stage.simulator.address);
		await stage.simulator.stop();
		const options = { longestWait: 0.001 };
		const voiceBaseUrl = `http://127.0.0.1:${port}/voice/v1`;
		const node = { ...sendVoiceApart({ options }), onError: 'continueRegularOutput' as const };
		const refused = await stage.run(node, { rows: rowsOf(5), credential: { voiceBaseUrl } });
		expect(refused.json('Partner')).toHaveLength(5);
		await stage.reopen(Number(port));
		const run = await stage.run(sendVoiceApart(impatient), { rows: rowsOf(5) });
		expect(run.status).toBe('success');
	});
});
