/** The form of French numbers, national or international (api/pages/voice-send-message.txt). */
const national = /^0([1-9]\d{8})$/;
const international = /^\+33[1-9]\d{8}$/;

/** A French number in the international form (+336…); undefined if it is in neither of the two documented forms. */
export function toInternational(number: string): string | undefined {
	if (international.test(number)) return number;
	const digits = national.exec(number)?.[1];
	return digits === undefined ? undefined : `+33${digits}`;
}
