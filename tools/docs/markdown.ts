/** A line of a table, cell by cell, as Markdown. */
export type Cells = readonly string[];

/** Plain text as Markdown: what stands in it means nothing but itself. */
export function plain(text: string): string {
	return text
		.replace(/[\\<*]/g, '\\$&')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Text that is to be read letter by letter. */
export function code(text: string): string {
	return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Text with a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
	return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** A table; the first line is its head. */
export function table(lines: readonly Cells[]): string {
	const [head = [], ...body] = lines;
	const rule = head.map(() => '---');
	return [head, rule, ...body]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}

/** The anchor that GitHub gives a heading: "SMS Partner > SMS > Send" is at "sms-partner--sms--send". */
export function anchor(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');
}

/** The mark before a part that is generated, and the one after it. */
const BEGINNING = /<!-- docs: (.+?) -->/g;
const END = '<!-- /docs -->';

/** The names of the generated parts of a text. */
export function marksIn(text: string): string[] {
	return [...text.matchAll(BEGINNING)].map(([, name = '']) => name);
}

/**
 * A text whose generated parts are made anew.
 *
 * @param text with parts between "<!-- docs: name -->" and "<!-- /docs -->"
 * @param parts what belongs between the marks, by their names
 * @throws Error if a part has no marks, or marks have no part
 */
export function withParts(text: string, parts: ReadonlyMap<string, string>): string {
	const names = marksIn(text);
	const [unknown] = names.filter((name) => !parts.has(name));
	const [missing] = [...parts.keys()].filter((name) => !names.includes(name));
	if (unknown !== undefined) throw new Error(`Nothing is generated for the mark "${unknown}"`);
	if (missing !== undefined) throw new Error(`There is no mark "<!-- docs: ${missing} -->"`);
	return text.replace(/(<!-- docs: (.+?) -->)[\s\S]*?<!-- \/docs -->/g, (_, mark, name) =>
		[mark, parts.get(String(name)), END].join('\n\n'),
	);
}
