import { table } from './markdown';

/** A line of an operation's table; each cell is Markdown. */
export interface Row {
	/** What it is: field, option, limit, output or code. */
	readonly part: string;
	readonly name: string;
	readonly type?: string;
	readonly default?: string;
	readonly meaning: string;
}

/** A table of such lines. */
export function tableOf(rows: readonly Row[]): string {
	return table([
		['part', 'name', 'type', 'default', 'meaning'],
		...rows.map((row) => [row.part, row.name, row.type ?? '', row.default ?? '', row.meaning]),
	]);
}

/** Whether two rows say the same of the same. */
export function isSame(one: Row, other: Row): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
