/** The places whose sentences follow the table: all of the product once they are rewritten. */
export const rewritten: readonly string[] = [
	'README.md',
	'bench',
	'credentials',
	'demo/README.md',
	'demo/steps',
	'docs/architecture.md',
	'docs/guide',
	'engine',
	'nodes',
	'partner',
	'simulator',
	'tools',
];

/**
 * Phrases that read as translated, and what to write instead. They hold for all that people read: texts
 * of the panel, errors, documents and comments.
 */
const TABLE: ReadonlyArray<readonly [phrase: RegExp, instead: string]> = [
	[/what (?:has )?bec[ao]me of|becomes? of/i, 'the delivery status of, the result of'],
	[/\bg(?:ives?|ave|iven|iving) out\b/i, 'return'],
	[/\b(?:comes?|came) to (?:this|nothing)\b/i, 'failed, result in'],
	[/\bNot tried\b/i, 'Skipped because …'],
	[/\bfor now\b/i, 'Rate limit reached; yet'],
	[/\bAPI (?:takes|does not take|took)\b/i, 'accepts, rejected, supports'],
	[/, of which\b|\bof whose\b/i, 'two sentences'],
	[/\bthe most (?:that|\w+ that)\b/i, 'Maximum … per …'],
	[/\bso many\b/i, 'a number, "at most 500"'],
	[/\bwhat is (?:dearer|wrong with|to be)\b/i, 'a noun: items above this price, the error in'],
	[/\ball else\b/i, 'everything else'],
	[/\bwhoever\b/i, 'anyone who'],
	[/\bis told\b|\bbe told\b|\bare told\b/i, 'is notified'],
	[/\b(?:is|are|was|were) to (?:be|come|go|have)\b/i, 'must, will'],
	[/\bby itself\b/i, 'automatically, on its own'],
	[/\b(?:leave|leaves|left|leaving) (?:it )?out\b/i, 'omitted, skipped, without'],
	[/\bas (?:it|they) c[ao]mes?\b/i, 'unchanged'],
	[/\bgives? nothing\b/i, 'is empty, has no value'],
	[/\b(?:put|puts|putting) (?:\w+ ){1,2}to sleep\b|\bsleeps\b|\basleep\b/i, 'waits, is paused'],
	[/\bin vain\b/i, 'without success'],
	[/\bin silence\b/i, 'silently'],
	[/\bput right\b/i, 'fix'],
	[/\bwhat stands\b|\bstands in\b/i, 'is in, the value of'],
	[/[(,;] ?say[,):]/i, 'e.g.'],
	[/\bmakers of\b/i, 'report it on GitHub'],
	[/\bsupport of the platform\b/i, 'platform support'],
	[/\bmails\b|\be-mail/i, 'email, emails'],
	[/\bmail address\b/i, 'email address'],
	[/\bsub-account/i, 'subaccount'],
	[/\b[Ss]top list\b/, 'STOP list'],
];

/** A text whose lines are joined, comments too: a phrase may start on one and end on the next. */
function inOneLine(text: string): string {
	return text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/|>)?\s*/g, ' ');
}

/** The phrases in a text that the table replaces, each with the words around it. */
export function unidiomatic(text: string): string[] {
	const line = inOneLine(text);
	return TABLE.flatMap(([phrase, instead]) =>
		[...line.matchAll(new RegExp(phrase, `${phrase.flags}g`))].map(({ 0: found, index }) => {
			const around = line.slice(Math.max(0, index - 40), index + found.length + 40);
			return `"${found}" in "${around}": write "${instead}"`;
		}),
	);
}
