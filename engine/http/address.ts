import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Product } from '../operation/product';
import { toText } from '../values/convert';

const LOOPBACK = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/i;

/**
 * A base URL without a trailing slash.
 *
 * @throws Error with a sentence for the user if a key must not be sent there: only https is allowed,
 * except for this machine (127.0.0.0/8, ::1, localhost).
 */
export function safeBaseUrl(text: string): string {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url) throw new Error(`"${text}" is not a complete URL: it must start with https://`);
	if (url.username || url.password || url.search || url.hash) {
		throw new Error('A base URL must not contain a user name, a password, "?" or "#"');
	}
	const isLoopback = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
	if (url.protocol !== 'https:' && !isLoopback) {
		throw new Error(
			`"${url.origin}" would send the key unencrypted: use https:// (http:// is only allowed for this machine)`,
		);
	}
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/**
 * The base URL of an API: its public URL unless the credential has another.
 *
 * @throws Error with a sentence for the user if a key must not be sent there
 */
export function baseUrlOf(product: Product, credential: ICredentialDataDecryptedObject): string {
	const custom = credential.customUrls === true ? toText(credential[product.urlField]) : undefined;
	return safeBaseUrl(custom ?? product.publicUrl);
}

/**
 * The path and query of a URL relative to a base URL; undefined if it is not below it. Dots are resolved
 * and whole segments compared: `…/v1/../other` and `…/v1x` are not below `…/v1`.
 */
export function pathBelow(baseUrl: string, url: string): string | undefined {
	if (!URL.canParse(url)) return undefined;
	const { username, password, origin, pathname, search } = new URL(url);
	if (username || password) return undefined;
	const full = `${origin}${pathname}${search}`;
	if (!full.startsWith(baseUrl)) return undefined;
	const rest = full.slice(baseUrl.length);
	return rest === '' || /^[/?]/.test(rest) ? rest : undefined;
}
