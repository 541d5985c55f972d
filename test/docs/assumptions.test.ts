import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { likelyReadings } from '../../simulator/switches';

/* docs/api/assumptions.md, held against the simulator's switches and the files that it names. */

const root = path.resolve(__dirname, '../..');
const text = readFileSync(path.join(root, 'docs/api/assumptions.md'), 'utf8');

/** The rows of its tables, cell by cell, without their heads. */
const rows = text
	.split('\n')
	.filter((line) => line.startsWith('|') && !/^\| (?:subject|-)/.test(line))
	.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

/** What stands between backticks in a column of all rows; the first one is 1. */
const named = (column: number): string[] =>
	rows.flatMap((cells) =>
		[...(cells[column] ?? '').matchAll(/`(.+?)`/g)].map(([, name = '']) => name),
	);

describe('the assumptions', () => {
	it('name every switch of the simulator, and none that there is not', () => {
		expect([...new Set(named(4))].sort()).toEqual(Object.keys(likelyReadings()).sort());
	});

	it('name files that are there', () => {
		const files = named(5).filter((name) => /^[\w./-]+\/[\w.-]+\.\w+$/.test(name));
		expect(files).not.toEqual([]);
		expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
	});

	it('have an assumption and a reason in each row', () => {
		expect(rows.filter(([, about, what, why]) => !about || !what || !why)).toEqual([]);
	});
});
