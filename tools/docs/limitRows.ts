import type { DocumentedRate, Operation } from '../../engine/operation/operation';
import { plain, sentence } from './markdown';
import type { Row } from './row';

const UNITS: Readonly<Record<number, string>> = { 1: 'a second', 60: 'a minute', 3600: 'an hour' };
const MEGABYTE = 1024 * 1024;

/** A documented rate in words: "5 a minute". */
export function rate({ requests, seconds }: DocumentedRate): string {
	return `${requests} ${UNITS[seconds] ?? `in ${seconds} seconds`}`;
}

/** What the node does when it cannot know whether a request took effect. */
function whenNoAnswerComes(operation: Operation): string {
	return operation.repeat === 'safe'
		? 'It is asked again: it only reads.'
		: `It is not repeated: it costs money or changes something. ${sentence(`Look at ${operation.lookAt}`)}`;
}

function row(name: string, meaning: string): Row {
	return { part: 'limit', name, meaning: plain(meaning) };
}

function batchRows({ request }: Operation): Row[] {
	if (request.kind !== 'batch') return [];
	const { files, maxEntries, entryNoun } = request;
	const entries = row(
		`${entryNoun[0]?.toUpperCase()}${entryNoun.slice(1)}`,
		`${maxEntries} in a request.`,
	);
	if (files === undefined) return [entries];
	const megabytes = files.maxBytes / MEGABYTE;
	return [
		entries,
		row('Files', `${files.maxFiles} in a request, each of ${megabytes} MB at most.`),
	];
}

/** What is asked before an operation that must not go wrong, e.g. a rent. */
function questionRows({ request }: Operation): Row[] {
	if (request.kind !== 'single' || request.before === undefined) return [];
	const meaning =
		'Where an option has the API asked something first, that is done for all items before the first is sent.';
	return [row('Before it', meaning)];
}

/** How much an operation takes, and what becomes of a request that is not answered. */
export function limitRows(operation: Operation): Row[] {
	const { limit, pages, request } = operation;
	if (request.kind === 'local') return [row('Requests', 'None is sent.')];
	return [
		row('Requests', limit ? `${rate(limit)} for each key.` : 'None documented.'),
		...batchRows(operation),
		...questionRows(operation),
		...(pages ? [row('Pages', 'As many are asked for as "Limit" or "Return All" needs.')] : []),
		row('When no answer comes', whenNoAnswerComes(operation)),
	];
}
