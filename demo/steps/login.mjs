import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { postJson } from './http.mjs';
import { settings } from './n8n.mjs';

/** @typedef {{ email: string, password: string }} Login */

/**
 * Makes sure that somebody can log in. The password is made up once for each user folder and kept there: a known one
 * would let everybody on this machine at whatever the user puts into this n8n.
 *
 * @param {import('./n8n.mjs').N8n} n8n with its server running
 * @returns {Promise<Login>}
 */
export async function setUpLogin(n8n) {
	const file = join(n8n.userFolder, '.n8n/demo-login.json');
	const { userManagement } = await settings(n8n);
	if (!userManagement.showSetupOnFirstLoad) return readLogin(file);
	// n8n wants a capital letter and a digit.
	const login = { email: 'demo@example.com', password: `Demo1-${randomBytes(6).toString('hex')}` };
	const { status, text } = await postJson(`${n8n.address}/rest/owner/setup`, {
		...login,
		firstName: 'Demo',
		lastName: 'Owner',
	});
	if (status !== 200) throw new Failure(`n8n did not take the demo's login (${status}): ${text}`);
	await writeFile(file, JSON.stringify(login), { mode: 0o600 });
	return login;
}

async function readLogin(file) {
	if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'));
	throw new Failure('n8n has an owner already, whose login is not known.', {
		advice: 'Remove the folder demo/.n8n, and type the same command again.',
	});
}
