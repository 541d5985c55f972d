import { libraries } from './libraries';

const SEPARATORS = [';', ',', '\t'];

/** The separator that a line has most of. */
function separatorIn(line: string): string {
	const counts = SEPARATORS.map((separator) => line.split(separator).length);
	return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The rows of a text; undefined where its quotes are not those of CSV. */
function rowsIn(text: string, delimiter: string, quote: '"' | null): string[][] | undefined {
	try {
		return libraries().parseCsv(text, {
			delimiter,
			quote,
			record_delimiter: ['\r\n', '\n', '\r'],
			relax_column_count: true,
			skip_records_with_empty_values: true,
			trim: true,
			cast: (cell) => cell.trim(),
		});
	} catch {
		return undefined;
	}
}

/**
 * The rows of CSV with commas, semicolons or tabs: whichever its first line has most of. Empty rows
 * are left out. Where a quote is not closed, say, each line is a row, so that none swallows others.
 */
export function csvRows(text: string): string[][] {
	const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
	const separator = separatorIn(lines[0] ?? '');
	return (
		rowsIn(text, separator, '"') ??
		lines.flatMap((line) => rowsIn(line, separator, '"') ?? rowsIn(line, separator, null) ?? [])
	);
}
