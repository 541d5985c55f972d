import { marksIn, withParts } from './markdown';

const FILE = /^file (.+)$/;

/**
 * CONTRIBUTING.md with the current content of the files that it shows.
 *
 * @param text with marks such as "<!-- docs: file engine/operation/call.ts -->"
 * @param read returns the text of a file by its path from the root
 */
export function contributingFrom(text: string, read: (file: string) => string): string {
	const parts = marksIn(text).flatMap((mark) => {
		const [, file] = FILE.exec(mark) ?? [];
		return file === undefined ? [] : [[mark, `\`\`\`ts\n${read(file)}\`\`\``] as const];
	});
	return withParts(text, new Map(parts));
}
