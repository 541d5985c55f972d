import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { FaultRule } from '../../simulator';
import { pairwise } from '../pairwise';
import { lines, type NodeJson } from './core/core';
import { addCredit, getAudioFiles, getCredits, removeCredit, sendVoice } from './nodes';
import { setStage } from './stage';

/*
 * That no key was seen is checked after each test of each file (`leaks` in stage.ts). Here are the cases that try to
 * make one be seen.
 */

const impatient = { options: { timeout: 2, longestWait: 0.001 } };
const veryImpatient = { options: { timeout: 0.1, longestWait: 0.001 } };
const operations: Array<[name: string, node: NodeJson]> = [
	['the SMS credits', getCredits.sms(impatient)],
	['the voice credits', getCredits.voice(impatient)],
	['the mail credits', getCredits.mail(impatient)],
	['the audio files', getAudioFiles(impatient)],
	['Add Credit', addCredit(impatient)],
	['Remove Credit', removeCredit(impatient)],
	['a voice message', sendVoice(impatient)],
];

const faults: FaultRule[] = [
	{ kind: 'status', status: 401, body: 'json' },
	{ kind: 'status', status: 401, body: 'html' },
	{ kind: 'status', status: 404, body: 'html' },
	{ kind: 'status', status: 500, body: 'json' },
	{ kind: 'status', status: 500, body: 'html' },
	{ kind: 'rateLimited' },
	{ kind: 'resetBeforeRead' },
	{ kind: 'resetAfterRead' },
	{ kind: 'hang' },
	{ kind: 'cutOffBody' },
	{ kind: 'cutOffText' },
	{ kind: 'emptyBody' },
	{ kind: 'htmlPage' },
	{ kind: 'refusal', code: 4711, message: 'Non' },
];

const refusal: FaultRule = { kind: 'refusal', code: 4711, message: 'Non', times: 'always' };

const modes = ['stopWorkflow', 'continueErrorOutput'] as const;
const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

const unusual = [
	'head9plus+sl/ash=é "x" tail9unusual',
	'head9plus%2Bdone%tail9unusual',
	"head9plus<&'>\\tail9unusual",
	'head9plus#?&=tail9unusual',
	'head9plus$&$1tail9unusual',
];

/** Ways in which a server may repeat the request's address and body. */
const echoes: Array<[name: string, answer: (request: string) => [type: string, body: string]]> = [
	[
		'in a message',
		(said) => ['application/json', JSON.stringify({ success: false, code: 9, message: said })],
	],
	[
		'as its code',
		(said) => ['application/json', JSON.stringify({ success: false, code: said, message: 'Non' })],
	],
	[
		'as a list',
		(said) => [
			'application/json',
			JSON.stringify({ success: false, errors: [{ elementId: said, message: said }] }),
		],
	],
	[
		'as the name of a field',
		(said) => [
			'application/json',
			JSON.stringify({ success: true, [said]: said, credits: { balance: '1' } }),
		],
	],
	[
		'in a message, with small letters in its URL encoding',
		(said) => [
			'application/json',
			JSON.stringify({
				success: false,
				code: 9,
				message: said.replace(/^\S+ \S+/, (line) =>
					line.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
				),
			}),
		],
	],
	[
		'in a message, with pluses for spaces',
		(said) => [
			'application/json',
			JSON.stringify({ success: false, code: 9, message: said.replaceAll('%20', '+') }),
		],
	],
	['in a page', (said) => ['text/html', `<html><body>${said}</body></html>`]],
	['in plain text', (said) => ['text/plain', said]],
	[
		'in XML',
		(said) => [
			'application/xml',
			`<result><entry>false</entry><entry>9</entry><entry><![CDATA[${said}]]></entry></result>`,
		],
	],
	[
		'in half a JSON',
		(said) => ['application/json', JSON.stringify({ success: false, message: said }).slice(0, -4)],
	],
];

const nodes = [getCredits.sms, getCredits.voice, addCredit, sendVoice];
const served = ['usual-key', ...unusual];

/** Each operation with each fault, once: in one of the lines and of the modes, by turns. */
const afterFaults = pairwise(
	operations.flatMap(([name, node]) =>
		faults.flatMap((fault) =>
			modes.flatMap((mode) => lines.map((line) => [name, fault, mode, line, node] as const)),
		),
	),
);

/** Each unusual key with each operation, once: taken or refused, in one of the lines, by turns. */
const withUnusual = pairwise(
	unusual.flatMap((key) =>
		operations.flatMap(([name, node]) =>
			['taken', 'refused'].flatMap((fate) =>
				lines.map((line) => [key, name, fate, line, node] as const),
			),
		),
	),
);

