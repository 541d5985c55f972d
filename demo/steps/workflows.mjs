import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { demo, examples, temporaryFolder } from './folders.mjs';
import { command } from './n8n.mjs';
import { demoCredential } from './simulator.mjs';

const pause = 250;

/**
 * Imports the demo credential and the examples. Each start restores them from examples/: to keep a change,
 * duplicate the workflow in the editor.
 *
 * @param {import('./n8n.mjs').N8n} n8n whose server is not running
 * @param {import('./simulator.mjs').Simulator} simulator
 */
export async function importExamples(n8n, simulator) {
	const file = join(await temporaryFolder(), 'credentials.json');
	await writeFile(file, JSON.stringify([await demoCredential(simulator)]));
	await command(n8n, 'import:credentials', `--input=${file}`);
	await command(n8n, 'import:workflow', '--separate', `--input=${examples}`);
}

/**
 * @param {string} name of a file in examples/
 * @returns {Promise<any>} the workflow
 */
export async function readExample(name) {
	return JSON.parse(await readFile(join(examples, `${name}.json`), 'utf8'));
}

/** @returns {Promise<any[]>} the workflows in examples/ */
export async function allExamples() {
	const files = await readdir(examples);
	return Promise.all(files.map((file) => readExample(file.replace(/\.json$/, ''))));
}

/**
 * Makes a workflow run whenever its triggers fire, and waits until they can: n8n answers before that.
 *
 * @param {import('./session.mjs').Session} session
 * @param {{ id: string, name: string }} workflow
 * @throws {Failure} if one of its triggers cannot be started
 */
export async function publish(session, { id, name }) {
	const { versionId } = await session.get(`workflows/${id}`);
	await session.post(`workflows/${id}/activate`, { versionId });
	const { status, triggers } = await settled(session, id);
	if (status === 'published') return;
	const excerpt = triggers.map(({ errorMessage }) => errorMessage ?? '').join('\n');
	throw new Failure(`n8n did not publish "${name}": it is "${status}".`, { excerpt });
}

async function settled(session, id) {
	const publication = await session.get(`workflows/${id}/publication-status`);
	if (publication.status !== 'in_progress') return publication;
	await wait(pause);
	return settled(session, id);
}

/**
 * The result of an execution.
 *
 * @typedef {object} Execution
 * @property {string} status 'success', 'waiting' …
 * @property {string | undefined} problem the node that failed, and its error
 * @property {Record<string, any[][]>} outputs of each node that ran: a list of its items' `json` for each output
 */

/**
 * Runs a workflow from its first node, as the editor's button does, and waits for its end.
 *
 * @param {import('./session.mjs').Session} session
 * @param {{ id: string, name: string, nodes: { name: string }[] }} workflow
 * @returns {Promise<(node: string) => any[][]>} gives a node's outputs; none if it did not run
 * @throws {Failure} if the run fails
 */
export async function execute(session, { id, name, nodes: [trigger] }) {
	const { executionId } = await session.post(`workflows/${id}/run`, {
		triggerToStartFrom: { name: trigger.name },
	});
	const { status, problem, outputs } = await finished(session, executionId);
	if (status !== 'success')
		throw new Failure(`"${name}" ended as "${status}".`, { excerpt: problem });
	return (node) => outputs[node] ?? [];
}

/**
 * Reads the executions of a workflow, from any trigger.
 *
 * @param {import('./session.mjs').Session} session
 * @param {{ id: string }} workflow
 * @returns {Promise<Execution[]>} the oldest first, 100 at most
 */
export async function executions(session, { id: workflowId }) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await session.get(`executions?limit=100&filter=${filter}`);
	const ids = results.map(({ id }) => Number(id)).sort((a, b) => a - b);
	return Promise.all(ids.map((id) => read(session, id)));
}

async function finished(session, executionId) {
	const execution = await read(session, executionId);
	if (!['new', 'running', 'waiting'].includes(execution.status)) return execution;
	await wait(pause);
	return finished(session, executionId);
}

/** @returns {Promise<Execution>} */
async function read(session, executionId) {
	const { status, data } = await session.get(`executions/${executionId}`);
	const { error, runData = {} } = parseFlatted(data)?.resultData ?? {};
	const place = error?.node ? `${error.node.name}: ` : '';
	const outputs = Object.entries(runData).map(([node, [run]]) => [
		node,
		(run?.data?.main ?? []).map((items) => (items ?? []).map(({ json }) => json)),
	]);
	return {
		status,
		problem: error && `${place}${error.message}`,
		outputs: Object.fromEntries(outputs),
	};
}

/** The form in which n8n keeps the data of an execution; the library comes with n8n. */
function parseFlatted(text) {
	return createRequire(join(demo, 'package.json'))('flatted').parse(text);
}
