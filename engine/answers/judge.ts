import type { HttpResponse } from '../http/response';
import { retryAfterMs } from '../http/retryAfter';
import type { Reply } from '../operation/reply';
import { isRecord, listIn, toBoolean, toList, toNumber, toText } from '../values/convert';
import { bareBody, parse, WEB_PAGE } from './form';
import type { Reading } from './reading';
import { bareRefusal, codeOf, refusalText, refusedParameters, statedCode } from './refusalText';

/** What an answer says, once it has been read. */
export type Verdict =
	| { readonly kind: 'success'; readonly reply: Reply }
	/** The API said no: nothing was done. */
	| {
			readonly kind: 'rejected';
			readonly status: number;
			readonly code: string;
			readonly said: string;
			/** The parameters that it is about, where the API names them: "children[sender].data". */
			readonly about: readonly string[];
	  }
	/** Too many requests: nothing was done, and it may be tried later. */
	| { readonly kind: 'busy'; readonly waitMs: number | undefined; readonly said: string }
	/** An answer that does not say whether anything was done. */
	| {
			readonly kind: 'unclear';
			readonly status: number;
			readonly what: string;
			/** Whether it is a web page: there is none below a base URL. */
			readonly isPage?: boolean;
			readonly said: string;
			readonly waitMs?: number | undefined;
	  };

/**
 * Whether the answer's list says that it worked: `success` is missing in some answers, and false in
 * the documented one of the contact groups (docs/api/sms-partner.md 5.3), without a code or a message.
 */
function hasList(reply: Reply, { listName, entryListName, sentFields }: Reading): boolean {
	const listed = entryListName === undefined ? undefined : listIn(reply[entryListName]);
	// Of a sending, an empty list says that nothing was sent.
	const isAnswer = listed !== undefined && (sentFields === undefined || listed.length > 0);
	if (reply.success === undefined && isAnswer) return true;
	if (listName === undefined || !listIn(reply[listName])) return false;
	const isSaid = toText(reply.code) !== undefined || refusalText(reply) !== '';
	return !(toBoolean(reply.success) === false && isSaid);
}

/** `success` of each entry of the answer's list, regardless of the answer's own. */
function successes(reply: Reply, { entryListName }: Reading): unknown[] {
	const entries = entryListName === undefined ? [] : toList(reply[entryListName]);
	return entries.map((entry) => (isRecord(entry) ? toBoolean(entry.success) : undefined));
}

/** Whether the answer has the ID of something that was sent, though it may say that nothing was. */
function hasSent(reply: Reply, { sentFields }: Reading): boolean {
	const ids = sentFields?.ids ?? [];
	return ids.some((name) => (toText(reply[name]) ?? '0') !== '0');
}

/** Whether the answer says that at least a part of what was asked was done. */
function saysDone(reply: Reply, reading: Reading): boolean {
	return (
		toBoolean(reply.success) === true ||
		successes(reply, reading).includes(true) ||
		hasSent(reply, reading)
	);
}

/** The figures of a success by which nothing was sent: "nbSMS: 0". Undefined if there are none. */
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

/** A file is what is neither empty, nor a web page, nor data that says no. */
function isContent(parsed: Record<string, unknown> | string, { codes }: Reading): boolean {
	if (typeof parsed === 'string') return /^(a text|data of)/.test(parsed);
	return toBoolean(parsed.success) !== false && statedCode(parsed, codes) === undefined;
}

/** The verdict on an answer that says no: some of what it was asked may have been done all the same. */
function refused({ status }: HttpResponse, reply: Reply, reading: Reading, said: string): Verdict {
	const entries = successes(reply, reading);
	if (entries.includes(true)) return { kind: 'success', reply };
	if (hasSent(reply, reading)) {
		// Whatever was sent under that ID, it was none of those that are refused one by one.
		const isEach = entries.length > 0 && entries.every((success) => success === false);
		if (isEach) return { kind: 'success', reply };
		return { kind: 'unclear', status, what: 'a refusal that has the ID of a message', said };
	}
	const code = codeOf(reply, reading.codes, status) || String(status);
	return { kind: 'rejected', status, code, said, about: refusedParameters(reply) };
}

/** Whether the answer is a refusal: it says so, its status does, or it has a code of one. */
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
		const what = `an answer that says that it worked, but not that anything was sent (${figures})`;
		return { kind: 'unclear', status, what, said };
	}
	if (isDone || isIgnorable) return { kind: 'success', reply };
	if (saysNo(status, reply, reading)) return refused(response, reply, reading, said);
	return { kind: 'unclear', status, what: 'an answer that does not say whether it worked', said };
}

/** The file that an answer is, where one is expected: what is no refusal is its content. */
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
 * A text or a list that came with a status of 400, and has a documented code: a refusal all the
 * same. It is none where it is a page, or where some of what was asked may have been done.
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

/** A status that leaves open whether anything was done; undefined if the body decides. */
function unclearStatus(status: number): string | undefined {
	if (status >= 500 || status === 408) return `HTTP status ${status}`;
	const isRedirect = status >= 300 && status < 400;
	return isRedirect ? 'a redirect to another address, which is not followed' : undefined;
}

function unreadable(status: number, parsed: unknown, said: string): Verdict {
	// A proxy's: the API has not seen the request.
	if (status === 407) return { kind: 'rejected', status, code: '407', said, about: [] };
	const form = typeof parsed === 'string' ? parsed : 'data of an unknown form';
	const what = status >= 400 ? `HTTP status ${status} with ${form}` : form;
	return { kind: 'unclear', status, what, ...(form === WEB_PAGE && { isPage: true }), said };
}

/** Whether nothing was done for now. What says that something was sent is believed before that. */
function isBusy(status: number, reply: Reply | undefined, reading: Reading): boolean {
	// Mail Partner's table of codes has a 429 of its own (docs/api/mail-partner.md 4.2).
	const isSaid = status === 429 || (status < 500 && toNumber(reply?.code) === 429);
	return isSaid && !(reply && saysDone(reply, reading));
}

/**
 * Reads an answer: its status, its form (JSON, XML, neither) and what it says. Whatever it repeats of a
 * key is still in the verdict: keys are removed where something is shown.
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
