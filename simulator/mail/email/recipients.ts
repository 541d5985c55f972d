import type { EntryProblem, Judgement } from '../../messages/entries';
import { judge } from '../../messages/entries';
import type { Refusal } from '../../operation';
import { isRecord } from '../../parameters';
import type { MailAccount } from '../../state';
import type { Switches } from '../../switches';
import { isAddress } from '../../mailAddress';
import * as codes from '../codes';

/** One recipient of an email. */
export interface MailEntry {
	/** The address as sent; undefined if it is invalid. */
	recipient: string | undefined;
	problem: Refusal | undefined;
}

/** At most 500 recipients per request (docs/api/mail-partner.md 3.2). */
const maxRecipients = 500;

/** The checked recipients of `to`, or the refusal if there are none. */
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

/** An email is refused for its first problem: the documents show neither a list of problems nor names in it. */
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