/** Each key in each echo, once: of one of the operations, in one of the modes and of the lines, by turns. */
const echoed = pairwise(
	served.flatMap((key) =>
		echoes.flatMap(([how, echo]) =>
			nodes.flatMap((node) =>
				modes.flatMap((mode) => lines.map((line) => [key, how, mode, node, line, echo] as const)),
			),
		),
	),
);

describe.each(lines)('No key is seen, in line %s', (line) => {
	const stage = setStage(line, { echoKey: true });

	describe.each(operations)('of %s', (_, node) => {
		it('when all is well', async () => {
			await stage.run({ ...node, parameters: { ...node.parameters, simplify: false } });
			expect(stage.requests).toHaveLength(1);
		});

		it('when the key is refused with a text that repeats it', async () => {
			for (const account of Object.values(stage.simulator.state)) account.key = 'another key';
			const run = await stage.run(node);
			expect(run.stored).toContain('key removed');
		});
	});

	it.each(afterFaults.filter((row) => row[3] === line))(
		'of %s after %o under %s',
		async (_, fault, onError, __, node) => {
			stage.simulator.faults.add({ ...fault, times: 'always' });
			const parameters = { ...node.parameters, ...(fault.kind === 'hang' && veryImpatient) };
			const run = await stage.run({ ...node, ...retry, parameters, onError });
			expect(run.logs).not.toBe('');
		},
	);

	it('when the API is slow and the execution is cancelled', async () => {
		stage.simulator.faults.add({ kind: 'hang', times: 'always' });
		await stage.run(addCredit(), { cancelAfterMs: 300 });
		expect(stage.requests).toHaveLength(1);
	});

	it('when an agent is told what went wrong', async () => {
		stage.simulator.faults.add(refusal);
		const onError = 'continueRegularOutput' as const;
		const run = await stage.callAsTool({ node: { ...addCredit(), onError }, calls: [{}] });
		expect(JSON.stringify(run.answers)).toContain('key removed');
	});

	it.each(withUnusual.filter((row) => row[3] === line))(
		'when it is unusual: %s with %s, %s',
		async (key, _, fate, __, node) => {
			stage.changeKeys({ sms: key, voice: `${key}voice`, mail: `${key}mail` });
			if (fate === 'refused') stage.simulator.faults.add(refusal);
			const run = await stage.run(node);
			if (fate === 'refused') expect(run.stored).toContain('key removed');
			else {
				expect(run.status).toBe('success');
				expect(stage.requests.map(({ carriedOut }) => carriedOut)).toEqual([true]);
			}
		},
	);

	it('when spaces stand around it in the credential', async () => {
		const { smsApiKey } = stage.credential;
		stage.simulator.faults.add({ kind: 'refusal', code: 4711, message: 'Non', nth: 2 });
		const credential = { smsApiKey: `  ${String(smsApiKey)}\n` };
		expect((await stage.run(getCredits.sms(), { credential })).status).toBe('success');
		const run = await stage.run(getCredits.sms(), { credential });
		expect(run.stored).toContain('key removed');
	});

	describe('when a server repeats the whole request', () => {
		let server: Server;
		let answer: (request: string) => [type: string, body: string];
		let base: string;

		async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
			const said = `${request.method} ${request.url} ${await text(request)}`;
			const [type, body] = answer(said);
			response.writeHead(type === 'text/html' ? 404 : 200, { 'content-type': type }).end(body);
		}

		beforeAll(async () => {
			server = createServer((request, response) => void serve(request, response));
			server.listen(0, '127.0.0.1');
			await once(server, 'listening');
			const address = server.address();
			base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`;
		});
		afterAll(() => server.close());

		it.each(echoed.filter((row) => row[4] === line))(
			'%s, %s, under %s',
			async (key, _, onError, node, __, echo) => {
				const whole = key.startsWith('head9') ? key : `head9${key}-${key}tail9`;
				stage.changeKeys({ sms: whole, voice: `${whole}voice`, mail: `${whole}mail` });
				answer = echo;
				const credential = { smsBaseUrl: base, voiceBaseUrl: base, mailBaseUrl: base };
				const parameters = { ...impatient, simplify: false };
				const run = await stage.run({ ...node(parameters), onError }, { credential });
				expect(run.logs).not.toBe('');
			},
		);
	});

	describe('when the credential cannot be used', () => {
		it.each([
			'http://api.smspartner.fr/v1',
			'not a URL',
			'https://KEY@api.smspartner.fr/v1',
			'https://api.smspartner.fr/v1?apiKey=KEY',
			'http://KEY.example.com/v1',
			'KEY',
			'http://127.0.0.1:1/KEY/v1',
		])('because of its base URL %s', async (url) => {
			const smsBaseUrl = url.replace('KEY', stage.keys.sms);
			for (const onError of modes) {
				const run = await stage.run(
					{ ...addCredit(impatient), onError },
					{ credential: { smsBaseUrl } },
				);
				expect(run.stored).toMatch(/error/);
			}
		});
	});
});
