import { DateTime } from 'luxon';
import type { AnswerFields } from '../../answers/fields';
import { Money } from '../../money';
import type { Call, Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { isGiven, text } from '../../parameters';
import type { AudioFile, Campaign, VoiceAccount } from '../../state';
import * as codes from '../codes';
import { toInternational } from '../phoneNumbers';

/** What one recipient costs (the sample of api/pages/voice-send-message.txt). */
const price = Money.euros(0.15);
const mostRecipients = 500;

type Check = (call: Call<VoiceAccount>) => Refusal | undefined;

/** POST /campaign/send: drops a voice message (api/pages/voice-send-message.txt; codes: api/voice-mail-partner.md 4.1). */
export const send: Operation<VoiceAccount> = {
	method: 'POST',
	path: '/campaign/send',
	place: 'body',
	limit: { requestsPerMinute: 5 },
	answer(call) {
		for (const check of checks) {
			const refusal = check(call);
			if (refusal !== undefined) return refuse(refusal);
		}
		const file = audioFile(call);
		if (file === undefined) return refuse(codes.audioFileNotFound);
		const campaign = newCampaign(call, file);
		const { account, switches } = call;
		if (account.balance.isLessThan(campaign.cost)) return refuse(codes.notEnoughCredit);
		account.balance = account.balance.minus(campaign.cost);
		account.campaigns.push(campaign);
		const code = switches.voiceCode ? { code: 200 } : {};
		return accept({ success: true, ...code, ...campaignFields(campaign, file) });
	},
};

// In which order the API looks at its parameters is not documented.
const checks: readonly Check[] = [
	({ parameters }) =>
		text(parameters, 'phoneNumbers') === undefined ? codes.phoneNumberRequired : undefined,
	(call) => (recipients(call).length > mostRecipients ? codes.tooManyPhoneNumbers : undefined),
	(call) =>
		recipients(call).some((one) => toInternational(one) === undefined)
			? codes.destinationInvalid
			: undefined,
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

function checkDate({ parameters }: Call<VoiceAccount>): Refusal | undefined {
	if (!isGiven(parameters, 'scheduledDate')) return undefined;
	const date = text(parameters, 'scheduledDate') ?? '';
	return DateTime.fromFormat(date, "yyyy-MM-dd HH:mm:'00'").isValid ? undefined : codes.dateInvalid;
}

function checkNotifyUrl({ parameters }: Call<VoiceAccount>): Refusal | undefined {
	if (!isGiven(parameters, 'notifyUrl')) return undefined;
	const url = text(parameters, 'notifyUrl') ?? '';
	return /^https?:\/\//.test(url) && URL.canParse(url) ? undefined : codes.notifyUrlInvalid;
}

/** The numbers as they were sent: "separated by commas", so a space beside a comma belongs to the number. */
function recipients({ parameters }: Call<VoiceAccount>): string[] {
	return (text(parameters, 'phoneNumbers') ?? '').split(',');
}

function audioFile({ account, parameters }: Call<VoiceAccount>): AudioFile | undefined {
	return account.audioFiles.find(({ token }) => token === parameters.tokenAudio);
}

function newCampaign(call: Call<VoiceAccount>, { token }: AudioFile): Campaign {
	const numbers = recipients(call);
	return {
		id: `demoCampaign${call.account.campaigns.length + 1}`,
		recipients: numbers,
		tokenAudio: token,
		emailForNotification: text(call.parameters, 'emailForNotification'),
		sender: text(call.parameters, 'sender'),
		scheduledDate: text(call.parameters, 'scheduledDate'),
		notifyUrl: text(call.parameters, 'notifyUrl'),
		cost: price.times(numbers.length),
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
		// By dialling code; only French numbers get here.
		detail: { 33: { nbSms: length, cost_unity: price.euros, cost: cost.euros } },
	};
}
