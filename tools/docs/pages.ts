import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Results } from '../../bench/results';
import { summary } from '../../bench/summary';
import { contributingFrom } from './contributing';
import { withParts } from './markdown';
import { nodes } from './nodes';
import { operationsPage } from './operationsPage';
import { namesOf } from './overview';

const root = path.resolve(__dirname, '../..');

/** The page with the tables of the operations. */
const OPERATIONS = 'docs/operations.md';

/** A page of the documentation: its path, its current content, and the content it should have. */
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
	const made = make(found);
	// What has not changed is formatted: "npm test" checks it.
	const wanted = made === found ? found : formatted(name, made);
	return { name, file: path.join(root, name), found, wanted };
}

/** Where a file of the repository is read on the web: the README is also read where other files are not. */
export function onTheWeb(file: string): string {
	const { repository }: { repository: { url: string } } = JSON.parse(read('package.json'));
	return `${repository.url.replace(/^git\+|\.git$/g, '')}/blob/main/${file}`;
}

/** A text whose links to files of the repository start with its current address. */
function readdressed(text: string): string {
	return text.replace(/https:[^\s'"()]+?\/blob\/main\//g, onTheWeb(''));
}

/** What n8n takes links to the guide from. They are literals: n8n's lint rules read nothing else, and JSON has none. */
function linkingSources(): string[] {
	return ['nodes', 'credentials'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(?:node|credentials)\.(?:ts|json)$/.test(name))
			.map((name) => path.posix.join(folder, ...name.split(path.sep))),
	);
}

/** The pages that are generated from the code, entirely or in parts, and the files that link to them. */
export function pages(): Page[] {
	const results: Results = JSON.parse(read('bench/results.json'));
	const names = namesOf(nodes, onTheWeb(OPERATIONS));
	return [
		page('README.md', (found) => withParts(readdressed(found), new Map([['operations', names]]))),
		page(OPERATIONS, operationsPage),
		page('docs/guide/speed.md', (found) =>
			withParts(found, new Map([['benchmark', summary(results)]])),
		),
		page('CONTRIBUTING.md', (found) => contributingFrom(found, read)),
		...linkingSources().map((name) => page(name, readdressed)),
	];
}
