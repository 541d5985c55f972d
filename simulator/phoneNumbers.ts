/** The formats of French numbers, national or international (docs/api/voice-partner.md 2.4). */
const national = /^0([1-9]\d{8})$/;
const international = /^\+33[1-9]\d{8}$/;
/** French mobile numbers, the only French numbers in the SMS documents: 06…, +336…; 07 is the other half of that range. */
const frenchMobile = /^\+33[67]/;
/** A number of another country (E.164: at most 15 digits). */
const foreign = /^\+(?!33)[1-9]\d{6,14}$/;

/** A French number in international format (+336…); undefined if it has neither documented format. */
export function toInternational(number: string): string | undefined {
	if (international.test(number)) return number;
	const digits = national.exec(number)?.[1];
	return digits === undefined ? undefined : `+33${digits}`;
}

/**
 * A number for SMS in international format: a French mobile number in either format, or a number of another country in
 * international format (docs/api/sms-partner.md 1); undefined for anything else, e.g. a number with a space.
 */
export function toMobile(number: string): string | undefined {
	const french = toInternational(number);
	if (french !== undefined) return frenchMobile.test(french) ? french : undefined;
	return foreign.test(number) ? number : undefined;
}

/** Any number in international format, with or without its plus, which is missing in a sample of docs/api/sms-partner.md 12.2. */
export function fromInternational(number: string): string | undefined {
	const withPlus = number.startsWith('+') ? number : `+${number}`;
	return international.test(withPlus) || foreign.test(withPlus) ? withPlus : undefined;
}

/** Whether a number is a French mobile number; `number` in international format. */
export function isFrenchMobile(number: string): boolean {
	return frenchMobile.test(number);
}

/** Whether a number is French; `number` in international format. */
export function isFrench(number: string): boolean {
	return international.test(number);
}
