import { rename } from '../../../nodes/VoicePartner/resources/audioFile/rename';
import { send } from '../../../nodes/VoicePartner/resources/voiceMessage/send';
import { callOf, outputOf } from '../reading';

const tokenAudio = { __rl: true, mode: 'id', value: 'a7c41e90b2d8' };
const raw = { tokenAudio, filename: 'welcome-2026' };

describe('Renaming an audio file', () => {
	it('posts the file and its new name', () => {
		expect(callOf(rename, raw)).toEqual({
			method: 'POST',
			path: '/audio-file/rename',
			body: { tokenAudio: 'a7c41e90b2d8', filename: 'welcome-2026' },
		});
	});

	it('takes 5 requests a minute', () => {
		expect(rename.limit).toEqual({ requests: 5, seconds: 60 });
	});

	it.each([3, 50])('takes a name of %i characters', (length) => {
		expect(() => callOf(rename, { ...raw, filename: 'é'.repeat(length) })).not.toThrow();
	});

	it.each([2, 51])('refuses a name of %i characters', (length) => {
		expect(() => callOf(rename, { ...raw, filename: 'é'.repeat(length) })).toThrow(
			`must have 3 to 50 characters, but has ${length}`,
		);
	});

	it('says what it is called now', () => {
		const reply = { success: true, filename: 'NEW', tokenAudio: 'a7c41e90b2d8' };
		expect(outputOf(rename, reply, raw)).toEqual({ tokenAudio: 'a7c41e90b2d8', name: 'NEW' });
	});

	it('says so where the answer does not', () => {
		expect(outputOf(rename, { success: true }, raw)).toEqual({
			tokenAudio: 'a7c41e90b2d8',
			name: 'welcome-2026',
		});
	});

	it('chooses from the same list as a voice message', () => {
		expect(rename.fields.tokenAudio.shown.modes).toEqual(send.fields.tokenAudio.shown.modes);
	});

	it('is never repeated, but asked once for items that want the same', () => {
		expect(rename).toMatchObject({ repeat: 'never', request: { isShared: true } });
	});
});
