import { startChild } from './children.mjs';
import { project } from './folders.mjs';
import { getJson } from './http.mjs';
import { until } from './until.mjs';

/**
 * @typedef {object} Simulator
 * @property {string} address 'http://127.0.0.1:<port>'
 * @property {import('./children.mjs').Child} child
 * @property {() => Promise<import('../agreement').Accounts>} accounts as they are now
 * @property {() => Promise<import('../agreement').LoggedRequest[]>} requests all that came so far
 */

/**
 * Starts the simulator of the three APIs on a free port.
 *
 * @returns {Promise<Simulator>}
 */
export async function startSimulator() {
	const child = await startChild(
		'simulator',
		[process.execPath, '--import', 'tsx', 'simulator/main.ts', '--port', '0'],
		{ cwd: project },
	);
	const address = await until(child, () => /http:\/\/127\.0\.0\.1:\d+/.exec(child.printed())?.[0]);
	return {
		address,
		child,
		accounts: () => getJson(`${address}/_simulator/state`),
		requests: () => getJson(`${address}/_simulator/requests`),
	};
}

/**
 * The credential that the examples use, with the simulator's keys and addresses, as n8n imports it.
 *
 * @param {Simulator} simulator
 */
export async function demoCredential({ address, accounts }) {
	const { sms, voice, mail } = await accounts();
	return {
		id: 'partnerDemo',
		name: 'Partner (demo)',
		type: 'partnerApi',
		data: {
			smsApiKey: sms.key,
			voiceApiKey: voice.key,
			mailApiKey: mail.key,
			customUrls: true,
			smsBaseUrl: `${address}/sms/v1`,
			voiceBaseUrl: `${address}/voice/v1`,
			mailBaseUrl: `${address}/mail/v1`,
		},
	};
}
