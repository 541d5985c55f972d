import { NodeApiError, type IExecuteFunctions, type IHttpRequestOptions } from 'n8n-workflow';
import { NoResponse, noResponse, send } from '../../../engine/http/transport';
import type { Call } from '../../../engine/operation/call';
import { node } from '../products';
import { standIn } from '../standIn';

const TIMEOUT = 'The API did not respond within 30 seconds';
const NO_CONNECTION = 'Could not connect to the API';
const BROKEN = 'The connection was lost before the response arrived';
const CUT_OFF = 'The response was cut off';
const CANCELLED = 'The execution was canceled before the response arrived';

const DISCONNECTED = 'Client network socket disconnected';
const SECURE = 'secure TLS connection was established';
const OPENSSL = '802C285DFD7E0000:error:0A00010B:SSL routines';
const ALERT = '802C285DFD7E0000:error:0A000410:SSL routines:ssl3_read_bytes';
const VERSION = 'wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:350:\n';

/** What both lines of n8n throw: a NodeApiError with the code in httpCode and the text in messages. */
const faults: ReadonlyArray<[code: string | null, text: string, arrived: boolean, what: string]> = [
	['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', false, NO_CONNECTION],
	['ENOTFOUND', 'getaddrinfo ENOTFOUND api.smspartner.fr', false, NO_CONNECTION],
	['EAI_AGAIN', 'getaddrinfo EAI_AGAIN api.smspartner.fr', false, NO_CONNECTION],
	['EHOSTUNREACH', 'connect EHOSTUNREACH 1.2.3.4:443', false, NO_CONNECTION],
	['ENETUNREACH', 'connect ENETUNREACH 1.2.3.4:443', false, NO_CONNECTION],
	['CERT_HAS_EXPIRED', 'certificate has expired', false, NO_CONNECTION],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', false, NO_CONNECTION],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match', false, NO_CONNECTION],
	['ETIMEDOUT', 'connect ETIMEDOUT 1.2.3.4:443', false, NO_CONNECTION],
	['ECONNRESET', 'connect ECONNRESET 1.2.3.4:443', false, NO_CONNECTION],
	// A server, or what is behind a proxy, that ends the connection while TLS is being set up.
	['ECONNRESET', `${DISCONNECTED} before ${SECURE}`, false, NO_CONNECTION],
	// Plain http behind an https address, no cipher in common, no TLS version in common: Node 20, Node 24.
	[
		'EPROTO',
		`write EPROTO ${OPENSSL}:ssl3_get_record:wrong version number:…`,
		false,
		NO_CONNECTION,
	],
	['EPROTO', `write EPROTO ${OPENSSL}:tls_validate_record_header:${VERSION}`, false, NO_CONNECTION],
	['EPROTO', `write EPROTO ${ALERT}:sslv3 alert handshake failure:…`, false, NO_CONNECTION],
	['EPROTO', `write EPROTO ${ALERT}:ssl/tls alert handshake failure:…`, false, NO_CONNECTION],
	['EPROTO', `write EPROTO ${ALERT}:tlsv1 alert protocol version:…`, false, NO_CONNECTION],
	[null, 'Proxy connection ended before receiving CONNECT response', false, NO_CONNECTION],
	// The same once the request was on its way, and a client certificate that is missed after the handshake.
	['ERR_SSL_WRONG_VERSION_NUMBER', `${OPENSSL}:ssl3_get_record:${VERSION}`, true, BROKEN],
	['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', `${ALERT}:certificate required:…`, true, BROKEN],
	['ECONNABORTED', 'timeout of 30000ms exceeded', true, TIMEOUT],
	['ETIMEDOUT', 'timeout of 30000ms exceeded', true, TIMEOUT],
	['ETIMEDOUT', 'read ETIMEDOUT', true, TIMEOUT],
	['ECONNRESET', 'socket hang up', true, BROKEN],
	['ECONNRESET', 'read ECONNRESET', true, BROKEN],
	['ECONNRESET', 'aborted', true, BROKEN],
	['EPIPE', 'write EPIPE', true, BROKEN],
	['EHOSTUNREACH', 'read EHOSTUNREACH', true, BROKEN],
	['ENETUNREACH', 'write ENETUNREACH', true, BROKEN],
	['EPROTO', 'write EPROTO', true, BROKEN],
	['ERR_CANCELED', 'canceled', true, CANCELLED],
	['200', 'aborted', true, CUT_OFF],
	['200', 'stream has been aborted', true, CUT_OFF],
	['500', 'aborted', true, CUT_OFF],
	[null, 'maxContentLength size of 100 exceeded', true, BROKEN],
	[null, 'could not connect ECONNREFUSED', true, BROKEN],
];

