import { stopChildren } from '../../demo/steps/children.mjs';
import { removeTemporaryFolders, temporaryFolder } from '../../demo/steps/folders.mjs';
import { prepare } from '../../demo/steps/index.mjs';
import { configure, startServer } from '../../demo/steps/n8n.mjs';
import { placePackage } from '../../demo/steps/package.mjs';
import { logIn } from '../../demo/steps/session.mjs';
import { startSimulator } from '../../demo/steps/simulator.mjs';
import { importExamples } from '../../demo/steps/workflows.mjs';

async function leave(exitCode) {
	await stopChildren();
	await removeTemporaryFolders();
	process.exit(exitCode);
}

/**
 * Starts a new n8n with the package, the examples and the simulator, which run as long as the parent process listens.
 * This is a separate process, since `demo/steps` are ES modules that end with everything they started.
 *
 * @param {(demo: import('../../demo/steps/index.mjs').Demo) => void | Promise<void>} use
 */
export async function serve(use) {
	process.on('disconnect', () => void leave(0));
	for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, () => void leave(1));
	try {
		const runtime = await prepare();
		const simulator = await startSimulator();
		// Any free port: another session that starts at the same time would use the default port, too.
		const n8n = await configure(runtime, await temporaryFolder(), {}, 0);
		await placePackage(n8n.userFolder);
		await importExamples(n8n, simulator);
		const server = await startServer(n8n);
		await use({ simulator, n8n, server, session: await logIn(n8n) });
	} catch (error) {
		console.error(error.report ?? error);
		await leave(1);
	}
}
