import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { demo, examples, temporaryFolder } from './folders.mjs';
import { command } from './n8n.mjs';
import { demoCredential } from './simulator.mjs';

const pause = 250;

/**
 * Imports the demo credential and the examples. They are as in examples/ after each start: whoever wants to keep a change
 * duplicates the workflow in the editor.
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

/**
 * Makes a workflow run whenever its trigger fires.
 *
 * @param {import('./session.mjs').Session} session
 * @param {{ id: string }} workflow
 */
export async function publish(session, { id }) {
	const { versionId } = await session.get(`workflows/${id}`);
	await session.post(`workflows/${id}/activate`, { versionId });
}

/**
 * Runs a workflow from its first node, as the editor's button does, and waits for its end.
 *
 * @param {import('./session.mjs').Session} session
 * @param {{ id: string, name: string, nodes: { name: string }[] }} workflow
 * @returns {Promise<(node: string) => any[][]>} gives a node's outputs, each a list of its items' `json`; none if it did not run
 * @throws {Failure} if the run fails
 */
export async function execute(session, { id, name, nodes: [trigger] }) {
	const { executionId } = await session.post(`workflows/${id}/run`, {
		triggerToStartFrom: { name: trigger.name },
	});
	const { status, data } = await finished(session, executionId);
	const { error, runData } = parseFlatted(data).resultData;
	if (status !== 'success') {
		const place = error?.node ? `${error.node.name}: ` : '';
		throw new Failure(`"${name}" ended as "${status}".`, { excerpt: `${place}${error?.message}` });
	}
	return (node) =>
		(runData[node]?.[0]?.data?.main ?? []).map((items) => (items ?? []).map(({ json }) => json));
}

async function finished(session, executionId) {
	const execution = await session.get(`executions/${executionId}`);
	if (!['new', 'running', 'waiting'].includes(execution.status)) return execution;
	await wait(pause);
	return finished(session, executionId);
}

/** The form in which n8n keeps the data of an execution; the library comes with n8n. */
function parseFlatted(text) {
	return createRequire(join(demo, 'package.json'))('flatted').parse(text);
}
