/** Whether a text looks like a mail address; what "seems invalid" means (docs/api/mail-partner.md 4.2) is not documented. */
export function isAddress(text: string): boolean {
	return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text);
}
