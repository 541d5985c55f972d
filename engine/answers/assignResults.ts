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

/** What a list says about an entry; in most lists, entries that were not rejected were done. */
type EntryVerdict = 'done' | 'refused' | 'unclear';

/** Codes that mean success. */
const CODES_OF_SUCCESS = ['0', '200'];

/** Whether a count says that nothing was sent: "nbSms: 0". */
function saysNothingSent(row: Row, { sentFields }: OperationReading): boolean {
	return sentFields?.counts.some((name) => toNumber(row[name]) === 0) === true;
}

/** The verdict of an entry's code alone; undefined without a code. */
function verdictByCode(code: string | undefined, codes: Codes): EntryVerdict | undefined {
	if (code === undefined) return undefined;
	if (CODES_OF_SUCCESS.includes(code)) return 'done';
	return Object.hasOwn(codes, code) ? 'refused' : 'unclear';
}

/** The verdict of an entry's `success` and code: unclear if they contradict each other. */
function verdictOn(row: Row, reading: OperationReading): EntryVerdict {
	const isSuccess = toBoolean(row.success);
	const code = toText(row.code);
	const byCode = verdictByCode(code, reading.codes);
	if (isSuccess === false)
		return reading.ignorableCodes?.includes(code ?? '') === true ? 'done' : 'refused';
	if (isSuccess === true) {
		return byCode === 'refused' || saysNothingSent(row, reading) ? 'unclear' : 'done';
	}
	return byCode ?? (row.success === undefined ? 'done' : 'unclear');
}

/** The reply rejects an entry that cannot be identified: it may be any entry that is not listed. */
const REJECTED_PART_UNKNOWN: Reason = {
	what: 'The API rejected part of the request without saying which part',
	next: 'Turn off the option "Combine Items" to find out which one.',
	fate: 'unknown',
};

const NO_RESULT: Reason = {
	what: 'The API response does not say whether this part of the request succeeded',
	next: 'Try again later.',
	fate: 'unknown',
};

/** The result of a part from the rows that are about it. */
function resultFor(
	[own, ...others]: readonly Row[],
	done: Result,
	reading: OperationReading,
	isFalseAnAnswer: boolean,
): Result {
	if (own === undefined || isFalseAnAnswer) return done;
	const verdict = verdictOn(own, reading);
	const isSame = others.every((other) => verdictOn(other, reading) === verdict);
	if (!isSame || verdict === 'unclear') return { kind: 'failed', reason: NO_RESULT };
	if (verdict === 'done') return done;
	return { kind: 'failed', reason: entryRejection(own, reading.codes) };
}

/** The list of a reply and its rows. */
interface Listed {
	readonly list: EntryList;
	readonly rows: readonly Row[];
	readonly isRead: boolean;
}

/** The reason why a part that is missing from the list failed; undefined if it did not. */
function absence(
	{ list, rows, isRead }: Listed,
	strays: readonly Row[],
	reply: Reply,
	reading: OperationReading,
): Reason | undefined {
	if (isRead) return reply[list.name] === undefined ? undefined : NO_RESULT;
	// If the reply is a rejection, only entries listed as successful were done.
	const isRefusal = rows.length > 0 && toBoolean(reply.success) === false;
	const isLost = isRefusal || strays.some((row) => verdictOn(row, reading) !== 'done');
	return isLost ? REJECTED_PART_UNKNOWN : undefined;
}

function listedIn({ request, repeat }: Operation, reply: Reply): Listed | undefined {
	const list = request.kind === 'batch' ? request.list : undefined;
	if (list === undefined) return undefined;
	const isRead = repeat === 'safe';
	// A call that took effect is a success, even with an unexpected list.
	const entries = isRead ? listEntries(reply, list.name) : toList(reply[list.name]);
	return { list, rows: entries.filter(isRecord), isRead };
}

/** What all parts of a request share: its reply and reference. */
type Answered = Pick<Extract<Result, { kind: 'done' }>, 'reply' | 'reference'>;

/** Gives each part of a request its result from the reply: done, or rejected individually. */
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
