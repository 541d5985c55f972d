import { stopChildren } from './children.mjs';
import { Failure } from './failure.mjs';
import { removeTemporaryFolders } from './folders.mjs';
import { say } from './terminal.mjs';

/** What a shell expects of a process that a signal ended. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Does what this process is for, then ends every process that was started, and this one; so does a signal.
 *
 * @param {(ready: () => void) => Promise<number>} work its exit code; calls `ready` once a signal is the usual way to
 *   end it
 */
export async function program(work) {
	/** @type {Promise<void> | undefined} */
	let leaving;
	let isReady = false;

	// A second call waits for the first.
	function leave(exitCode) {
		leaving ??= stopChildren()
			.then(removeTemporaryFolders)
			.then(() => process.exit(exitCode));
		return leaving;
	}

	for (const [signal, exitCode] of Object.entries(exitCodes)) {
		process.on(signal, () => {
			if (leaving === undefined) say('\nStopping everything that was started …');
			void leave(isReady ? 0 : exitCode);
		});
	}

	try {
		await leave(await work(() => (isReady = true)));
	} catch (error) {
		// A signal ends the children, and that fails the step that waits for them: nothing to tell.
		if (leaving !== undefined) return;
		say(error instanceof Failure ? error.report : error);
		await leave(1);
	}
}
