import type { AlreadyDone } from '../../engine/operation/operation';
import type { CodeMeaning, Codes } from '../../engine/operation/product';
import { code, plain, sentence } from './markdown';
import type { Row } from './row';

/** Applies to every operation that sends requests: status 429, and the code of that number. */
export const tooManyRequests: Row = {
	part: 'code',
	name: code('429'),
	meaning:
		'Rate limit reached. The node retries automatically until the API has accepted nothing for two minutes or "Longest Wait" is used up.',
};

const IGNORABLE = 'Ignore If Already Done';

function meaningOf({ meaning, next }: CodeMeaning, isIgnorable: boolean): string {
	const isSaid = !isIgnorable || next.includes(IGNORABLE);
	return [meaning, next, isSaid ? '' : `With "${IGNORABLE}", this is a success.`]
		.map((text) => sentence(plain(text)))
		.join(' ')
		.trim();
}

/** A row per error code: its meaning and the next step. */
export function codeRows(codes: Codes = {}, alreadyDone?: AlreadyDone): Row[] {
	return Object.entries(codes).map(([name, one]) => ({
		part: 'code',
		name: code(name),
		meaning: meaningOf(one, alreadyDone?.codes.includes(name) === true),
	}));
}
