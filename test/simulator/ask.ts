import { demoKeys } from '../../simulator';
import { productNames } from '../../simulator/product';
import type { Answer } from './client';
import { call, get, post } from './client';
import { simulator } from './running';
import { samples } from './samples';

/**
 * Asks as the sample of the request does ('sms POST /bulk-send'), with the key of its product and with changes to its
 * parameters; undefined leaves one out. `as` is another method or path that takes the same. Throws if there is no such sample.
 */
export async function ask(request: string, change: object = {}, as = request): Promise<Answer> {
	const sample = samples[request];
	const [name, method, path = ''] = as.split(' ');
	const product = productNames.find((one) => one === name);
	if (sample === undefined || product === undefined) throw new Error(`No sample of ${request}`);
	const given = { apiKey: demoKeys[product], ...sample.parameters, ...change };
	if (!path.includes('{') && method !== 'GET') {
		const url = simulator.urls[product] + path;
		return method === 'POST' ? post(url, given) : call('DELETE', url, given);
	}
	const rest = new Map<string, unknown>(Object.entries(given));
	const filled = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => {
		const value = rest.get(part) ?? '';
		rest.delete(part);
		return String(value);
	});
	const query = new URLSearchParams();
	for (const [part, value] of rest) if (value !== undefined) query.set(part, String(value));
	const url = `${simulator.urls[product]}${filled}?${query.toString()}`;
	return method === 'GET' ? get(url) : call('DELETE', url);
}
