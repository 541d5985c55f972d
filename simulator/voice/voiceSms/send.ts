import type { AnswerFields } from '../../answers/fields';
import type { Message } from '../../messages/outbox';
import { costOf } from '../../messages/send';
import { Money } from '../../money';
import type { Call, Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { isGiven, text } from '../../parameters';
import type { VoiceAccount } from '../../state';
import type { Check } from '../checks';
import {
	audioFile,
	checkDate,
	checkNotifyUrl,
	firstRefusal,
	phoneNumberChecks,
	recipients,
} from '../checks';
import * as codes from '../codes';
import { dispatch } from '../dispatch';

/** The sample has no price; this is the only documented price of a voice message. */
const price = Money.euros(0.15);
/** The language of all request samples, and the duration in the sample response (docs/api/voice-partner.md 2.5). */
const usualLanguage = 'fr';
const sampleDuration = 6.3;

/** POST /tts/send: calls and speaks a text, or plays an audio file (docs/api/voice-partner.md 2.5). */
export const send: Operation<VoiceAccount> = {
	method: 'POST',
	path: '/tts/send',
	place: 'body',
	limit: { requestsPerHour: 2000 },
	answer(call) {
		const { account, parameters, switches } = call;
		const refusal = firstRefusal(checks, call);
		if (refusal !== undefined) return refuse(refusal);
		const words = text(parameters, 'tokenAudio') ?? text(parameters, 'text') ?? '';
		const id = `demoVoiceSms${account.outbox.size + 1}`;
		const message = dispatch(call, recipients(call), {
			id,
			path: '/tts/send',
			text: words,
			price,
		});
		if (message === undefined) return refuse(codes.notEnoughCredit);
		const lang = text(parameters, 'lang') ?? usualLanguage;
		const code = switches.voiceCode ? { code: 200 } : {};
		return accept({ success: true, ...code, ...fields(message, lang) }, message);
	},
};

// The order of the API's checks is not documented. `speechRate` is clamped, so no value is wrong.
const checks: readonly Check[] = [
	...phoneNumberChecks,
	checkWords,
	({ parameters, switches }) =>
		switches.voiceLang === 'required' && !isGiven(parameters, 'lang')
			? codes.langRequired
			: undefined,
	checkDate,
	checkNotifyUrl,
];

function checkWords(call: Call<VoiceAccount>): Refusal | undefined {
	const { parameters, switches } = call;
	const hasText = text(parameters, 'text') !== undefined;
	const hasToken = isGiven(parameters, 'tokenAudio');
	const both = switches.voiceText === 'both';
	if (!hasText && (both || !hasToken)) return codes.textRequired;
	if (!hasToken) return both ? codes.tokenAudioRequired : undefined;
	return audioFile(call) === undefined ? codes.audioFileNotFound : undefined;
}

function fields(message: Message, lang: string): AnswerFields {
	const { length } = message.deliveries;
	const cost = costOf(message).euros;
	return {
		campaignId: message.id,
		cost,
		currency: 'EUR',
		nbSms: length,
		lang,
		duration: sampleDuration,
		detail: {
			33: {
				nbSms: length,
				cost_unity: price.euros,
				cost,
				country_code: 'fr',
				duration: sampleDuration,
			},
		},
	};
}
