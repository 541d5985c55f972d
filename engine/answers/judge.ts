import type { HttpResponse } from '../http/response';
import { retryAfterMs } from '../http/retryAfter';
import type { Reply } from '../operation/reply';
import { isRecord, listIn, toBoolean, toList, toNumber, toText } from '../values/convert';
import { bareBody, parse, WEB_PAGE } from './form';
import type { Reading } from './reading';
import { bareRefusal, codeOf, refusalText, refusedParameters, statedCode } from './refusalText';

/** What a response means. */
export type Verdict =
	| { readonly kind: 'success'; readonly reply: Reply }
	/** The API rejected the request: it had no effect. */
	| {
			readonly kind: 'rejected';
			readonly status: number;
			readonly code: string;
			readonly said: string;
			/** The parameters that were rejected, if the API names them: "children[sender].data". */
			readonly about: readonly string[];
	  }
	/** Too many requests: the request had no effect and can be retried later. */
	| { readonly kind: 'busy'; readonly waitMs: number | undefined; readonly said: string }
	/** A response that does not say whether the request took effect. */
	| {
			readonly kind: 'unclear';
			readonly status: number;
			readonly what: string;
			/** Whether it is a web page: the API never returns one. */
			readonly isPage?: boolean;
			readonly said: string;
			readonly waitMs?: number | undefined;
	  };

/**
 * Whether the list of a reply stands for success: `success` is missing in some replies, and is false
 * without a code or message in the documented one of contact groups (docs/api/sms-partner.md 5.3).
 */
function hasList(reply: Reply, { listName, entryListName, sentFields }: Reading): boolean {
	const listed = entryListName === undefined ? undefined : listIn(reply[entryListName]);
	// For a send, an empty list means that nothing was sent.
	const isAnswer = listed !== undefined && (sentFields === undefined || listed.length > 0);
	if (reply.success === undefined && isAnswer) return true;
	if (listName === undefined || !listIn(reply[listName])) return false;
	const isSaid = toText(reply.code) !== undefined || refusalText(reply) !== '';
	return !(toBoolean(reply.success) === false && isSaid);
}

/** `success` of each entry of the list, regardless of the reply's own. */
function successes(reply: Reply, { entryListName }: Reading): unknown[] {
	const entries = entryListName === undefined ? [] : toList(reply[entryListName]);
	return entries.map((entry) => (isRecord(entry) ? toBoolean(entry.success) : undefined));
}

/** Whether the reply has the ID of something that was sent, whatever else it says. */
function hasSent(reply: Reply, { sentFields }: Reading): boolean {
	const ids = sentFields?.ids ?? [];
	return ids.some((name) => (toText(reply[name]) ?? '0') !== '0');
}

/** Whether the reply says that at least part of the request was done. */
function saysDone(reply: Reply, reading: Reading): boolean {
	return (
		toBoolean(reply.success) === true ||
		successes(reply, reading).includes(true) ||
		hasSent(reply, reading)
	);
}

/** The counts of a success that say nothing was sent: "nbSMS: 0". Undefined if there are none. */
function contradiction(
	reply: Reply,
	{ entryListName = '', sentFields }: Reading,
): string | undefined {
	if (sentFields === undefined || toList(reply[entryListName]).length > 0) return undefined;
	const counts = sentFields.counts.filter((name) => toNumber(reply[name]) !== undefined);
	if (counts.some((name) => toNumber(reply[name]) !== 0)) return undefined;
	const figures = counts.map((name) => `${name}: 0`);
	if (listIn(reply[entryListName])) figures.push(`${entryListName}: empty`);
	return figures.length > 0 ? figures.join(', ') : undefined;
}

/** Whether a response is a file: not empty, not a web page, not a rejection. */
function isContent(parsed: Record<string, unknown> | string, { codes }: Reading): boolean {
	if (typeof parsed === 'string') return /^(plain text|data in)/.test(parsed);
	return toBoolean(parsed.success) !== false && statedCode(parsed, codes) === undefined;
}

/** The verdict on a rejection: part of the request may still have been done. */
function refused({ status }: HttpResponse, reply: Reply, reading: Reading, said: string): Verdict {
	const entries = successes(reply, reading);
	if (entries.includes(true)) return { kind: 'success', reply };
	if (hasSent(reply, reading)) {
		// Entries that were rejected one by one were not sent under that ID.
		const isEach = entries.length > 0 && entries.every((success) => success === false);
		if (isEach) return { kind: 'success', reply };
		return { kind: 'unclear', status, what: 'a rejection that contains a message ID', said };
	}
	const code = codeOf(reply, reading.codes, status) || String(status);
	return { kind: 'rejected', status, code, said, about: refusedParameters(reply) };
}

