/* A request may carry a reference of ours, by which a callback of the API is known again. */

const MARK = 'n8n';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 16;
const REFERENCE = new RegExp(`^${MARK}[a-z0-9]{${LENGTH}}$`);

/** A new reference: nobody can guess it, and a tag of SMS Partner may be like that (docs/api/sms-partner.md 3.1). */
export function newReference(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
	return MARK + [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** Whether a text can be a reference of ours. */
export function isReference(text: unknown): text is string {
	return typeof text === 'string' && REFERENCE.test(text);
}

/** How many references are remembered: some megabytes. */
const MOST = 10_000;

/*
 * Of the process alone: an execution that wrote it into n8n's static data would overwrite what a
 * trigger keeps there meanwhile.
 */
const sent = new Map<string, number | string>();

/** Remembers the ID (of a message, of a campaign) that the API gave to the request with a reference. */
export function rememberSent(reference: string, id: number | string): void {
	sent.delete(reference);
	sent.set(reference, id);
	const [oldest] = sent.size > MOST ? sent.keys() : [];
	if (oldest !== undefined) sent.delete(oldest);
}

/** The ID that belongs to a reference; undefined after a restart, or where another process sent it. */
export function idOf(reference: string): number | string | undefined {
	return sent.get(reference);
}
