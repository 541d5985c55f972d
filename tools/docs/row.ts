import { table } from './markdown';

/** A row in the table of an operation; each cell is Markdown. */
export interface Row {
	/** The type: field, option, limit, output or code. */
	readonly part: string;
	readonly name: string;
	readonly type?: string;
	readonly default?: string;
	readonly meaning: string;
}

/** A table of rows. */
export function tableOf(rows: readonly Row[]): string {
	return table([
		['part', 'name', 'type', 'default', 'meaning'],
		...rows.map((row) => [row.part, row.name, row.type ?? '', row.default ?? '', row.meaning]),
	]);
}

/** Whether two rows are identical. */
export function isSame(one: Row, other: Row): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
