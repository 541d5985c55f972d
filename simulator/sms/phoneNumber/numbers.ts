import type { Refusal } from '../../operation';
import type { Parameters } from '../../parameters';
import { text } from '../../parameters';
import type { Switches } from '../../switches';
import { maxNumbers, phoneNumbersRequired, tooManyNumbers } from '../sms/refusals';

/** The limit of both verifications (docs/api/sms-partner.md 12). */
export const verificationLimit = { requestsPerMinute: 360 };

/** The numbers as sent, or the refusal if they cannot be read (docs/api/sms-partner.md 12, 9.5). */
export function readNumbers(
	parameters: Parameters,
	{ separatorCode }: Switches,
): { numbers: string[] } | { refusal: Refusal } {
	const sent = text(parameters, 'phoneNumbers');
	if (sent === undefined) return { refusal: phoneNumbersRequired };
	if (/[;|\n]/.test(sent)) {
		const message = 'Les numéros doivent être séparés par une virgule';
		return { refusal: { code: separatorCode, message, status: 400 } };
	}
	const numbers = sent.split(',');
	return numbers.length > maxNumbers ? { refusal: tooManyNumbers } : { numbers };
}
