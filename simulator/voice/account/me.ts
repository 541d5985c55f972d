import type { Operation } from '../../operation';
import { accept } from '../../operation';
import type { VoiceAccount } from '../../state';

/** GET /me/{apiKey}: the credits of the account (docs/api/voice-partner.md 2.1). */
export const me: Operation<VoiceAccount> = {
	method: 'GET',
	path: '/me/{apiKey}',
	place: 'path',
	format: true,
	limit: { requestsPerMinute: 5 },
	answer({ account: { balance, details }, switches }) {
		return accept({
			success: true,
			...(switches.voiceCode ? { code: 200 } : {}),
			credit: switches.balance === 'text' ? balance.shortest : balance.euros,
			currency: switches.voiceCurrency,
			details: {
				tts: { ...details.tts },
				tts_fixe: { ...details.ttsLandline },
				voice: { message: details.voiceMessages },
			},
		});
	},
};
