import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { logs, project } from './folders.mjs';

/** How long a process may take to end by itself; n8n waits up to 30 s for executions unless it is told otherwise. */
const patience = 15_000;
/** Of a long output, these many lines at its start and at its end: npm has the cause first, compilers have it last. */
const shownLines = 12;

/**
 * A process that was started here.
 *
 * @typedef {object} Child
 * @property {string} name
 * @property {() => string} stdout what it printed so far
 * @property {Promise<number>} ended its exit code; 1 if it could not be started or a signal ended it
 * @property {() => Failure} failure says that it ended, with what it printed
 */

/**
 * Process groups with a process left in them, as far as is known.
 *
 * @type {Set<number>}
 */
const groups = new Set();
let stopping = false;

/**
 * Starts a process in a group of its own, so that it can be ended together with whatever it starts itself. A terminal's
 * Ctrl-C does not reach it: `stopChildren` ends it.
 *
 * @param {string} name of its log file in demo/logs/
 * @param {string[]} commandLine
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Child}
 */
export function startChild(name, [command, ...args], { cwd, env = process.env }) {
	if (stopping) throw new Failure(`${name} was not started: everything is being ended`);
	mkdirSync(logs, { recursive: true });
	const log = `${logs}/${name}.log`;
	const child = spawn(command, args, {
		cwd,
		env,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	if (child.pid !== undefined) groups.add(child.pid);
	const printed = record(child, log);
	// A command of n8n's leaves its task runner behind, which would keep the pipes open. Done at once: later, the number
	// of an empty group may be somebody else's.
	child.on('exit', () => signalGroup(child.pid, 'SIGTERM'));
	const ended = new Promise((resolve) => {
		child.on('error', () => resolve(1));
		child.on('close', (exitCode) => resolve(exitCode ?? 1));
	});
	const failure = () =>
		new Failure(`${name} ended unexpectedly.`, {
			log: relative(project, log),
			excerpt: excerpt(printed.all),
		});
	return { name, stdout: () => printed.stdout, ended, failure };
}

/**
 * Writes what a process prints to its log, and keeps it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} log
 * @returns {{ stdout: string, all: string }} grows as it prints
 */
function record(child, log) {
	const file = createWriteStream(log);
	const printed = { stdout: '', all: '' };
	const note = (text) => {
		file.write(text);
		printed.all += text;
	};
	child.stdout.setEncoding('utf8').on('data', (text) => {
		note(text);
		printed.stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', note);
	child.on('error', ({ message }) => note(message));
	child.on('close', () => file.end());
	return printed;
}

/**
 * Runs a command to its end.
 *
 * @param {string} name of its log file in demo/logs/
 * @param {string[]} commandLine
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} what it printed
 * @throws {Failure} if its exit code is not 0
 */
export async function run(name, commandLine, options) {
	const child = startChild(name, commandLine, options);
	if ((await child.ended) !== 0) throw child.failure();
	return child.stdout();
}

/** Ends all that was started here and all that those started; no other process can be started afterwards. */
export async function stopChildren() {
	stopping = true;
	signalGroups('SIGTERM');
	const deadline = Date.now() + patience;
	while (groups.size > 0 && Date.now() < deadline) {
		await wait(100);
		signalGroups(0);
	}
	signalGroups('SIGKILL');
}

// The last resort: whatever made this process end, it leaves none behind.
process.on('exit', () => signalGroups('SIGKILL'));

function excerpt(output) {
	const lines = output.trimEnd().split('\n');
	if (lines.length <= 2 * shownLines) return lines.join('\n');
	return [...lines.slice(0, shownLines), '…', ...lines.slice(-shownLines)].join('\n');
}

/** @param {NodeJS.Signals | 0} signal */
function signalGroups(signal) {
	for (const group of groups) signalGroup(group, signal);
}

/**
 * Sends a signal to a group, and forgets the group if nobody is left in it.
 *
 * @param {number | undefined} group
 * @param {NodeJS.Signals | 0} signal 0 only looks
 */
function signalGroup(group, signal) {
	if (group === undefined || !groups.has(group)) return;
	try {
		process.kill(-group, signal);
	} catch {
		groups.delete(group);
	}
}
