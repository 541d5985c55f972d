import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Product } from '../operation/product';
import { toText } from '../values/convert';

const LOOPBACK = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/i;

/**
 * A base URL as it is used: without a slash at its end.
 *
 * @throws Error with a sentence for the user if a key must not be sent there: anything but https,
 * unless it is this machine (127.0.0.0/8, ::1, localhost).
 */
export function safeBaseUrl(text: string): string {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url) throw new Error(`"${text}" is not a complete URL: it must start with https://`);
	if (url.username || url.password || url.search || url.hash) {
		throw new Error('A base URL holds no user name, password, "?" or "#"');
	}
	const isLoopback = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
	if (url.protocol !== 'https:' && !isLoopback) {
		throw new Error(
			`"${url.origin}" would carry the key unencrypted: use https:// (http:// is for this machine only)`,
		);
	}
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/**
 * Where an API is reached: at its public URL unless the credential names another.
 *
 * @throws Error with a sentence for the user if no key may be sent there
 */
export function baseUrlOf(product: Product, credential: ICredentialDataDecryptedObject): string {
	const custom = credential.customUrls === true ? toText(credential[product.urlField]) : undefined;
	return safeBaseUrl(custom ?? product.publicUrl);
}

/**
 * The path of a URL below a base URL (with its query), or undefined if it is not below it. The
 * whole prefix counts, after dots are resolved: `…/v1/../other` and `…/v1x` are elsewhere.
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
