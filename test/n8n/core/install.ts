import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Line } from './protocol';

/** The folder of a line: its package.json, its lockfile and, once installed, its node_modules. */
export function directoryOf(line: Line): string {
	return join(__dirname, line);
}

/**
 * Installs a line from its lockfile if it is missing. Several processes may ask at once: one installs, the others wait.
 * @throws when npm fails; its own words are on stderr by then.
 */
export async function installLine(line: Line): Promise<void> {
	const directory = directoryOf(line);
	const lock = join(directory, '.installing');
	while (!isInstalled(directory)) {
		if (!takeLock(lock)) {
			await sleep(500);
			continue;
		}
		try {
			if (!isInstalled(directory)) await npmCi(line, directory);
		} finally {
			rmSync(lock);
		}
	}
}

/** npm writes this file last, so a half-made installation has none. */
function isInstalled(directory: string): boolean {
	const installed = join(directory, 'node_modules', '.package-lock.json');
	if (!existsSync(installed)) return false;
	return versionsIn(installed) === versionsIn(join(directory, 'package-lock.json'));
}

function versionsIn(lockfile: string): string {
	const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
		readFileSync(lockfile, 'utf8'),
	);
	return ['n8n-core', 'n8n-workflow', 'flatted']
		.map((name) => packages[`node_modules/${name}`]?.version)
		.join();
}

function takeLock(lock: string): boolean {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		if (existsSync(lock) && !isRunning(Number(readFileSync(lock, 'utf8'))))
			rmSync(lock, { force: true });
		return false;
	}
}

function isRunning(pid: number): boolean {
	try {
		return pid === 0 || process.kill(pid, 0);
	} catch {
		return false;
	}
}

async function npmCi(line: Line, directory: string): Promise<void> {
	process.stderr.write(`Installing n8n's engine, line ${line} (once; about a minute) …\n`);
	const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: directory,
		stdio: ['ignore', process.stderr.fd, process.stderr.fd],
	});
	const [code] = await once(npm, 'exit');
	if (code !== 0) throw new Error(`npm ci ended with code ${code} in ${directory}`);
}

/**
 * Puts the package where n8n keeps installed packages: in a folder of its own, without its node_modules, so that
 * `n8n-workflow` is n8n's own copy.
 * @param packageDirectory a built package; what its `files` names is copied.
 * @returns the folder of the installed package.
 */
export function placePackage(packageDirectory: string, userFolder: string): string {
	const manifest = readFileSync(join(packageDirectory, 'package.json'), 'utf8');
	const { name, files = ['dist'] }: { name: string; files?: string[] } = JSON.parse(manifest);
	const placed = join(userFolder, '.n8n', 'nodes', 'node_modules', name);
	mkdirSync(placed, { recursive: true });
	for (const file of ['package.json', ...files]) {
		cpSync(join(packageDirectory, file), join(placed, file), { recursive: true });
	}
	return placed;
}
