import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Results } from '../../bench/results';
import { contributingFrom } from './contributing';
import { operationsPage } from './operationsPage';
import { PAGE } from './overview';
import { readmeFrom } from './readme';

const root = path.resolve(__dirname, '../..');

/** A page of the documentation: where it is, what stands there, and what should. */
export interface Page {
	readonly name: string;
	readonly file: string;
	readonly found: string;
	readonly wanted: string;
}

/** A text as Prettier writes it. In a process of its own: jest cannot load Prettier. */
function formatted(name: string, text: string): string {
	const prettier = path.join(root, 'node_modules/prettier/bin/prettier.cjs');
	const { status, stderr, stdout } = spawnSync(
		process.execPath,
		[prettier, '--stdin-filepath', path.join(root, name)],
		{ cwd: root, input: text, encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(`${name} cannot be formatted: ${stderr}`);
	return stdout;
}

function read(name: string): string {
	return readFileSync(path.join(root, name), 'utf8');
}

function page(name: string, make: (found: string) => string): Page {
	const found = read(name);
	return { name, file: path.join(root, name), found, wanted: formatted(name, make(found)) };
}

/** The pages that are made of the operations' descriptions and of other code, wholly or in parts. */
export function pages(): Page[] {
	const results: Results = JSON.parse(read('bench/results.json'));
	return [
		page('README.md', (found) => readmeFrom(found, results)),
		page(PAGE, operationsPage),
		page('CONTRIBUTING.md', (found) => contributingFrom(found, read)),
	];
}
