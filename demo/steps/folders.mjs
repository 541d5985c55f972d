import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** n8n is installed here, away from the package's own tools. */
export const demo = join(project, 'demo');

/** Workflows to import. */
export const examples = join(project, 'examples');

/** What n8n keeps from one `npm start` to the next: its database, its caches, its nodes. */
export const keptUserFolder = join(demo, '.n8n');

/** What the started processes print; each start writes them anew. */
export const logs = join(demo, 'logs');

/** @param {string} name of a process */
export const logFile = (name) => join(logs, `${name}.log`);

/** @type {string[]} */
const temporary = [];

/**
 * A new empty folder that `removeTemporaryFolders` takes away.
 *
 * @returns {Promise<string>} its path
 */
export async function temporaryFolder() {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-smspartner-'));
	temporary.push(folder);
	return folder;
}

/** To be called when no process works in them any more. */
export async function removeTemporaryFolders() {
	for (const folder of temporary.splice(0)) {
		await rm(folder, { recursive: true, force: true });
	}
}
