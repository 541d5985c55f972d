import type { Operation } from '../../operation';
import { accept } from '../../operation';
import type { VoiceAccount } from '../../state';

/** GET /audios/{apiKey}: the validated audio files, in a response without `success` (docs/api/voice-partner.md 2.2). */
export const list: Operation<VoiceAccount> = {
	method: 'GET',
	path: '/audios/{apiKey}',
	place: 'path',
	limit: { requestsPerMinute: 360 },
	answer({ account: { audioFiles } }) {
		return accept({
			nb_datas: audioFiles.length,
			datas: audioFiles.map(({ name, token, size, duration, createdAt }) => ({
				name,
				token,
				size,
				duration,
				created_at: { date: createdAt, timezone_type: 3, timezone: 'Europe/Paris' },
			})),
		});
	},
};
