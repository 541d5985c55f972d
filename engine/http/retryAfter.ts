import { toNumber, toText } from '../values/convert';
import type { HttpResponse } from './response';

/**
 * Milliseconds until the API accepts requests again, from `Retry-After` or `x-ratelimit-reset`.
 *
 * @param now milliseconds since 1970, for a `Retry-After` that is a date
 * @returns undefined without these headers
 */
export function retryAfterMs(headers: HttpResponse['headers'], now: number): number | undefined {
	const after = toText(headers['retry-after']);
	const seconds = toNumber(after);
	if (seconds !== undefined) return Math.max(0, seconds * 1000);
	const date = after === undefined ? Number.NaN : Date.parse(after);
	if (!Number.isNaN(date)) return Math.max(0, date - now);
	const reset = toNumber(headers['x-ratelimit-reset']);
	if (reset === undefined) return undefined;
	// Seconds from now or since 1970: no document says which (docs/api/voice-partner.md 1).
	return Math.max(0, reset > 1e9 ? reset * 1000 - now : reset * 1000);
}
