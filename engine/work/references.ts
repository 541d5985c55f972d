/* Our references in requests, by which callbacks of the API are recognized. */

const MARK = 'n8n';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 16;
const REFERENCE = new RegExp(`^${MARK}[a-z0-9]{${LENGTH}}$`);

/** A new reference: unguessable, and valid as a tag of SMS Partner (docs/api/sms-partner.md 3.1). */
export function newReference(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
	return MARK + [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** Whether a text can be a reference of ours. */
export function isReference(text: unknown): text is string {
	return typeof text === 'string' && REFERENCE.test(text);
}

/** The maximum number of remembered references: some megabytes. */
const MAX_REFERENCES = 10_000;

/*
 * Only in this process: writing it into n8n's static data would overwrite concurrent changes of a trigger.
 */
const sent = new Map<string, number | string>();

/** Remembers the ID of the message or campaign that the API returned for a reference. */
export function rememberSent(reference: string, id: number | string): void {
	sent.delete(reference);
	sent.set(reference, id);
	const [oldest] = sent.size > MAX_REFERENCES ? sent.keys() : [];
	if (oldest !== undefined) sent.delete(oldest);
}

/** The ID for a reference; undefined after a restart, or if another process sent it. */
export function idOf(reference: string): number | string | undefined {
	return sent.get(reference);
}
