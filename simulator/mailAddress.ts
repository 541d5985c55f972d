/** Whether a text looks like an email address. The meaning of "seems invalid" (docs/api/mail-partner.md 4.2) is not documented. */
export function isAddress(text: string): boolean {
	return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text);
}
