import { isRecord, toNumber } from '../values/convert';

/** A response, unchanged. */
export interface HttpResponse {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly text: string;
	/** The raw body of a file. */
	readonly bytes?: Buffer;
}

/** Converts n8n's full response; an unknown one becomes empty. */
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
