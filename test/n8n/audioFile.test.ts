import type { INodeParameters } from 'n8n-workflow';
import { demoAudioTokens } from '../../simulator';
import { lines, type NodeJson } from './core/core';
import { byId, getAudioFiles, partner } from './nodes';
import { setStage, told } from './stage';

const CONTINUE = { onError: 'continueRegularOutput' } as const;

function rename(parameters: INodeParameters = {}): NodeJson {
	return partner('voicePartner', 'audioFile', 'rename', {
		tokenAudio: byId(demoAudioTokens.welcome),
		filename: 'welcome-2026',
		...parameters,
	});
}

describe.each(lines)('Renaming an audio file, in line %s', (line) => {
	const stage = setStage(line);

	it('posts the file and its new name, with the key in the body alone', async () => {
		const run = await stage.run(rename());
		expect(stage.requests).toMatchObject([
			{ product: 'voice', method: 'POST', path: '/audio-file/rename', query: {} },
		]);
		expect(stage.requests[0]?.body).toEqual({
			apiKey: stage.keys.voice,
			tokenAudio: demoAudioTokens.welcome,
			filename: 'welcome-2026',
		});
		expect(run.items('Partner')[0]).toEqual([
			{
				json: { tokenAudio: demoAudioTokens.welcome, name: 'welcome-2026' },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('is seen in the list of audio files', async () => {
		await stage.run(rename());
		const run = await stage.run(getAudioFiles());
		expect(run.json('Partner')).toContainEqual(
			expect.objectContaining({ tokenAudio: demoAudioTokens.welcome, name: 'welcome-2026' }),
		);
	});

	it.each([false, true])(
		"gives the API's own answer without Simplify, with a code or without: %s",
		async (voiceCode) => {
			stage.simulator.switches.voiceCode = voiceCode;
			const run = await stage.run(rename({ simplify: false }));
			expect(run.json('Partner')).toEqual([
				{
					success: true,
					...(voiceCode && { code: 200 }),
					filename: 'welcome-2026',
					tokenAudio: demoAudioTokens.welcome,
				},
			]);
		},
	);

	it('asks once for items that want the same', async () => {
		const run = await stage.run(rename(), { rows: new Array(7).fill({}) });
		expect(stage.wire).toEqual(['POST /audio-file/rename']);
		expect(run.json('Partner')).toHaveLength(7);
	});

	it('fails only the item whose file does not exist', async () => {
		const rows = [{ token: 'nothing' }, { token: demoAudioTokens.reminder }];
		const node = rename({ tokenAudio: byId('={{ $json.token }}') });
		const run = await stage.run({ ...node, ...CONTINUE }, { rows });
		expect(run.json('Partner')).toMatchObject([
			{ error: expect.stringMatching(/item 0: The audio file does not exist/) },
			{ tokenAudio: demoAudioTokens.reminder },
		]);
	});

	it.each([
		['ab', /"Filename" must have 3 to 50 characters, but has 2/],
		['a'.repeat(51), /"Filename" must have 3 to 50 characters, but has 51/],
	])('asks nothing of the API for the name "%s"', async (filename, sentence) => {
		const run = await stage.run(rename({ filename }));
		expect(told(run)).toMatch(sentence);
		expect(stage.wire).toEqual([]);
	});

	it('is not asked for again when no answer comes', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', times: 'always' });
		const run = await stage.run(rename());
		expect(told(run)).toMatch(/unknown whether.*the audio files on my\.voicepartner\.fr/s);
		expect(stage.wire).toHaveLength(1);
	});
});
