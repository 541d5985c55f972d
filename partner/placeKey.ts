import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { baseUrlOf, pathBelow } from '../engine/http/address';
import { KEY_MARK } from '../engine/operation/call';
import { isRecord, toText } from '../engine/values/convert';
import { products, type PartnerProduct } from './products';

/** A product and its base URL in the credential. */
interface Destination {
	readonly product: PartnerProduct;
	readonly baseUrl: string;
}

/** n8n's HTTP Request node uses `uri` instead of `url`. */
type Options = IHttpRequestOptions & { readonly uri?: unknown };

/**
 * The product that a URL belongs to. If several have the same base URL (e.g. a gateway), one with a key:
 * a node only passes the key of its own product.
 *
 * @throws Error if the URL is below an unsafe base URL. Other invalid base URLs only affect their own
 * product.
 */
function destinationOf(
	credentials: ICredentialDataDecryptedObject,
	url: string,
): Destination | undefined {
	const isMeant = (product: PartnerProduct): boolean => {
		const written = toText(credentials[product.urlField]);
		return credentials.customUrls === true && written !== undefined && url.startsWith(written);
	};
	const below = products.flatMap((product) => {
		try {
			const baseUrl = baseUrlOf(product, credentials);
			return pathBelow(baseUrl, url) === undefined ? [] : [{ product, baseUrl }];
		} catch {
			return isMeant(product) ? [{ product, baseUrl: '' }] : [];
		}
	});
	const hasKey = ({ product }: Destination): number =>
		toText(credentials[product.keyField]) === undefined ? 0 : 1;
	const [destination] = below.sort(
		(a, b) => b.baseUrl.length - a.baseUrl.length || hasKey(b) - hasKey(a),
	);
	if (destination?.baseUrl === '') baseUrlOf(destination.product, credentials);
	return destination;
}

/** The URL with the key in place of the mark, which may be URL-encoded. */
function fillMark(url: string, key: string): string {
	return url.split(KEY_MARK).join(key).split(encodeURIComponent(KEY_MARK)).join(key);
}

function hasMark(url: string): boolean {
	return url.includes(KEY_MARK) || url.includes(encodeURIComponent(KEY_MARK));
}

/** `…/me?x=1` becomes `…/me/KEY?x=1`. */
function appendToPath(url: string, key: string): string {
	const [path = '', ...query] = url.split('?');
	return [`${path.replace(/\/+$/, '')}/${key}`, ...query].join('?');
}

/** Whether an object is plain JSON, not a Buffer, stream or form; it may come from another context. */
function isPlain(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The JSON object in the body of a request, to add the key to. */
function jsonBody(body: unknown): Record<string, unknown> {
	if (body === undefined || body === null || body === '') return {};
	let parsed: unknown = body;
	try {
		if (typeof body === 'string') parsed = JSON.parse(body);
	} catch {
		parsed = undefined;
	}
	if (isRecord(parsed) && isPlain(parsed)) return parsed;
	throw new Error('The Partner APIs only accept JSON: send a JSON object as the body');
}

/** The request with the key in its JSON body. */
function withKeyInBody(options: Options, key: string): Options {
	if ('form' in options || 'formData' in options) {
		throw new Error('The Partner APIs only accept JSON: set the body content type to JSON');
	}
	const headers = { ...options.headers, 'Content-Type': 'application/json' };
	return { ...options, headers, body: { ...jsonBody(options.body), apiKey: key } };
}

function withKey(
	options: Options,
	{ name, keyPlaces }: PartnerProduct,
	url: string,
	key: string,
): Options {
	const to = (target: string): Options =>
		options.uri === undefined ? { ...options, url: target } : { ...options, uri: target };
	if (hasMark(url)) return to(fillMark(url, encodeURIComponent(key)));
	const { method = 'GET' } = options;
	switch (keyPlaces[method] ?? 'body') {
		case 'query':
			return { ...to(url), qs: { ...options.qs, apiKey: key } };
		case 'end of path':
			return to(appendToPath(url, encodeURIComponent(key)));
		case 'mark':
			throw new Error(`${name} expects the key in the path: write ${KEY_MARK} where it belongs`);
		case 'body':
			return withKeyInBody(to(url), key);
	}
}

/**
 * Puts the key where the API expects it: at `{apiKey}` in the URL, otherwise where the product says
 * (`keyPlaces`). Redirects are not followed: they could leak the key.
 *
 * @returns a copy: n8n shows the original options and may use them again
 * @throws Error if the URL is not below one of the credential's base URLs, if the base URL is unsafe, or if
 * its key is missing
 */
export async function placeKey(
	credentials: ICredentialDataDecryptedObject,
	requestOptions: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const options: Options = requestOptions;
	const given = toText(options.uri) ?? options.url;
	const url = options.baseURL && !URL.canParse(given) ? `${options.baseURL}${given}` : given;
	const destination = destinationOf(credentials, url);
	if (destination === undefined) {
		throw new Error(
			'The Partner API credential only sends its keys to the base URLs of the Partner APIs, and this URL does not start with any of them',
		);
	}
	const { product } = destination;
	const key = toText(credentials[product.keyField]);
	if (key === undefined)
		throw new Error(`Fill in "${product.keyLabel}" in the Partner API credential`);
	return {
		...withKey(options, product, url, key),
		disableFollowRedirect: true,
		maxRedirects: 0,
		// The names used by the HTTP Request node.
		...{ followRedirect: false, followAllRedirects: false },
	};
}
