import { join } from 'node:path';
import { run, startChild } from './children.mjs';
import { demo } from './folders.mjs';
import { freePort } from './http.mjs';
import { until } from './until.mjs';

/** n8n's usual port, for as long as it is free. */
const usualPort = 5678;

/**
 * A n8n with a database and nodes of its own.
 *
 * @typedef {object} N8n
 * @property {import('./runtime.mjs').Runtime} runtime
 * @property {string} userFolder
 * @property {number} port
 * @property {string} address 'http://127.0.0.1:<port>'
 * @property {NodeJS.ProcessEnv} settings more than those of every n8n here
 */

/**
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} userFolder
 * @param {NodeJS.ProcessEnv} [settings] more than those of every n8n here
 * @param {number} [wanted] its port, if that is free; 0 for any
 * @returns {Promise<N8n>}
 */
export async function configure(runtime, userFolder, settings = {}, wanted = usualPort) {
	const port = await freePort(wanted);
	return { runtime, userFolder, port, address: `http://127.0.0.1:${port}`, settings };
}

/**
 * Runs a command of n8n's own command line.
 *
 * @param {N8n} n8n
 * @param {string} command 'import:workflow'
 * @param {...string} options
 * @returns {Promise<string>} what it printed
 */
export async function command(n8n, command, ...options) {
	const name = `n8n-${command.replace(':', '-')}`;
	return run(name, [...program(n8n), command, ...options], {
		cwd: demo,
		env: await environment(n8n),
	});
}

/**
 * Starts the server, and waits until it takes requests.
 *
 * @param {N8n} n8n
 * @returns {Promise<import('./children.mjs').Child>}
 */
export async function startServer(n8n) {
	const child = await startChild('n8n', [...program(n8n), 'start'], {
		cwd: demo,
		env: await environment(n8n),
	});
	await until(child, () => settings(n8n));
	return child;
}

/**
 * What the server tells its editor.
 *
 * @param {N8n} n8n
 * @returns {Promise<any>} undefined while it is not ready
 */
export async function settings({ address }) {
	try {
		const readiness = await fetch(`${address}/healthz/readiness`);
		if (!readiness.ok) return undefined;
		// While it starts, n8n answers its REST addresses with 200 and a text.
		const response = await fetch(`${address}/rest/settings`);
		return (await response.json()).data;
	} catch {
		return undefined;
	}
}

function program({ runtime }) {
	return [runtime.node, join(demo, 'node_modules/n8n/bin/n8n')];
}

/**
 * Only what is named here: the settings of another n8n on this machine, or a proxy, must not reach this one.
 *
 * @param {N8n} n8n
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function environment({ runtime, userFolder, port, address, settings }) {
	const { HOME, LANG, PATH, TMPDIR } = runtime.env;
	return {
		...(HOME && { HOME }),
		...(LANG && { LANG }),
		...(PATH && { PATH }),
		...(TMPDIR && { TMPDIR }),
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: address,
		N8N_WEBHOOK_URL: address,
		// Without it, a login over plain http is refused.
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		// The usual one may belong to another n8n on this machine.
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		...nothingLeavesTheMachine,
		...settings,
	};
}

const nothingLeavesTheMachine = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	// The second one would greet everybody who logs in with an assistant that needs a service outside.
	N8N_DISABLED_MODULES: 'mcp-registry,instance-ai',
};
