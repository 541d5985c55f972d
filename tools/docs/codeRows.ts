import type { AlreadyDone } from '../../engine/operation/operation';
import type { CodeMeaning, Codes } from '../../engine/operation/product';
import { code, plain, sentence } from './markdown';
import type { Row } from './row';

/** What the engine adds to every operation that asks the API: status 429, and the code of that number. */
export const tooManyRequests: Row = {
	part: 'code',
	name: code('429'),
	meaning:
		'The API takes no more requests for now. The node tries again by itself, up to six times, as long as "Longest Wait" allows.',
};

const IGNORABLE = 'Ignore If Already Done';

function meaningOf({ meaning, next }: CodeMeaning, isIgnorable: boolean): string {
	const isSaid = !isIgnorable || next.includes(IGNORABLE);
	return [meaning, next, isSaid ? '' : `With "${IGNORABLE}", it is a success.`]
		.map((text) => sentence(plain(text)))
		.join(' ')
		.trim();
}

/** A row for each error code: what it means, and what to do. */
export function codeRows(codes: Codes = {}, alreadyDone?: AlreadyDone): Row[] {
	return Object.entries(codes).map(([name, one]) => ({
		part: 'code',
		name: code(name),
		meaning: meaningOf(one, alreadyDone?.codes.includes(name) === true),
	}));
}
