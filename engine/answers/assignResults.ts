import type { Reason } from '../errors/failure';
import type { EntryList } from '../operation/batch';
import type { Operation } from '../operation/operation';
import type { Codes } from '../operation/product';
import type { Reply } from '../operation/reply';
import { isRecord, toBoolean, toList, toNumber, toText } from '../values/convert';
import type { Result } from '../work/result';
import type { RequestPart } from '../work/task';
import { listEntries } from './listEntries';
import { matchRows, type Row } from './matching';
import type { OperationReading } from './reading';
import { entryRejection } from './rejection';

/** What a list says of an entry; of most lists, what is not refused was done. */
type EntryVerdict = 'done' | 'refused' | 'unclear';

/** Codes that are none of a refusal. */
const CODES_OF_SUCCESS = ['0', '200'];

/** Whether a figure of a success says that nothing was sent: "nbSms: 0". */
function isNone(row: Row, { sentFields }: OperationReading): boolean {
	return sentFields?.counts.some((name) => toNumber(row[name]) === 0) === true;
}

/** What the code of an entry says by itself; undefined without one. */
function ofCode(code: string | undefined, codes: Codes): EntryVerdict | undefined {
	if (code === undefined) return undefined;
	if (CODES_OF_SUCCESS.includes(code)) return 'done';
	return Object.hasOwn(codes, code) ? 'refused' : 'unclear';
}

/** Reads `success` of an entry and its code: where they contradict each other, it is unclear. */
function verdictOn(row: Row, reading: OperationReading): EntryVerdict {
	const isSuccess = toBoolean(row.success);
	const code = toText(row.code);
	const byCode = ofCode(code, reading.codes);
	if (isSuccess === false)
		return reading.ignorableCodes?.includes(code ?? '') === true ? 'done' : 'refused';
	if (isSuccess === true) {
		return byCode === 'refused' || isNone(row, reading) ? 'unclear' : 'done';
	}
	return byCode ?? (row.success === undefined ? 'done' : 'unclear');
}

/** The answer refuses an entry, but names it in no way that is known: it may be any that is not named. */
const WHICH_IS_UNKNOWN: Reason = {
	what: 'The API refused a part of the request, and its answer does not show which one',
	next: 'Switch the option "Combine Items" off to see which one it is.',
	fate: 'unknown',
};

const NOT_SAID: Reason = {
	what: 'The answer of the API does not say what became of this part of the request',
	next: 'Try again later.',
	fate: 'unknown',
};

/** What the rows of a list that are about a part of the request come to. */
function resultFor(
	[own, ...others]: readonly Row[],
	done: Result,
	reading: OperationReading,
	isFalseAnAnswer: boolean,
): Result {
	if (own === undefined || isFalseAnAnswer) return done;
	const verdict = verdictOn(own, reading);
	const isSame = others.every((other) => verdictOn(other, reading) === verdict);
	if (!isSame || verdict === 'unclear') return { kind: 'failed', reason: NOT_SAID };
	if (verdict === 'done') return done;
	return { kind: 'failed', reason: entryRejection(own, reading.codes) };
}

/** An answer's list, and what is in it. */
interface Listed {
	readonly list: EntryList;
	readonly rows: readonly Row[];
	readonly isRead: boolean;
}

/** Why a part that is missing from the list counts as failed; undefined if it does not. */
function absence(
	{ list, rows, isRead }: Listed,
	strays: readonly Row[],
	reply: Reply,
	reading: OperationReading,
): Reason | undefined {
	if (isRead) return reply[list.name] === undefined ? undefined : NOT_SAID;
	// Of a refusal, only those went through that it says so of.
	const isRefusal = rows.length > 0 && toBoolean(reply.success) === false;
	const isLost = isRefusal || strays.some((row) => verdictOn(row, reading) !== 'done');
	return isLost ? WHICH_IS_UNKNOWN : undefined;
}

function listedIn({ request, repeat }: Operation, reply: Reply): Listed | undefined {
	const list = request.kind === 'batch' ? request.list : undefined;
	if (list === undefined) return undefined;
	const isRead = repeat === 'safe';
	// What took effect is a success, even where its list is not understood.
	const entries = isRead ? listEntries(reply, list.name) : toList(reply[list.name]);
	return { list, rows: entries.filter(isRecord), isRead };
}

/** What all parts of a request get. */
type Answered = Pick<Extract<Result, { kind: 'done' }>, 'reply' | 'reference'>;

/** Writes an answer down for each part of its request: done, or refused for itself alone. */
export function assignResults(
	operation: Operation,
	parts: readonly RequestPart[],
	answered: Answered,
	reading: OperationReading,
): void {
	const ofRequest = parts.length;
	const { reply } = answered;
	const listed = listedIn(operation, reply);
	const entries = parts.map(({ entry }) => entry);
	const matched = listed && matchRows(entries, listed.rows, listed.list, reading.country);
	const absent = matched && absence(listed, matched.strays, reply, reading);
	for (const [place, part] of parts.entries()) {
		const rows = matched?.own[place] ?? [];
		const done: Result = { kind: 'done', ...answered, own: rows[0], ofRequest };
		if (absent && rows.length === 0) part.result = { kind: 'failed', reason: absent };
		else part.result = resultFor(rows, done, reading, listed?.list.isFalseAnAnswer === true);
	}
}
