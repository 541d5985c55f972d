import type { DocumentedRate, Operation } from '../../engine/operation/operation';
import { plain, sentence } from './markdown';
import type { Row } from './row';

const UNITS: Readonly<Record<number, string>> = {
	1: 'per second',
	60: 'per minute',
	3600: 'per hour',
};
const MEGABYTE = 1024 * 1024;

/** A documented rate in words: "5 per minute". */
export function rate({ requests, seconds }: DocumentedRate): string {
	return `${requests} ${UNITS[seconds] ?? `per ${seconds} seconds`}`;
}

/** What the node does if the result of a request is unknown. */
function whenNoAnswerComes(operation: Operation): string {
	return operation.repeat === 'safe'
		? 'The node retries the request.'
		: `The node does not retry, because the operation costs money or changes something. ${sentence(`Check ${operation.lookAt}`)}`;
}

function row(name: string, meaning: string): Row {
	return { part: 'limit', name, meaning: plain(meaning) };
}

function batchRows({ request }: Operation): Row[] {
	if (request.kind !== 'batch') return [];
	const { files, maxEntries, entryNoun } = request;
	const entries = row(
		`${entryNoun[0]?.toUpperCase()}${entryNoun.slice(1)}`,
		`${maxEntries} per request.`,
	);
	if (files === undefined) return [entries];
	const megabytes = files.maxBytes / MEGABYTE;
	return [entries, row('Files', `${files.maxFiles} per request, up to ${megabytes} MB each.`)];
}

/** Checks before an operation that must not go wrong, e.g. a rental. */
function questionRows({ request }: Operation): Row[] {
	if (request.kind !== 'single' || request.before === undefined) return [];
	const meaning =
		'If an option requires a check with the API, the node checks all items before it sends the first one.';
	return [row('Check before sending', meaning)];
}

/** The limits of an operation, and what happens without a response. */
export function limitRows(operation: Operation): Row[] {
	const { limit, pages, request } = operation;
	if (request.kind === 'local') return [row('Requests', 'None.')];
	return [
		row('Rate limit', limit ? `${rate(limit)} per key.` : 'None documented.'),
		...batchRows(operation),
		...questionRows(operation),
		...(pages ? [row('Pages', 'Requested as needed for "Limit" or "Return All".')] : []),
		row('No response', whenNoAnswerComes(operation)),
	];
}
