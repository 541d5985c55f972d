/*
 * npm test: installs what is missing and runs every check. With --fast the real n8n is left out.
 * Plain Node, since it is the first command in a fresh clone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const isFast = process.argv.includes('--fast');
const isWindows = process.platform === 'win32';

/** Runs a command and shows what it prints; the first one that fails ends the tests with its exit code. */
function step(title, command, ...parameters) {
	console.log(`\n== ${title}`);
	const { status } = spawnSync(command, parameters, { stdio: 'inherit', shell: isWindows });
	if (status === 0) return;
	console.error(`\n${title}: failed`);
	process.exit(status ?? 1);
}

/** Whether node_modules is what the lockfile asks for. */
function isInstalled() {
	const installed = 'node_modules/.package-lock.json';
	return (
		existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
	);
}

if (!isInstalled()) step('Installing', 'npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
step('Building', 'npx', 'gulp', 'build');
step('Lint', 'npx', 'eslint', '.');
step('Types', 'npx', 'tsc', '--noEmit');
step('Format', 'npx', 'prettier', '--check', '--log-level', 'warn', '.');
const inRealN8n = ['test/n8n/start', 'test/n8n/editor'];
step('Tests', 'npx', 'jest', '--testPathIgnorePatterns', ...inRealN8n);
// One after the other: each of them builds, and installs n8n where it is missing.
if (!isFast) step('Tests in a real n8n', 'npx', 'jest', '--runInBand', ...inRealN8n);