describe('a request without an answer', () => {
	const route = { timeoutMs: 30_000, signal: AbortSignal.abort() };

	it.each(faults)('with %s, "%s": may have arrived %p', (httpCode, text, arrived, what) => {
		const error = { httpCode, messages: [text], message: 'The service was not able to respond' };
		expect(noResponse(error, route)).toMatchObject({ mayHaveArrived: arrived, what });
	});

	it.each(faults)('as n8n wraps it, with %s, "%s": may have arrived %p', (code, text, arrived) => {
		const error = new NodeApiError(node, { message: text, ...(code !== null && { code }) });
		expect(noResponse(error, route).mayHaveArrived).toBe(arrived);
	});

	it.each([undefined, null, 'text', 7, [], {}, new Error('x'), { httpCode: {}, messages: 'x' }])(
		'may have arrived, when it is not known why: %p',
		(error) => {
			expect(noResponse(error, route)).toMatchObject({ mayHaveArrived: true, what: BROKEN });
		},
	);

	it('has run out of time where it was ended and the execution goes on', () => {
		const running = { ...route, signal: new AbortController().signal };
		expect(noResponse({ httpCode: 'ERR_CANCELED' }, running)).toMatchObject({
			mayHaveArrived: true,
			what: TIMEOUT,
		});
	});

	it('names the time-out in seconds', () => {
		const timeoutMs = 1500;
		expect(noResponse({ httpCode: 'ECONNABORTED' }, { timeoutMs }).what).toBe(
			'The API did not respond within 1.5 seconds',
		);
	});

	it('tells nothing of the address and the key', () => {
		const text = 'connect ECONNREFUSED https://api.test/me/secret-key';
		const error = noResponse({ httpCode: 'X', messages: [text], message: text }, route);
		expect(`${error.message} ${error.what} ${String(error.cause)}`).not.toContain('secret-key');
	});
});

type Sender = IExecuteFunctions['helpers']['httpRequestWithAuthentication'];

function contextWith(httpRequestWithAuthentication: Sender): IExecuteFunctions {
	const helpers = standIn<IExecuteFunctions['helpers']>({ httpRequestWithAuthentication });
	return standIn<IExecuteFunctions>({ helpers });
}

