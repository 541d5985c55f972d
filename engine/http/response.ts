import { isRecord, toNumber } from '../values/convert';

/** What came back over the wire, untouched. */
export interface HttpResponse {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly text: string;
	/** The body as it came, where it is a file. */
	readonly bytes?: Buffer;
}

/** What n8n's full response holds; one that n8n did not understand is empty. */
export function responseOf(response: unknown): HttpResponse {
	const { statusCode, headers, body } = isRecord(response) ? response : {};
	return {
		status: toNumber(statusCode) ?? 0,
		headers: isRecord(headers) ? headers : {},
		...(Buffer.isBuffer(body) && { bytes: body }),
		text: Buffer.isBuffer(body)
			? body.toString('utf8')
			: typeof body === 'string'
				? body
				: body === undefined
					? ''
					: JSON.stringify(body),
	};
}
