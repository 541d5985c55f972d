import { libraries } from './libraries';

const SEPARATORS = [';', ',', '\t'];

/** The most frequent separator in a line. */
function separatorIn(line: string): string {
	const counts = SEPARATORS.map((separator) => line.split(separator).length);
	return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The rows of a text; undefined if its quotes are not valid CSV. */
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
 * The rows of CSV, separated by comma, semicolon or tab: the most frequent one in the first line. Empty
 * rows are skipped. If e.g. a quote is not closed, each line is a row, so that no row absorbs others.
 */
export function csvRows(text: string): string[][] {
	const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
	const separator = separatorIn(lines[0] ?? '');
	return (
		rowsIn(text, separator, '"') ??
		lines.flatMap((line) => rowsIn(line, separator, '"') ?? rowsIn(line, separator, null) ?? [])
	);
}
