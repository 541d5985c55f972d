import type { AnswerFields } from '../../answers/fields';
import { Money } from '../../money';
import type { Call, Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { isGiven, text } from '../../parameters';
import { toInternational } from '../../phoneNumbers';
import type { AudioFile, Campaign, VoiceAccount } from '../../state';
import type { Check, Recipient } from '../checks';
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

/** The price per recipient (sample of docs/api/voice-partner.md 2.4). */
const price = Money.euros(0.15);

/** POST /campaign/send: sends a voice message (docs/api/voice-partner.md 2.4; codes: docs/api/voice-partner.md 4.1). */
export const send: Operation<VoiceAccount> = {
	method: 'POST',
	path: '/campaign/send',
	place: 'body',
	limit: { requestsPerMinute: 5 },
	answer(call) {
		const refusal = firstRefusal(checks, call);
		if (refusal !== undefined) return refuse(refusal);
		const file = audioFile(call);
		if (file === undefined) return refuse(codes.audioFileNotFound);
		const campaign = start(call, file);
		if (campaign === undefined) return refuse(codes.notEnoughCredit);
		const code = call.switches.voiceCode ? { code: 200 } : {};
		const fields = { success: true, ...code, ...campaignFields(campaign, file) };
		return accept(fields, call.account.outbox.get(campaign.id));
	},
};

// The order of the API's checks is not documented.
const checks: readonly Check[] = [
	...phoneNumberChecks,
	({ parameters }) =>
		text(parameters, 'tokenAudio') === undefined ? codes.tokenAudioRequired : undefined,
	checkEmail,
	checkSender,
	checkDate,
	checkNotifyUrl,
];

function checkEmail({ parameters, switches }: Call<VoiceAccount>): Refusal | undefined {
	if (switches.emailForNotification === 'optional') return undefined;
	return text(parameters, 'emailForNotification') === undefined ? codes.emailRequired : undefined;
}

function checkSender({ account, parameters }: Call<VoiceAccount>): Refusal | undefined {
	if (!isGiven(parameters, 'sender')) return undefined;
	const number = toInternational(text(parameters, 'sender') ?? '');
	if (number === undefined) return codes.senderInvalid;
	return account.validatedSenders.includes(number) ? undefined : codes.senderNotAuthorized;
}

/** Charges and stores a campaign; undefined if there is not enough credit. */
function start(call: Call<VoiceAccount>, file: AudioFile): Campaign | undefined {
	const { account } = call;
	const id = `demoCampaign${account.campaigns.length + 1}`;
	const to = recipients(call);
	const message = dispatch(call, to, { id, path: '/campaign/send', text: file.token, price });
	if (message === undefined) return undefined;
	const campaign = newCampaign(call, id, to, file);
	account.campaigns.push(campaign);
	return campaign;
}

function newCampaign(
	{ parameters }: Call<VoiceAccount>,
	id: string,
	to: readonly Recipient[],
	{ token }: AudioFile,
): Campaign {
	return {
		id,
		recipients: to.map(({ number }) => number),
		tokenAudio: token,
		emailForNotification: text(parameters, 'emailForNotification'),
		sender: text(parameters, 'sender'),
		scheduledDate: text(parameters, 'scheduledDate'),
		notifyUrl: text(parameters, 'notifyUrl'),
		cost: price.times(to.length),
	};
}

function campaignFields(
	{ id, recipients: { length }, cost }: Campaign,
	{ filename, size }: AudioFile,
): AnswerFields {
	return {
		campaignId: id,
		cost: cost.euros,
		currency: 'EUR',
		nbSms: length,
		audioFile: { filename, size },
		// By calling code; only French numbers get here.
		detail: { 33: { nbSms: length, cost_unity: price.euros, cost: cost.euros } },
	};
}
