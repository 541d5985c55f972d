import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild } from './children.mjs';
import { project } from './folders.mjs';
import { refreshPackage } from './package.mjs';
import { say } from './terminal.mjs';

const compiler = [
	process.execPath,
	...[join(project, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
	// What is wrong does not reach n8n: it stays with the last code that compiled.
	...['--watch', '--preserveWatchOutput', '--noEmitOnError'],
];
/** '2:05:11 PM - Found 0 errors. Watching for file changes.' */
const statusLine = /^\d+:\d+:\d+ /;
const shownFiles = 5;

/**
 * Rebuilds what is saved and hands it to n8n, until the compiler is ended; says what came of it.
 *
 * @param {import('./index.mjs').Demo} demo whose n8n runs with N8N_DEV_RELOAD, and so reads its copy of the package again
 *   when that changes
 * @returns {Promise<import('./children.mjs').Child>} the compiler, once it waits for changes
 */
export async function followSources({ n8n, server }) {
	const require = createRequire(import.meta.url);
	process.chdir(project);
	const { watch } = require('gulp');
	const { assets, finish } = require('../../gulpfile.js');

	async function refresh() {
		try {
			await promisify(finish)();
			const changed = await refreshPackage(n8n.userFolder);
			if (changed.length > 0) tell(`rebuilt ${listed(changed)}`);
		} catch (error) {
			tell(error);
		}
	}

	const child = await startChild('compiler', compiler, { cwd: project });
	await new Promise((resolve, reject) => {
		void child.ended.then(() => reject(child.failure()));
		void eachLine(child, async (line) => {
			if (!statusLine.test(line) && line.trim() !== '') say(line);
			if (!line.includes('Watching for file changes')) return;
			if (line.includes('Found 0 errors')) await refresh();
			resolve();
		});
	});
	watch(assets, refresh);
	void eachLine(server, (line) => {
		if (/hot reload/i.test(line)) tell(`n8n: ${line}`);
	});
	return child;
}

async function eachLine(child, use) {
	for await (const line of child.lines()) await use(line);
}

function tell(text) {
	say(`${new Date().toLocaleTimeString('en-GB')} ${text}`);
}

function listed(files) {
	const others = files.length - shownFiles;
	return [...files.slice(0, shownFiles), ...(others > 0 ? [`${others} more`] : [])].join(', ');
}
