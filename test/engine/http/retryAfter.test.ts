import { retryAfterMs } from '../../../engine/http/retryAfter';

const NOW = Date.UTC(2026, 0, 13, 12);
const seconds = (count: number): string => String(NOW / 1000 + count);

it.each([
	['nothing', {}, undefined],
	['seconds', { 'retry-after': '7' }, 7000],
	['no seconds', { 'retry-after': '0' }, 0],
	['a date', { 'retry-after': 'Tue, 13 Jan 2026 12:00:30 GMT' }, 30_000],
	['a date that is over', { 'retry-after': 'Tue, 13 Jan 2026 11:00:00 GMT' }, 0],
	['words', { 'retry-after': 'soon' }, undefined],
	['a reset in seconds from now', { 'x-ratelimit-reset': '42' }, 42_000],
	['a reset in seconds since 1970', { 'x-ratelimit-reset': seconds(42) }, 42_000],
	['a reset that is over', { 'x-ratelimit-reset': seconds(-5) }, 0],
	['both', { 'retry-after': '7', 'x-ratelimit-reset': '42' }, 7000],
	['words and a reset', { 'retry-after': 'soon', 'x-ratelimit-reset': '42' }, 42_000],
])('the wait until the API may be asked again: %s', (_, headers, waitMs) => {
	expect(retryAfterMs(headers, NOW)).toBe(waitMs);
});
