import { byId, sendVoice } from './nodes';
import { setStage } from './stage';

const SECOND = 1000;

describe('The limit of 5 requests a minute, in real time (two minutes), in line 2.41', () => {
	const stage = setStage('2.41');

	it('sends 5 of 12 voice messages with different audio files at once, and the others as soon as the limit allows', async () => {
		const [file] = stage.simulator.state.voice.audioFiles;
		const tokens = Array.from({ length: 12 }, (_, number) => `audio-${number}`);
		if (file) stage.simulator.state.voice.audioFiles = tokens.map((token) => ({ ...file, token }));
		const run = await stage.run(sendVoice({ tokenAudio: byId('={{ $json.token }}') }), {
			rows: tokens.map((token) => ({ token })),
		});
		expect(run.json('Partner')).toHaveLength(12);
		expect(stage.bodies.map((body) => Object.values(body)[0])).toEqual(tokens);
		expect(stage.requests.map(({ status }) => status)).toEqual(tokens.map(() => 200));

		const [start = 0, ...later] = stage.requests.map(({ arrivedAt }) => arrivedAt);
		const after = [0, ...later.map((moment) => (moment - start) / SECOND)];
		const turns = [after.slice(0, 5), after.slice(5, 10), after.slice(10)];
		for (const [turn, moments] of turns.entries()) {
			expect(Math.min(...moments)).toBeGreaterThanOrEqual(turn * 60);
			expect(Math.max(...moments)).toBeLessThan(turn * 60 + 3);
		}
	}, 150_000);
});
