/*
 * npm test: installs what is missing and runs every check. With --fast the real n8n is left out.
 * Plain Node, since it is the first command in a fresh clone.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const isFast = process.argv.includes('--fast');
const shell = process.platform === 'win32';
const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
const seconds = () => Math.round(performance.now() / 1000);

/** Runs a command to its end; its output is shown as it comes, or kept to be shown whole. */
function run([command, ...parameters], isKept) {
	return new Promise((resolve) => {
		const env = { ...process.env, ...color, BUILT: process.cwd() };
		const stdio = isKept ? ['ignore', 'pipe', 'pipe'] : 'inherit';
		const child = spawn(command, parameters, { stdio, shell, env });
		const output = [];
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (bytes) => output.push(bytes));
		child.on('error', (error) => output.push(Buffer.from(`${error}\n`)));
		child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output) }));
	});
}

/** Runs commands side by side, to the end of all, and gives the exit code of the first one that failed, or else 0. */
async function sideBySide(steps) {
	let failed = 0;
	const titles = Object.keys(steps);
	console.log(`\n== ${titles.join(', ')}`);
	const ends = titles.map(async (title) => {
		const startedAt = seconds();
		const { code, output } = await run(steps[title], titles.length > 1);
		failed ||= code;
		const how = code === 0 ? 'done' : 'failed';
		process.stdout.write(output);
		console.log(`${title}: ${how} (${seconds() - startedAt} s)`);
	});
	await Promise.all(ends);
	return failed;
}

/** The versions of the packages in a lockfile, but for those that some machines do without. */
function versionsIn(lockfile) {
	if (!existsSync(lockfile)) return '';
	const { packages } = JSON.parse(readFileSync(lockfile, 'utf8'));
	const needed = Object.entries(packages).filter(
		([path, { optional }]) => path !== '' && !optional,
	);
	return needed.map(([path, { version }]) => `${path}@${version}`).join();
}

/** Whether node_modules is what the lockfile asks for. npm writes its own lockfile last. */
function isInstalled() {
	return versionsIn('node_modules/.package-lock.json') === versionsIn('package-lock.json');
}

const inRealN8n = ['start', 'editor', 'examples', 'search'].map((name) => `test/n8n/${name}`);
// They read packages of demo/, which the others are installing meanwhile.
if (!isFast) inRealN8n.push('test/demo');
const install = { Installing: ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'] };
const checks = {
	Building: ['npx', 'gulp', 'build'],
	Lint: ['npm', 'run', '--silent', 'lint'],
	Types: ['npx', 'tsc', '--noEmit'],
	Format: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'],
};
const tests = {
	Tests: ['npx', 'jest', '--testPathIgnorePatterns', ...inRealN8n],
	// One file after the other: each installs n8n where it is missing. None builds: the other tests read what is built.
	...(!isFast && { 'Tests in a real n8n': ['npx', 'jest', '--runInBand', ...inRealN8n] }),
};
process.exitCode =
	(!isInstalled() && (await sideBySide(install))) ||
	(await sideBySide(checks)) ||
	(await sideBySide(tests));
