/** The form of French numbers, national or international (docs/api/voice-partner.md 2.4). */
const national = /^0([1-9]\d{8})$/;
const international = /^\+33[1-9]\d{8}$/;
/** French mobiles, the only French numbers that the SMS pages show: 06…, +336…; 07 is the other half of that range. */
const frenchMobile = /^\+33[67]/;
/** A number of another country (E.164: at most 15 digits). */
const foreign = /^\+(?!33)[1-9]\d{6,14}$/;

/** A French number in the international form (+336…); undefined if it is in neither of the two documented forms. */
export function toInternational(number: string): string | undefined {
	if (international.test(number)) return number;
	const digits = national.exec(number)?.[1];
	return digits === undefined ? undefined : `+33${digits}`;
}

/**
 * A number that an SMS can go to, in the international form: a French mobile in either form, or a number of another
 * country in the international one (docs/api/sms-partner.md 1); undefined for anything else, a space included.
 */
export function toMobile(number: string): string | undefined {
	const french = toInternational(number);
	if (french !== undefined) return frenchMobile.test(french) ? french : undefined;
	return foreign.test(number) ? number : undefined;
}

/** Any number that is in the international form, with or without its plus, which one sample of docs/api/sms-partner.md 12.2 leaves out. */
export function fromInternational(number: string): string | undefined {
	const withPlus = number.startsWith('+') ? number : `+${number}`;
	return international.test(withPlus) || foreign.test(withPlus) ? withPlus : undefined;
}

/** Whether a number is a French mobile; `number` in the international form. */
export function isFrenchMobile(number: string): boolean {
	return frenchMobile.test(number);
}

/** Whether a number is French; `number` in the international form. */
export function isFrench(number: string): boolean {
	return international.test(number);
}
