import { isRecord } from '../parameters';
import type { ProductName } from '../product';
import type { Check } from '../shape';
import { either, hasShape, isBoolean, isCount, isNumber, isText, maybe, oneOf } from '../shape';

interface AfterEffect {
	/** Whether the operation is carried out before the fault; default true. */
	carriedOut?: boolean;
}

interface BeforeEffect {
	/** Whether the operation is carried out although the response does not say so; default false. */
	carriedOut?: boolean;
}

/** The kinds of faults, with their settings. */
interface FaultKinds {
	/** Delays the request by `milliseconds` before it is counted and carried out. Can be combined with other faults. */
	latency: { milliseconds: number };
	/** HTTP 429; `retryAfter` is the value of the header (seconds or a date), omitted by default. */
	rateLimited: { retryAfter?: string | number };
	/** Any HTTP status (401, 500, 503 …) with a web page, an answer `success: false` or nothing as its body. */
	status: { status: number; body: 'html' | 'json' | 'empty' } & BeforeEffect;
	/** Resets the connection after the request's headers: its body is not read, and nothing is carried out. */
	resetBeforeRead: object;
	/** Resets the connection after the whole request was read. */
	resetAfterRead: AfterEffect;
	/** Never responds. */
	hang: AfterEffect;
	/** Sends the headers, then a byte of the body at an interval in milliseconds. Always after the effect. */
	drip: { milliseconds: number };
	/** Announces the whole response in Content-Length, sends half of it, and closes the connection. */
	cutOffBody: object;
	/** Sends half of the response, with the matching Content-Length. Like cutOffBody, always after the effect. */
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

/** A fault. */
export type Fault = { [Kind in FaultKind]: { kind: Kind } & FaultKinds[Kind] }[FaultKind];

/** The requests affected by a fault: those that match all given conditions. */
export interface FaultTarget {
	product?: ProductName;
	method?: string;
	/** Relative to the product's base URL: as sent, or as a template ('/me/{apiKey}'). */
	path?: string;
	/** The first affected request, counted from 1 among the matching ones; default 1. */
	nth?: number;
	/** The number of affected requests from there on; default 1. */
	times?: number | 'always';
}

/** A fault and the requests it affects. */
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

/** Whether `value`, from an HTTP body, is a fault rule: a known kind with valid settings and nothing else. */
export function isFaultRule(value: unknown): value is FaultRule {
	if (!isRecord(value)) return false;
	const shape = Object.entries(details).find(([kind]) => kind === value.kind)?.[1];
	if (shape === undefined) return false;
	return hasShape(value, { kind: isText, ...target, ...shape });
}
