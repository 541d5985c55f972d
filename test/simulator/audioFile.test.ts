import { ask } from './ask';
import { setSimulator, simulator } from './running';

setSimulator();

const rename = () => ask('voice POST /audio-file/rename');

describe('POST /audio-file/rename', () => {
	it('can answer a code', async () => {
		simulator.switches.voiceCode = true;
		const { json } = await rename();
		expect(json).toMatchObject({ success: true, code: 200 });
	});

	it('renames the file in the list', async () => {
		await rename();
		const { json } = await ask('voice GET /audios/{apiKey}');
		expect(json).toMatchObject({ datas: [{ name: 'filename1' }, { name: 'Rappel' }] });
	});
});
