import { toText } from './convert';
import { possibleNumber } from './phoneNumber';

/**
 * The canonical form of a recipient: the digits of a phone number ("+336…", "00336…", "06…" and "6…" are
 * the same in France), an email address in lower case, or otherwise the text itself.
 *
 * @param country the country of numbers without a prefix
 */
export function recipientKey(to: unknown, country: string): string {
	const text = toText(to) ?? '';
	if (/^\+\d+$/.test(text)) return text.slice(1);
	if (text.includes('@')) return text.toLowerCase();
	return (possibleNumber(text, country) ?? text).replace(/\D/g, '') || text;
}
