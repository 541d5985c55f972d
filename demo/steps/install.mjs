import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { endedUnexpectedly } from './failure.mjs';
import { logFile, logs } from './folders.mjs';
import { step } from './terminal.mjs';

const npmArguments = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * A lockfile of npm: its packages by path ('node_modules/a/node_modules/b').
 *
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile
 */

/**
 * `npm ci`, unless what the lockfile asks for is there already.
 *
 * @param {string} folder with a package.json and a package-lock.json
 * @param {string} name of the log
 * @param {string} title
 */
export async function install(folder, name, title) {
	const wanted = await readLockfile(join(folder, 'package-lock.json'));
	// npm writes this one last: where it is missing, an installation was cut short.
	const present = await readLockfile(join(folder, 'node_modules/.package-lock.json'));
	if (isInstalled(wanted, present)) return;
	const paths = Object.keys(wanted.packages).filter((path) => path !== '');
	const progress = () => {
		const unpacked = paths.filter((path) => existsSync(join(folder, path, 'package.json')));
		// npm asks the registry about every package before it unpacks the first one.
		if (unpacked.length === 0) return `looking up ${paths.length} packages`;
		return `${unpacked.length} of about ${paths.length} packages`;
	};
	await step(title, () => npmCi(folder, name), progress);
}

/** By Node alone: execa comes with the tools that this installs. */
async function npmCi(folder, name) {
	const npm = promisify(execFile)('npm', npmArguments, { cwd: folder, maxBuffer: Infinity });
	const end = () => npm.child.kill();
	process.once('exit', end);
	const { stdout, stderr, message } = await npm.catch((error) => error);
	process.off('exit', end);
	const output = `${stdout}${stderr}`;
	await mkdir(logs, { recursive: true });
	await writeFile(logFile(name), output);
	if (message === undefined) return;
	throw endedUnexpectedly(name, output || message).withAdvice(
		'Is the package registry within reach? Then type the same command again.',
	);
}

async function readLockfile(path) {
	if (!existsSync(path)) return { packages: {} };
	return JSON.parse(await readFile(path, 'utf8'));
}

/**
 * Compares what a lockfile asks for with what npm noted that it installed. By content, since the times of files
 * in a clone say nothing.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} present node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, present) {
	return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
		if (path === '') return true;
		const installed = present.packages[path];
		// Optional ones for another platform are not installed.
		return installed === undefined ? optional === true : installed.version === version;
	});
}
