import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { postJson } from './http.mjs';
import { settings } from './n8n.mjs';

/** @typedef {{ email: string, password: string }} Login */

/**
 * Asks n8n's server as its editor does.
 *
 * @typedef {object} Session
 * @property {Login} login what the user types into the editor
 * @property {string} cookie for addresses outside of /rest
 * @property {(path: string) => Promise<any>} get
 * @property {(path: string, body: unknown) => Promise<any>} post
 */

/**
 * Logs in, as the owner who is set up at the first start.
 *
 * @param {import('./n8n.mjs').N8n} n8n with its server running
 * @returns {Promise<Session>}
 */
export async function logIn(n8n) {
	const login = await owner(n8n);
	const { email, password } = login;
	const { headers, status } = await postJson(`${n8n.address}/rest/login`, {
		emailOrLdapLoginId: email,
		password,
	});
	if (status !== 200) throw unknownLogin();
	const cookie = headers
		.getSetCookie()
		.map((entry) => entry.split(';')[0])
		.join('; ');
	const ask = (path, options) => request(`${n8n.address}/rest/${path}`, cookie, options);
	return {
		login,
		cookie,
		get: (path) => ask(path),
		post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
	};
}

async function request(url, cookie, options) {
	const response = await fetch(url, {
		...options,
		headers: { cookie, 'content-type': 'application/json' },
	});
	const { data, message } = await response.json();
	if (!response.ok)
		throw new Failure(`n8n refused ${url} (${response.status}).`, { excerpt: message });
	return data;
}

/**
 * The password is made up once for each user folder and kept there: a known one would let everybody on this machine at
 * whatever the user puts into this n8n.
 *
 * @param {import('./n8n.mjs').N8n} n8n
 * @returns {Promise<Login>}
 */
async function owner(n8n) {
	const file = join(n8n.userFolder, 'login.json');
	const { userManagement } = await settings(n8n);
	if (!userManagement.showSetupOnFirstLoad) {
		if (!existsSync(file)) throw unknownLogin();
		return JSON.parse(await readFile(file, 'utf8'));
	}
	// n8n wants a capital letter and a digit.
	const login = { email: 'demo@example.com', password: `Demo1-${randomBytes(6).toString('hex')}` };
	const { status, text } = await postJson(`${n8n.address}/rest/owner/setup`, {
		...login,
		firstName: 'Demo',
		lastName: 'Owner',
	});
	if (status !== 200) throw new Failure(`n8n rejected the demo's login (${status}): ${text}`);
	await writeFile(file, JSON.stringify(login), { mode: 0o600 });
	return login;
}

function unknownLogin() {
	return new Failure('The login of the n8n in demo/.n8n has been changed.', {
		advice: 'Remove the folder demo/.n8n, and type the same command again.',
	});
}