/** Whether the reply is a rejection, by its `success`, its status or its code. */
function saysNo(status: number, reply: Reply, { codes }: Reading): boolean {
	const success = toBoolean(reply.success);
	const isRefusal = success === false || (status >= 400 && success === undefined);
	return isRefusal || statedCode(reply, codes) !== undefined;
}

function judgeReply(response: HttpResponse, reply: Reply, reading: Reading, said: string): Verdict {
	const { status } = response;
	const success = toBoolean(reply.success);
	const isOk = status >= 200 && status < 300;
	const isIgnorable =
		success === false && reading.ignorableCodes?.includes(toText(reply.code) ?? '') === true;
	const isDone = isOk && (success === true || hasList(reply, reading));
	const figures = isDone ? contradiction(reply, reading) : undefined;
	if (figures !== undefined) {
		const what = `a success response according to which nothing was sent (${figures})`;
		return { kind: 'unclear', status, what, said };
	}
	if (isDone || isIgnorable) return { kind: 'success', reply };
	if (saysNo(status, reply, reading)) return refused(response, reply, reading, said);
	return {
		kind: 'unclear',
		status,
		what: 'a response that does not say whether the request succeeded',
		said,
	};
}

/** The file in a response, if one is expected: anything but a rejection. */
function fileOf(
	{ status, bytes, text, headers }: HttpResponse,
	parsed: Record<string, unknown> | string,
	reading: Reading,
): Reply | undefined {
	if (!reading.isFile || status >= 300 || !isContent(parsed, reading)) return undefined;
	return {
		content: bytes ?? Buffer.from(text),
		type: headers['content-type'],
		disposition: headers['content-disposition'],
	};
}

/**
 * A text or list with a status 4xx and a documented code is a rejection too, unless it is a web page
 * or part of the request may have been done.
 */
function refusedBarely(response: HttpResponse, reading: Reading): Verdict | undefined {
	const { status, text } = response;
	if (status < 400 || status >= 500 || /<(!doctype|html|head|body)\b/i.test(text)) return undefined;
	const body = bareBody(text);
	const reply = bareRefusal(body, reading.codes);
	const entries = toList(body).filter(isRecord);
	const isPartly = entries.some((one) => toBoolean(one.success) === true || hasSent(one, reading));
	if (reply === undefined || isPartly) return undefined;
	return refused(response, reply, reading, refusalText(reply));
}

/** A status that does not tell whether the request took effect; undefined if the body decides. */
function unclearStatus(status: number): string | undefined {
	if (status >= 500 || status === 408) return `HTTP status ${status}`;
	const isRedirect = status >= 300 && status < 400;
	return isRedirect ? 'a redirect, which is not followed' : undefined;
}

function unreadable(status: number, parsed: unknown, said: string): Verdict {
	// From a proxy: the request did not reach the API.
	if (status === 407) return { kind: 'rejected', status, code: '407', said, about: [] };
	const form = typeof parsed === 'string' ? parsed : 'data in an unknown format';
	const what = status >= 400 ? `HTTP status ${status} with ${form}` : form;
	return { kind: 'unclear', status, what, ...(form === WEB_PAGE && { isPage: true }), said };
}

/** Whether the rate limit was reached, unless the reply says that something was sent. */
function isBusy(status: number, reply: Reply | undefined, reading: Reading): boolean {
	// Mail Partner also has an error code 429 (docs/api/mail-partner.md 4.2).
	const isSaid = status === 429 || (status < 500 && toNumber(reply?.code) === 429);
	return isSaid && !(reply && saysDone(reply, reading));
}

/**
 * Reads a response: its status, its format (JSON, XML, neither) and its content. The verdict may still
 * contain a key: keys are removed when something is shown.
 *
 * @param now milliseconds since 1970, for a `Retry-After` that is a date
 */
export function judge(response: HttpResponse, reading: Reading, now: number): Verdict {
	const { status } = response;
	const parsed = parse(response.text, reading);
	const reply = isRecord(parsed) ? parsed : undefined;
	const said = reply ? refusalText(reply) : '';
	const waitMs = retryAfterMs(response.headers, now);
	if (isBusy(status, reply, reading)) return { kind: 'busy', waitMs, said };
	const unclear = unclearStatus(status);
	if (unclear !== undefined) return { kind: 'unclear', status, what: unclear, said, waitMs };
	const file = fileOf(response, parsed, reading);
	if (file) return { kind: 'success', reply: file };
	if (reply) return judgeReply(response, reply, reading, said);
	return refusedBarely(response, reading) ?? unreadable(status, parsed, said);
}
