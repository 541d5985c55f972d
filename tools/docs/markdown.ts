/** The cells of a table row, as Markdown. */
export type Cells = readonly string[];

/** Plain text as Markdown: special characters are escaped. */
export function plain(text: string): string {
	return text
		.replace(/[\\<*]/g, '\\$&')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Text as inline code. */
export function code(text: string): string {
	return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Text with a full stop, unless it already ends with one. */
export function sentence(text: string): string {
	return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** A table; the first row is the header. */
export function table(lines: readonly Cells[]): string {
	const [head = [], ...body] = lines;
	const rule = head.map(() => '---');
	return [head, rule, ...body]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}

/** GitHub's anchor for a heading: "SMS Partner > SMS > Send" is at "sms-partner--sms--send". */
export function anchor(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');
}

/** The marks before and after a generated part. */
const BEGINNING = /<!-- docs: (.+?) -->/g;
const END = '<!-- /docs -->';

/** The names of the generated parts of a text. */
export function marksIn(text: string): string[] {
	return [...text.matchAll(BEGINNING)].map(([, name = '']) => name);
}

/**
 * A text with its generated parts replaced.
 *
 * @param text with parts between "<!-- docs: name -->" and "<!-- /docs -->"
 * @param parts the content between the marks, by name
 * @throws Error if a part has no marks, or a mark has no part
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
