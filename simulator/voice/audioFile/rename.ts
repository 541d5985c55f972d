import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import { text } from '../../parameters';
import type { VoiceAccount } from '../../state';
import { audioFile } from '../checks';
import { audioFileNotFound, filenameInvalid, tokenAudioRequired } from '../codes';

/** POST /audio-file/rename (docs/api/voice-partner.md 2.3, with the parameters of its samples; the table belongs to another page). */
export const rename: Operation<VoiceAccount> = {
	method: 'POST',
	path: '/audio-file/rename',
	place: 'body',
	limit: { requestsPerMinute: 5 },
	answer(call) {
		const { parameters, switches } = call;
		const tokenAudio = text(parameters, 'tokenAudio');
		if (tokenAudio === undefined) return refuse(tokenAudioRequired);
		const filename = text(parameters, 'filename') ?? '';
		if (filename.length < 3 || filename.length > 50) return refuse(filenameInvalid);
		const file = audioFile(call);
		if (file === undefined) return refuse(audioFileNotFound);
		file.name = filename;
		file.filename = `${filename}.wav`;
		const code = switches.voiceCode ? { code: 200 } : {};
		return accept({ success: true, ...code, filename, tokenAudio });
	},
};
