/**
 * `npm start`: the package at work in a real n8n, against the simulator. Installs what is missing, runs the first
 * example, and leaves n8n running until Ctrl-C.
 *
 * `npm start -- --once` ends after the examples: exit code 0 only if what n8n says they did is what the simulator says.
 *
 * Node's own modules only: this is the first thing to run in a fresh clone.
 */
import { parseArgs } from 'node:util';
import { stopChildren } from './steps/children.mjs';
import { Failure } from './steps/failure.mjs';
import { prepare, serve, stay } from './steps/index.mjs';
import { removeTemporaryFolders } from './steps/folders.mjs';
import { say } from './steps/terminal.mjs';

/** What a shell expects of a process that a signal ended. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** @type {Promise<void> | undefined} */
let leaving;
let staying = false;

/**
 * Ends every process that was started, then this one; a second call waits for the first.
 *
 * @param {number} exitCode
 */
function leave(exitCode) {
	leaving ??= stopChildren()
		.then(removeTemporaryFolders)
		.then(() => process.exit(exitCode));
	return leaving;
}

for (const [signal, exitCode] of Object.entries(exitCodes)) {
	process.on(signal, () => {
		if (leaving === undefined) say('\nEnding everything that was started …');
		// Once n8n is there for the user, a signal is the usual way to end it.
		void leave(staying ? 0 : exitCode);
	});
}

/** @returns {Promise<number>} the exit code */
async function main() {
	const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });
	const runtime = await prepare();
	const demo = await serve(runtime, values.once);
	if (values.once) return demo.agrees ? 0 : 1;
	staying = true;
	return stay(demo);
}

main().then(leave, (error) => {
	// A signal ends the children, and that fails the step that waits for them: nothing to tell.
	if (leaving !== undefined) return undefined;
	say(error instanceof Failure ? error.report : error);
	return leave(1);
});
