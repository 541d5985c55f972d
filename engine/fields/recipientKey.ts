import { toText } from '../values/convert';
import { possibleNumber } from './phoneNumbers';

/** The country whose numbers the API writes without a prefix. */
const HOME = 'FR';

/**
 * A recipient in a form that is the same however it is written: the digits of a phone number ("+336…",
 * "00336…", "06…" and "6…" are one), a mail address in lower case, or else the text itself.
 */
export function recipientKey(to: unknown): string {
	const text = toText(to) ?? '';
	if (/^\+\d+$/.test(text)) return text.slice(1);
	if (text.includes('@')) return text.toLowerCase();
	return (possibleNumber(text, HOME) ?? text).replace(/\D/g, '') || text;
}
