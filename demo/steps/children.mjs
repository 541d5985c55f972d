import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { endedUnexpectedly, Failure } from './failure.mjs';
import { logFile, logs } from './folders.mjs';

/** How long a process may take to stop. n8n waits up to 30 s for executions by default. */
const patience = 15_000;

/**
 * A process that was started here.
 *
 * @typedef {object} Child
 * @property {string} name
 * @property {() => string} printed its log so far
 * @property {() => AsyncIterable<string>} lines of its stdout, as they arrive
 * @property {Promise<{ exitCode?: number, stdout: string }>} ended no exit code if a signal ended it
 * @property {() => Failure} failure says that it ended, with what it printed
 * @property {() => Promise<void>} end ends it alone, with what it started itself
 */

/**
 * Process groups with a process left in them, as far as is known.
 *
 * @type {Set<number>}
 */
const groups = new Set();
let stopping = false;

/**
 * Starts a process in a group of its own, so that it can be ended together with whatever it starts itself: execa ends
 * single processes only. A terminal's Ctrl-C does not reach the group: `stopChildren` ends it.
 *
 * @param {string} name of its log file in demo/logs/
 * @param {string[]} commandLine
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Child>}
 * @throws {Failure} if it cannot be started
 */
export async function startChild(name, [command, ...args], { cwd, env = process.env }) {
	// Not at the top: this module is loaded before the project's tools are installed.
	const { execa } = await import('execa');
	if (stopping) throw new Failure(`${name} was not started because everything is stopping`);
	mkdirSync(logs, { recursive: true });
	// What the last start left there is not what this one printed.
	writeFileSync(logFile(name), '');
	const output = ['pipe', { file: logFile(name) }];
	const child = execa(command, args, {
		cwd,
		env,
		extendEnv: false,
		detached: true,
		stdin: 'ignore',
		stdout: output,
		stderr: output,
		stripFinalNewline: false,
		maxBuffer: Infinity,
		reject: false,
	});
	if (child.pid === undefined) throw endedUnexpectedly(name, (await child).originalMessage);
	groups.add(child.pid);
	// A command of n8n's leaves its task runner behind, which would keep the pipes open. Done at once: later, the number
	// of an empty group may be somebody else's.
	child.on('exit', () => signalGroup(child.pid, 'SIGTERM'));
	const printed = () => readFileSync(logFile(name), 'utf8');
	const failure = () => endedUnexpectedly(name, printed());
	const ended = child.then();
	const end = async () => {
		signalGroup(child.pid, 'SIGTERM');
		await ended;
	};
	return { name, printed, lines: () => child.iterable(), ended, failure, end };
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
	const child = await startChild(name, commandLine, options);
	const { exitCode, stdout } = await child.ended;
	if (exitCode !== 0) throw child.failure();
	return stdout;
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

/** @param {NodeJS.Signals | 0} signal */
function signalGroups(signal) {
	for (const group of groups) signalGroup(group, signal);
}

/**
 * Sends a signal to a group, and forgets the group if nobody is left in it.
 *
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal 0 only looks
 */
function signalGroup(group, signal) {
	if (!groups.has(group)) return;
	try {
		process.kill(-group, signal);
	} catch {
		groups.delete(group);
	}
}
