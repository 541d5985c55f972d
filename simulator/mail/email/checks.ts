import type { Refusal } from '../../operation';
import type { Parameters } from '../../parameters';
import { isGiven, isRecord, text } from '../../parameters';
import { isAddress } from '../../mailAddress';
import * as codes from '../codes';
import type { NestedParameters } from './parameters';

const maxAttachments = 3;
const maxBytes = 5 * 1024 * 1024;
const maxVariables = 8;

/** The errors in an email, without those in its recipients and date (docs/api/mail-partner.md 3.2); the order is not documented. */
export function mailRefusal(parameters: Parameters, nested: NestedParameters): Refusal | undefined {
	if (text(parameters, 'subject') === undefined) return codes.subjectRequired;
	if (text(parameters, 'htmlContent') === undefined) return codes.contentRequired;
	if (!isTag(parameters)) return codes.tagInvalid;
	return (
		replyToRefusal(nested.replyTo) ??
		variablesRefusal(nested.variables) ??
		attachmentsRefusal(nested.attachments)
	);
}

/** 3 to 20 characters, lowercase, no spaces. */
function isTag(parameters: Parameters): boolean {
	if (!isGiven(parameters, 'tag')) return true;
	const tag = String(parameters.tag);
	return tag.length >= 3 && tag.length <= 20 && !/\s/.test(tag) && tag === tag.toLowerCase();
}

function replyToRefusal(replyTo: unknown): Refusal | undefined {
	if (replyTo === undefined || replyTo === null) return undefined;
	if (!isRecord(replyTo) || !isGiven(replyTo, 'email')) return codes.replyToRequired;
	if (!isAddress(String(replyTo.email))) return codes.replyToInvalid;
	return replyTo.name === '' ? codes.replyToNameEmpty : undefined;
}

/** At most 8, "text only (no HTML)"; markup in a text is not checked. */
function variablesRefusal(variables: unknown): Refusal | undefined {
	if (variables === undefined || variables === null) return undefined;
	const values = isRecord(variables) ? Object.values(variables) : undefined;
	const right =
		values !== undefined &&
		values.length <= maxVariables &&
		values.every((value) => typeof value === 'string');
	return right ? undefined : codes.variablesInvalid;
}

function attachmentsRefusal(attachments: unknown): Refusal | undefined {
	if (attachments === undefined || attachments === null) return undefined;
	const list: unknown[] = Array.isArray(attachments) ? attachments : [attachments];
	if (list.length > maxAttachments) return codes.tooManyAttachments;
	return list.map(attachmentRefusal).find((refusal) => refusal !== undefined);
}

/** The forbidden file extensions (code 9) are not documented: all are allowed here. */
function attachmentRefusal(attachment: unknown): Refusal | undefined {
	const parameters = isRecord(attachment) ? attachment : {};
	const content = text(parameters, 'base64Content');
	if (content === undefined) return codes.attachmentContentRequired;
	if (Buffer.byteLength(content, 'base64') > maxBytes) return codes.attachmentTooLarge;
	return text(parameters, 'filename') === undefined ? codes.attachmentNameRequired : undefined;
}
