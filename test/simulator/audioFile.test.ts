import { demoAudioTokens, demoKeys } from '../../simulator';
import { get, post } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const rename = (change: object = {}) =>
	post(`${simulator.urls.voice}/audio-file/rename`, {
		apiKey: demoKeys.voice,
		tokenAudio: demoAudioTokens.reminder,
		filename: 'Rappel',
		...change,
	});

describe('POST /audio-file/rename', () => {
	it('answers as the sample of the documents', async () => {
		const { json } = await rename();
		expect(json).toEqual({
			success: true,
			filename: 'Rappel',
			tokenAudio: demoAudioTokens.reminder,
		});
	});

	it('can answer a code', async () => {
		simulator.switches.voiceCode = true;
		const { json } = await rename();
		expect(json).toMatchObject({ success: true, code: 200 });
	});

	it('renames the file in the list', async () => {
		await rename();
		const { json } = await get(`${simulator.urls.voice}/audios/${demoKeys.voice}`);
		expect(json).toMatchObject({ datas: [{ name: 'filename1' }, { name: 'Rappel' }] });
	});

	it.each([
		['TOKEN_AUDIO_REQUIRED', { tokenAudio: '' }],
		['AUDIO_FILE_NOT_FOUND', { tokenAudio: 'nothing' }],
		[400, { filename: undefined }],
		[400, { filename: 'ab' }],
		[400, { filename: 'x'.repeat(51) }],
		[10, { apiKey: 'wrong' }],
	])('answers code %s to %j', async (code, change) => {
		const { json } = await rename(change);
		expect(json).toMatchObject({ success: false, code });
	});

	it.each(['abc', 'x'.repeat(50)])('takes the name "%s"', async (filename) => {
		const { json } = await rename({ filename });
		expect(json).toMatchObject({ success: true, filename });
	});

	it('answers 5 requests a minute', async () => {
		const statuses: number[] = [];
		for (let count = 0; count < 6; count += 1) statuses.push((await rename()).status);
		expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
	});
});
