import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { examples, temporaryFolder } from './folders.mjs';
import { command } from './n8n.mjs';
import { demoCredential } from './simulator.mjs';

/** The ids of the examples; the files are named after what they do. */
export const watchTheBalances = 'watchTheBalances';
const voiceDropWebhook = 'voiceDropWebhook';

/**
 * Imports the demo credential and the examples, and publishes the one that starts with a webhook. They are as in
 * examples/ after each start: whoever wants to keep a change duplicates the workflow in the editor.
 *
 * @param {import('./n8n.mjs').N8n} n8n
 * @param {import('./simulator.mjs').Simulator} simulator
 */
export async function importExamples(n8n, simulator) {
	const file = join(await temporaryFolder(), 'credentials.json');
	await writeFile(file, JSON.stringify([await demoCredential(simulator)]));
	await command(n8n, 'import:credentials', `--input=${file}`);
	await command(n8n, 'import:workflow', '--separate', `--input=${examples}`);
	await command(n8n, 'publish:workflow', `--id=${voiceDropWebhook}`);
}

/**
 * Runs a workflow of n8n and waits for its end.
 *
 * @param {import('./n8n.mjs').N8n} n8n
 * @param {string} id
 * @returns {Promise<(node: string) => any[][]>} gives a node's outputs, each a list of items' `json`; none if it did not run
 * @throws {import('./failure.mjs').Failure} if the run fails
 */
export async function execute(n8n, id) {
	const printed = await command(n8n, 'execute', `--id=${id}`, '--rawOutput');
	// In spite of its name, --rawOutput comes after lines of the log.
	const execution = JSON.parse(printed.slice(printed.search(/^\{$/m)));
	const { runData } = execution.data.resultData;
	return (node) =>
		(runData[node]?.[0]?.data?.main ?? []).map((items) => (items ?? []).map(({ json }) => json));
}

/**
 * @param {string} file in examples/
 * @returns {Promise<any>} the workflow
 */
export async function readExample(file) {
	return JSON.parse(await readFile(join(examples, file), 'utf8'));
}
