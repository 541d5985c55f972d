import { toNumber, toRecord } from '../../../../engine/values/convert';
import { gettingCredits } from '../../../../partner/balance';

/** The seconds in `{ h, m, s }`. The sample has `s: 66`, so values over 59 are allowed. */
function seconds(time: unknown): number | undefined {
	const { h, m, s } = toRecord(time);
	const parts = [toNumber(h), toNumber(m), toNumber(s)];
	if (parts.every((part) => part === undefined)) return undefined;
	const [hours = 0, minutes = 0, rest = 0] = parts;
	return hours * 3600 + minutes * 60 + rest;
}

/** docs/api/voice-partner.md 2.1 */
export const getCredits = gettingCredits({
	product: 'voice',
	paysFor: 'voice messages and call minutes',
	path: '/me/{apiKey}',
	limit: { requests: 5, seconds: 60 },
	// The sample has no `code`, but the codes below it include 200. In XML it would shift every position.
	xml: { optional: ['code'] },
	example: {
		success: true,
		code: 200,
		credit: '19',
		currency: '€',
		details: {
			tts: { h: 5, m: 55, s: 66 },
			tts_fixe: { h: 3, m: 44, s: 55 },
			voice: { message: 10 },
		},
	},
	balance: ({ credit, currency }) => ({ balance: credit, currency }),
	more({ details }) {
		const { tts, tts_fixe: landline, voice } = toRecord(details);
		return {
			voiceMessages: toNumber(toRecord(voice).message),
			ttsSeconds: seconds(tts),
			ttsLandlineSeconds: seconds(landline),
		};
	},
});
