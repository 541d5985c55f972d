import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { baseUrlOf, pathBelow } from '../engine/http/address';
import { KEY_MARK } from '../engine/operation/call';
import { isRecord, toText } from '../engine/values/convert';
import { products, type PartnerProduct } from './products';

/** A product, and what the credential says of it. */
interface Destination {
	readonly product: PartnerProduct;
	readonly baseUrl: string;
}

/** n8n's HTTP Request node writes `uri` where nodes write `url`. */
type Options = IHttpRequestOptions & { readonly uri?: unknown };

/**
 * The product that a URL belongs to. Where several have the same base URL (a gateway, say), it is one
 * whose key is filled in: a node hands on the key of its own product alone.
 *
 * @throws Error if the URL is below a base URL to which no key may be sent. One that is wrong
 * otherwise concerns its own product alone.
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

/** The URL with the key where its mark stands; the mark may have been encoded on its way. */
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

/** Whether an object is one of JSON, and no Buffer, stream or form; another context may have made it. */
function isPlain(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The JSON object that a request sends, so that the key can join it. */
function jsonBody(body: unknown): Record<string, unknown> {
	if (body === undefined || body === null || body === '') return {};
	let parsed: unknown = body;
	try {
		if (typeof body === 'string') parsed = JSON.parse(body);
	} catch {
		parsed = undefined;
	}
	if (isRecord(parsed) && isPlain(parsed)) return parsed;
	throw new Error('The Partner APIs take JSON only: send a JSON object as the body');
}

/** The request with the key in its JSON body. */
function withKeyInBody(options: Options, key: string): Options {
	if ('form' in options || 'formData' in options) {
		throw new Error('The Partner APIs take JSON only: set the body content type to JSON');
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
			throw new Error(`${name} wants the key in the path: write ${KEY_MARK} where it belongs`);
		case 'body':
			return withKeyInBody(to(url), key);
	}
}

/**
 * Puts the key where the API wants it: at `{apiKey}` in the URL, else where the product says
 * (`keyPlaces`). Redirects are not followed: they could carry the key away.
 *
 * @returns a copy: n8n shows the options it was given, and may use them again
 * @throws Error if the URL is not below one of the credential's base URLs, if that is neither https
 * nor this machine, or if the key for it is not filled in
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
			'The Partner API credential sends its keys to the base URLs of the Partner APIs only, and this URL is not below one of them',
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
		// The names that the HTTP Request node's way of sending knows.
		...{ followRedirect: false, followAllRedirects: false },
	};
}
