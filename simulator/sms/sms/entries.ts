import type { EntryProblem } from '../../messages/entries';
import { toMobile } from '../../phoneNumbers';
import type { SmsAccount } from '../../state';
import { maxSegments, segmentsOf } from './segments';
import type { SmsSettings } from './settings';

/** One recipient of a send and its text. */
export interface SmsEntry {
	/** The number as sent. */
	number: string;
	/** In international format; undefined if it is not a number for SMS. */
	recipient: string | undefined;
	text: string;
	segments: number;
}

/** The names of a number and a text in code 9: 'children[phoneNumbers].data' (docs/api/sms-partner.md 3.1, 3.2). */
export interface Elements {
	number: string;
	text: string;
}

/** An entry from a number and a text as sent; anything but text counts as empty. */
export function readEntry(number: unknown, text: unknown, isUnicode: boolean): SmsEntry {
	const words = typeof text === 'string' ? text : '';
	return { ...readNumber(number), text: words, segments: segmentsOf(words, isUnicode) };
}

/** An entry for each number, all with the same text, with its segments counted once. */
export function sameForAll(
	[first, ...others]: readonly unknown[],
	text: unknown,
	isUnicode: boolean,
): SmsEntry[] {
	const sample = readEntry(first, text, isUnicode);
	return [sample, ...others.map((one) => ({ ...sample, ...readNumber(one) }))];
}

function readNumber(number: unknown): Pick<SmsEntry, 'number' | 'recipient'> {
	const sent = typeof number === 'string' ? number : '';
	return { number: sent, recipient: toMobile(sent) };
}

/** The problem of an entry's number, also for a verification (docs/api/sms-partner.md 9.1, 9.5). */
export function numberProblem(
	{ number, recipient }: Pick<SmsEntry, 'number' | 'recipient'>,
	repeated: boolean,
	{ poisoned, stopList, unpriced }: SmsAccount,
	elementId: string,
): EntryProblem | undefined {
	const name = number;
	if (recipient === undefined || poisoned.has(recipient)) {
		return { ...wrongNumber, elementId, name };
	}
	if (unpriced.has(recipient)) return { ...noPrice, name };
	if (stopList.has(recipient)) return { ...stopped, name };
	return repeated ? { ...twice, name } : undefined;
}

/** The problem of an entry: its number, its text, then its recipient. */
export function entryProblem(
	entry: SmsEntry,
	repeated: boolean,
	account: SmsAccount,
	settings: SmsSettings,
	elements: Elements,
): EntryProblem | undefined {
	const { text, segments } = entry;
	const problem = numberProblem(entry, repeated, account, elements.number);
	if (problem?.treatment === 'badEntry') return problem;
	if (text === '') return { ...noText, elementId: elements.text };
	if (segments > maxSegments) return tooLong;
	return settings.eco && segments > 1 ? tooLongForEco : problem;
}

/** The French texts of the number and of the missing text are from the sample (docs/api/sms-partner.md 3.1), the others are not documented. */
const wrongNumber = {
	code: 9,
	message: "Ce numero de telephone n'est pas valide",
	treatment: 'badEntry',
} as const;
const noText = { code: 43, message: 'Le message est requis', treatment: 'badEntry' } as const;
const tooLong = {
	code: 52,
	message: 'Le message dépasse 10 SMS concaténés',
	treatment: 'badEntry',
} as const;
const tooLongForEco = {
	code: 42,
	message: 'Les SMS Low Cost sont limités à 160 caractères',
	treatment: 'badEntry',
} as const;
const noPrice = {
	code: 13,
	message: 'Aucun prix par défaut pour ce numéro',
	treatment: 'badEntry',
} as const;
const stopped = {
	code: 14,
	message: 'Le numéro est dans la liste des STOP SMS',
	treatment: 'stoppedEntry',
} as const;
const twice = {
	code: 15,
	message: 'Le numéro est déjà dans la liste',
	treatment: 'repeatedEntry',
} as const;
