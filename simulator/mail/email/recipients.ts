import type { EntryProblem, Judgement } from '../../messages/entries';
import { judge } from '../../messages/entries';
import type { Refusal } from '../../operation';
import { isRecord } from '../../parameters';
import type { MailAccount } from '../../state';
import type { Switches } from '../../switches';
import { isAddress } from '../../mailAddress';
import * as codes from '../codes';

/** One recipient of a mail. */
export interface MailEntry {
	/** The address as it was sent; undefined if it is none. */
	recipient: string | undefined;
	problem: Refusal | undefined;
}

/** At most 500 recipients a request (docs/api/mail-partner.md 3.2). */
const maxRecipients = 500;

/** The recipients of `to`, judged, or why there is none to judge. */
export function readRecipients(
	to: unknown,
	account: MailAccount,
	switches: Switches,
): Judgement<MailEntry> | { refusal: Refusal } {
	if (!Array.isArray(to) || to.length === 0) return { refusal: codes.recipientsRequired };
	if (to.length > maxRecipients) {
		return { refusal: codes.tooManyRecipients(switches.tooManyMails) };
	}
	return judge(
		to.map((one: unknown) => readEntry(one)),
		(entry, repeated) => problemOf(entry, repeated, account),
		switches,
	);
}

/** A whole mail is refused by its first problem: no list of several is documented, nor a name in it. */
export function recipientsRefusal([first]: readonly EntryProblem[]): Refusal | undefined {
	if (first === undefined) return undefined;
	return { code: first.code, message: first.message, status: 400 };
}

function readEntry(one: unknown): MailEntry {
	const { email, name } = isRecord(one) ? one : {};
	if (typeof email !== 'string' || email === '') {
		return { recipient: undefined, problem: codes.emailRequired };
	}
	if (!isAddress(email)) return { recipient: undefined, problem: codes.emailInvalid };
	return { recipient: email, problem: name === '' ? codes.nameEmpty : undefined };
}

function problemOf(
	{ recipient, problem }: MailEntry,
	repeated: boolean,
	{ poisoned, stopList }: MailAccount,
): EntryProblem | undefined {
	if (problem !== undefined) return { ...problem, treatment: 'badEntry' };
	if (recipient === undefined) return undefined;
	if (poisoned.has(recipient)) return { ...codes.emailInvalid, treatment: 'badEntry' };
	if (stopList.has(recipient)) return { ...codes.unsubscribed, treatment: 'stoppedEntry' };
	return repeated ? { ...codes.alreadyListed, treatment: 'repeatedEntry' } : undefined;
}