describe('a request', () => {
	const route = {
		credential: 'partnerApi',
		keys: {},
		baseUrl: 'https://api.test/v1',
		timeoutMs: 30_000,
	};
	const sent = async (call: Call): Promise<[string, IHttpRequestOptions]> => {
		const requests: Array<[string, IHttpRequestOptions]> = [];
		const httpRequestWithAuthentication: Sender = async (...request) => {
			requests.push([request[0], request[1]]);
			return { statusCode: 200 };
		};
		await send(contextWith(httpRequestWithAuthentication), call, route);
		const [first] = requests;
		if (first === undefined || requests.length > 1) throw new Error('not sent once');
		return first;
	};

	it('goes through the credential of the product', async () => {
		expect((await sent({ method: 'GET', path: '/me' }))[0]).toBe('partnerApi');
	});

	it('is a GET with its query', async () => {
		const [, options] = await sent({ method: 'GET', path: '/list', query: { page: 2 } });
		expect(options).toMatchObject({
			method: 'GET',
			url: 'https://api.test/v1/list',
			qs: { page: 2 },
		});
	});

	it('is a GET without a body', async () => {
		expect((await sent({ method: 'GET', path: '/me' }))[1]).not.toHaveProperty('body');
	});

	it('is a POST with its body', async () => {
		const [, options] = await sent({ method: 'POST', path: '/send', body: { credit: '25' } });
		expect(options).toMatchObject({ method: 'POST', body: { credit: '25' } });
	});

	it('hands a copy of the body on, since n8n may change it', async () => {
		const body = { credit: '25' };
		const [, options] = await sent({ method: 'POST', path: '/send', body });
		expect(options.body).not.toBe(body);
	});

	it('is not repeated by n8n after a 401, and follows no redirect', async () => {
		expect((await sent({ method: 'GET', path: '/me' }))[1]).toMatchObject({
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
	});

	it('takes the answer as text, with its status and headers', async () => {
		expect((await sent({ method: 'GET', path: '/me' }))[1]).toMatchObject({
			encoding: 'text',
			returnFullResponse: true,
		});
	});

	it('has a time-out', async () => {
		expect((await sent({ method: 'GET', path: '/me' }))[1]).toHaveProperty('timeout', 30_000);
	});

	it.each<[string, Call, string]>([
		['JSON', { method: 'GET', path: '/me' }, 'application/json'],
		[
			'XML by its query',
			{ method: 'GET', path: '/me', query: { _format: 'xml' } },
			'application/xml',
		],
		[
			'XML by its body',
			{ method: 'POST', path: '/x', body: { _format: 'xml' } },
			'application/xml',
		],
	])('asks for %s', async (_, call, accept) => {
		expect((await sent(call))[1].headers).toEqual({ Accept: accept });
	});

	it('that n8n throws on has no answer', async () => {
		const context = contextWith(async () => {
			throw { httpCode: 'ECONNREFUSED', messages: [] };
		});
		const request = send(context, { method: 'GET', path: '/me' }, route);
		await expect(request).rejects.toBeInstanceOf(NoResponse);
	});
});

describe('The time of a request', () => {
	const signalsOf = (timeoutMs: number, signal?: AbortSignal) => {
		const baseUrl = 'https://api.test';
		const route = { credential: 'partnerApi', keys: {}, baseUrl, timeoutMs, signal };
		let asked: AbortSignal | undefined;
		// As n8n does it: it asks the context, and its own signal takes the place of any other.
		const sender: Sender = async function (this: unknown) {
			const cancel: () => AbortSignal = Reflect.get(Object(this), 'getExecutionCancelSignal');
			asked = cancel();
			await new Promise((resolve) => asked?.addEventListener('abort', resolve));
			throw { httpCode: 'ERR_CANCELED', messages: ['canceled'] };
		};
		const parts = { getExecutionCancelSignal: () => signal };
		const context = Object.assign(contextWith(sender), parts);
		return send(context, { method: 'GET', path: '/me' }, route);
	};

	it('is up after so many milliseconds, whatever has come', async () => {
		await expect(signalsOf(40.5)).rejects.toThrow('The API did not respond within 0.0405 seconds');
	});

	it('may be longer than a timer can last, and ends with the execution', async () => {
		const execution = new AbortController();
		setTimeout(() => execution.abort(), 40);
		await expect(signalsOf(1e12, execution.signal)).rejects.toThrow(CANCELLED);
	});

	it('leaves no listener behind on the execution', async () => {
		const { signal } = new AbortController();
		const added = jest.spyOn(signal, 'addEventListener');
		const removed = jest.spyOn(signal, 'removeEventListener');
		await expect(signalsOf(20, signal)).rejects.toThrow();
		expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
			added.mock.calls.map(([, listener]) => listener),
		);
	});
});
