import { valuesIn, valueText, isEmailAddress } from '../../../../engine/fields/fields';
import type { Field, Shown } from '../../../../engine/operation/field';
import { isBlank } from '../../../../engine/operation/field';
import { isRecord, toText } from '../../../../engine/values/convert';

/** A recipient in the format of the API. */
export type Mailbox = { readonly email: string; readonly name?: string };

/** Text up to the next comma, semicolon or line break outside quotes. */
const PART = /(?:"[^"]*"|[^,;\n"])+/g;
/** `Marie Curie <marie@example.com>`, with or without quotes around the name. */
const NAMED = /^"?([^"<>]*)"?\s*<([^<>]*)>$/;

function mailboxOf(email: string, name: string | undefined): Mailbox {
	if (!isEmailAddress(email)) throw new Error(`contains "${email}", which is not an email address`);
	return name === undefined ? { email } : { email, name };
}

function ofText(text: string): Mailbox {
	const [, name, email] = NAMED.exec(text) ?? [];
	return email === undefined ? mailboxOf(text, undefined) : mailboxOf(email.trim(), toText(name));
}

function mailboxes(raw: unknown): Mailbox[] {
	return valuesIn(raw).flatMap((entry) => {
		const email = isRecord(entry) ? toText(entry.email) : undefined;
		if (isRecord(entry) && email !== undefined) return [mailboxOf(email, toText(entry.name))];
		const parts = valueText(entry, 'an email address').match(PART) ?? [];
		return parts.filter((part) => !isBlank(part)).map((part) => ofText(part.trim()));
	});
}

/**
 * One or more mailboxes without duplicates: comma-separated text, or a list of texts or of objects
 * `{ email, name }`.
 */
export function mailboxesField(shown: Shown): Field<readonly Mailbox[]> {
	return {
		shown,
		read(raw) {
			const known = new Map<string, Mailbox>();
			for (const mailbox of mailboxes(raw)) {
				const address = mailbox.email.toLowerCase();
				if (!known.has(address)) known.set(address, mailbox);
			}
			if (known.size === 0) throw new Error('is empty');
			return [...known.values()];
		},
	};
}

/** A single mailbox, in the same formats. */
export function mailboxField(shown: Shown): Field<Mailbox> {
	return {
		shown,
		read(raw) {
			const [mailbox, ...others] = mailboxes(raw);
			if (mailbox === undefined) throw new Error('is empty');
			if (others.length > 0) throw new Error('must contain only one email address');
			return mailbox;
		},
	};
}
