import { createServer } from 'node:net';

/**
 * @param {string} url
 * @returns {Promise<any>} the answer's JSON
 */
export async function getJson(url) {
	const response = await fetch(url);
	return response.json();
}

/**
 * @param {string} url
 * @param {unknown} body
 * @returns {Promise<{ status: number, headers: Headers, text: string }>}
 */
export async function postJson(url, body) {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, headers: response.headers, text: await response.text() };
}

/**
 * A port of 127.0.0.1 that nobody listens on.
 *
 * @param {number} [wanted] this one, if it is free
 * @returns {Promise<number>}
 */
export async function freePort(wanted = 0) {
	const server = createServer();
	const port = await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(wanted, '127.0.0.1', () => resolve(server.address().port));
	}).catch((error) => {
		if (wanted === 0) throw error;
		return freePort();
	});
	await new Promise((resolve) => server.close(resolve));
	return port;
}
