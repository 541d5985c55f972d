import { toText } from './convert';
import { possibleNumber } from './phoneNumber';

/**
 * A recipient in a form that is the same however it is written: the digits of a phone number ("+336…",
 * "00336…", "06…" and "6…" are one in France), a mail address in lower case, or else the text itself.
 *
 * @param country the country whose numbers the API writes without a prefix
 */
export function recipientKey(to: unknown, country: string): string {
	const text = toText(to) ?? '';
	if (/^\+\d+$/.test(text)) return text.slice(1);
	if (text.includes('@')) return text.toLowerCase();
	return (possibleNumber(text, country) ?? text).replace(/\D/g, '') || text;
}
