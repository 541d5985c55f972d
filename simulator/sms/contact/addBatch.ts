import type { AnswerFields } from '../../answers/fields';
import type { ContactDetails } from '../../contactBook';
import { bareDetails } from '../../contactBook';
import type { Call, Operation, Outcome } from '../../operation';
import { accept, refuse } from '../../operation';
import type { Parameters } from '../../parameters';
import { identifier, isRecord } from '../../parameters';
import type { SmsAccount } from '../../state';
import { wrongKey } from '../codes';
import { shownId } from '../group/shownId';
import { maxNumbers, tooManyNumbers } from '../sms/refusals';
import type { ContactProblem } from './codes';
import { alreadyInGroup, counters, duplicate, nothingGiven, stopped } from './codes';
import { readDetails } from './details';
import { findGroup } from './find';
import { newContact } from './newContact';

/** One line of a batch and its result. */
interface Line {
	/** As sent. */
	phoneNumber: string;
	/** In international format; undefined if it is invalid. */
	phone: string | undefined;
	/** The contact to add; undefined if there is none. */
	details: ContactDetails | undefined;
	problem: ContactProblem | undefined;
}

/** POST /contact/multiple/add: adds up to 500 contacts to a group (docs/api/sms-partner.md 5.5). */
export const addMultiple: Operation<SmsAccount> = {
	method: 'POST',
	path: '/contact/multiple/add',
	place: 'body',
	missingKey: wrongKey,
	served: ({ contactBatchPath }) => contactBatchPath !== 'add',
	answer: (call) => addBatch(call),
};

/** Adds the valid contacts of `contactsList` and reports on the rest: an invalid line never affects the others. */
export function addBatch(call: Call<SmsAccount>): Outcome {
	const { account, parameters, switches } = call;
	const found = findGroup(call);
	if ('refusal' in found) return refuse(found.refusal);
	const { group } = found;
	const list: unknown = parameters.contactsList;
	if (!Array.isArray(list) || list.length === 0) return refuse(nothingGiven);
	if (list.length > maxNumbers) return refuse(tooManyNumbers);
	const members = account.contacts.filter(({ groupId }) => groupId === group.id);
	const lines = readLines(list, new Set(members.map(({ phone }) => phone)), call);
	for (const { details } of lines) {
		if (details !== undefined) newContact(account, group, details);
	}
	return accept({
		...(switches.contactBatchSuccess ? { success: true, code: 200 } : {}),
		groupe: { name: group.name, token: shownId(group.id, switches) },
		results: results(lines, call),
		rapport: report(lines),
	});
}

function readLines(
	list: readonly unknown[],
	members: ReadonlySet<string>,
	call: Call<SmsAccount>,
): Line[] {
	const seen = new Set<string>();
	return list.map((one) => {
		const line = readLine(isRecord(one) ? one : {}, call);
		const { phone } = line;
		if (phone === undefined || line.problem !== undefined) return line;
		const problem = membershipProblem(phone, { seen, members }, call);
		seen.add(phone);
		const kept = problem === undefined || isTolerated(problem, call);
		return { ...line, problem, details: kept ? line.details : undefined };
	});
}

function readLine(sent: Parameters, call: Call<SmsAccount>): Line {
	const phoneNumber = identifier(sent, 'phoneNumber') ?? '';
	const read = phoneNumber === '' ? { problem: nothingGiven } : readDetails(sent, call);
	const nothing = { phoneNumber, phone: undefined, details: undefined };
	if ('problem' in read) return { ...nothing, problem: read.problem };
	const { phone } = read.details;
	if (phone === undefined) return { ...nothing, problem: nothingGiven };
	const details = { ...bareDetails(phone), ...read.details };
	return { phoneNumber, phone, details, problem: undefined };
}

function membershipProblem(
	phone: string,
	{ seen, members }: { seen: ReadonlySet<string>; members: ReadonlySet<string> },
	{ account }: Call<SmsAccount>,
): ContactProblem | undefined {
	if (members.has(phone)) return alreadyInGroup;
	if (seen.has(phone)) return duplicate;
	return account.stopList.has(phone) ? stopped : undefined;
}

/** Whether a line is counted as an error although its contact is added. */
function isTolerated(problem: ContactProblem, { switches }: Call<SmsAccount>): boolean {
	return problem === stopped && switches.stoppedContact === 'counted';
}

function results(lines: readonly Line[], { switches }: Call<SmsAccount>): AnswerFields[] {
	return lines.flatMap(({ phoneNumber, phone, details, problem }) => {
		const answered =
			switches.answeredNumber === 'international' ? (phone ?? phoneNumber) : phoneNumber;
		if (problem !== undefined && details === undefined) {
			const { code, message } = problem;
			return { success: false, code, phoneNumber: answered, message };
		}
		// A successful line is not documented: here, it is a failed one without its text.
		const told = switches.contactResults === 'all';
		return told ? { success: true, code: 200, phoneNumber: answered } : [];
	});
}

function report(lines: readonly Line[]): AnswerFields {
	const countOf = (counter: (typeof counters)[number]) =>
		lines.filter(({ problem }) => problem?.counter === counter).length;
	return {
		nbline: lines.length,
		nbline_imported: lines.filter(({ details }) => details !== undefined).length,
		// The condition for an update is not documented: here, nothing is updated.
		nbline_updated: 0,
		errors: Object.fromEntries(counters.map((counter) => [counter, countOf(counter)])),
	};
}
