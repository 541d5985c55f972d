import { isRecord } from '../parameters';
import type { ProductName } from '../product';
import type { Check } from '../shape';
import { either, hasShape, isBoolean, isCount, isNumber, isText, maybe, oneOf } from '../shape';

interface AfterEffect {
	/** Whether the operation is carried out before things go wrong; default true. */
	carriedOut?: boolean;
}

interface BeforeEffect {
	/** Whether the operation is carried out although the answer does not say so; default false. */
	carriedOut?: boolean;
}

/** Each kind of fault with what it needs to know. */
interface FaultKinds {
	/** The request waits before it is counted and carried out; `milliseconds` long. Other faults may come on top. */
	latency: { milliseconds: number };
	/** HTTP 429; `retryAfter` is the header as it is sent (seconds or a date), left out without it. */
	rateLimited: { retryAfter?: string | number };
	/** Any HTTP status (401, 500, 503 …) with a web page, an answer `success: false` or nothing as its body. */
	status: { status: number; body: 'html' | 'json' | 'empty' } & BeforeEffect;
	/** The connection is reset when the request's head has come: its body is not read, nothing is carried out. */
	resetBeforeRead: object;
	/** The connection is reset when the whole request was read. */
	resetAfterRead: AfterEffect;
	/** The answer never comes. */
	hang: AfterEffect;
	/** The head of the answer, then a byte of its body every so many milliseconds. Always after the effect. */
	drip: { milliseconds: number };
	/** Content-Length promises the whole answer, half of it is sent, then the connection ends. */
	cutOffBody: object;
	/** Half of the answer, with the Content-Length of that half. Like cutOffBody, always after the effect. */
	cutOffText: object;
	/** HTTP 200 and no body. */
	emptyBody: AfterEffect;
	/** HTTP 200 and a web page. */
	htmlPage: AfterEffect;
	/** A redirect to `location`. */
	redirect: { status: 301 | 302 | 303 | 307 | 308; location: string } & BeforeEffect;
	/** HTTP 200 and `success: false` with this code and text. */
	refusal: { code: number | string; message: string };
}

export type FaultKind = keyof FaultKinds;

/** What is to go wrong. */
export type Fault = { [Kind in FaultKind]: { kind: Kind } & FaultKinds[Kind] }[FaultKind];

/** To which requests a fault happens: to those that fit all that is given. */
export interface FaultTarget {
	product?: ProductName;
	method?: string;
	/** Below the product's base URL: as it is sent, or as a template ('/me/{apiKey}'). */
	path?: string;
	/** The first request to be hit, counted from 1 among those that fit; default 1. */
	nth?: number;
	/** How many requests are hit from there on; default 1. */
	times?: number | 'always';
}

/** A fault and the requests that it happens to. */
export type FaultRule = Fault & FaultTarget;

const target: Record<keyof FaultTarget, Check> = {
	product: maybe(oneOf('sms', 'voice', 'mail')),
	method: maybe(isText),
	path: maybe(isText),
	nth: maybe(isCount),
	times: maybe(either(isCount, oneOf('always'))),
};

const carriedOut = maybe(isBoolean);

const details: { [Kind in FaultKind]: Record<string, Check> } = {
	latency: { milliseconds: isNumber },
	rateLimited: { retryAfter: maybe(either(isText, isNumber)) },
	status: { status: isNumber, body: oneOf('html', 'json', 'empty'), carriedOut },
	resetBeforeRead: {},
	resetAfterRead: { carriedOut },
	hang: { carriedOut },
	drip: { milliseconds: isNumber },
	cutOffBody: {},
	cutOffText: {},
	emptyBody: { carriedOut },
	htmlPage: { carriedOut },
	redirect: { status: oneOf(301, 302, 303, 307, 308), location: isText, carriedOut },
	refusal: { code: either(isText, isNumber), message: isText },
};

/** Whether `value`, as it came over HTTP, is a fault rule: a known kind, all that it needs, nothing else. */
export function isFaultRule(value: unknown): value is FaultRule {
	if (!isRecord(value)) return false;
	const shape = Object.entries(details).find(([kind]) => kind === value.kind)?.[1];
	if (shape === undefined) return false;
	return hasShape(value, { kind: isText, ...target, ...shape });
}
