import { DateTime } from 'luxon';
import { judge } from '../messages/entries';
import { moment } from '../messages/schedule';
import type { Schedule } from '../messages/schedule';
import type { Call, Refusal } from '../operation';
import { isGiven, text } from '../parameters';
import { toInternational } from '../phoneNumbers';
import type { AudioFile, VoiceAccount } from '../state';
import * as codes from './codes';

/** A check of one part of a request. */
export type Check = (call: Call<VoiceAccount>) => Refusal | undefined;

/** The first problem that the checks find. */
export function firstRefusal(
	checks: readonly Check[],
	call: Call<VoiceAccount>,
): Refusal | undefined {
	for (const check of checks) {
		const refusal = check(call);
		if (refusal !== undefined) return refusal;
	}
	return undefined;
}

/** A number as sent, and in international format. */
export interface Recipient {
	number: string;
	recipient: string | undefined;
}

const maxRecipients = 500;

/** The numbers as sent, "separated by commas": a space next to a comma is part of the number. */
function numbers({ parameters }: Call<VoiceAccount>): string[] {
	return (text(parameters, 'phoneNumbers') ?? '').split(',');
}

/** The accepted recipients, or the refusal of the whole request (switch `badEntry`). */
function judged(call: Call<VoiceAccount>): { good: readonly Recipient[]; refused: boolean } {
	const entries = numbers(call).map((number) => ({ number, recipient: toInternational(number) }));
	const { good, refusing } = judge(
		entries,
		({ recipient }) =>
			recipient === undefined || call.account.poisoned.has(recipient)
				? { ...codes.destinationInvalid, treatment: 'badEntry' }
				: undefined,
		call.switches,
	);
	return { good, refused: refusing.length > 0 };
}

/** The recipients of the message; a duplicate number counts twice. */
export function recipients(call: Call<VoiceAccount>): readonly Recipient[] {
	return judged(call).good;
}

/** phoneNumbers: up to 500 French numbers, national or international (docs/api/voice-partner.md 2.4, 2.5). */
export const phoneNumberChecks: readonly Check[] = [
	({ parameters }) =>
		text(parameters, 'phoneNumbers') === undefined ? codes.phoneNumberRequired : undefined,
	(call) => (numbers(call).length > maxRecipients ? codes.tooManyPhoneNumbers : undefined),
	(call) => (judged(call).refused ? codes.destinationInvalid : undefined),
];

/** scheduledDate: YYYY-mm-dd H:m:00. */
export function checkDate(call: Call<VoiceAccount>): Refusal | undefined {
	const given = isGiven(call.parameters, 'scheduledDate');
	return given && !scheduled(call).isValid ? codes.dateInvalid : undefined;
}

/** notifyUrl: an http or https URL. */
export function checkNotifyUrl({ parameters }: Call<VoiceAccount>): Refusal | undefined {
	if (!isGiven(parameters, 'notifyUrl')) return undefined;
	const url = text(parameters, 'notifyUrl') ?? '';
	return /^https?:\/\//.test(url) && URL.canParse(url) ? undefined : codes.notifyUrlInvalid;
}

/** The time of sending for a valid date. */
export function schedule(call: Call<VoiceAccount>): Pick<Schedule, 'dueAt' | 'scheduledDate'> {
	if (!isGiven(call.parameters, 'scheduledDate')) {
		return { dueAt: undefined, scheduledDate: undefined };
	}
	const due = scheduled(call);
	return { dueAt: due.toMillis(), scheduledDate: moment(due) };
}

function scheduled({ parameters, switches }: Call<VoiceAccount>): DateTime {
	const date = text(parameters, 'scheduledDate') ?? '';
	return DateTime.fromFormat(date, "yyyy-MM-dd HH:mm:'00'", { zone: switches.timeZone });
}

/** The audio file with the token `tokenAudio`. */
export function audioFile({ account, parameters }: Call<VoiceAccount>): AudioFile | undefined {
	return account.audioFiles.find(({ token }) => token === parameters.tokenAudio);
}
