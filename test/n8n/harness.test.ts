import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { lines, start, startCore, type Core, type NodeJson, type WorkflowJson } from './core/core';

const packageDirectory = join(__dirname, 'core', 'probe');

function probe(parameters: INodeParameters, settings: Partial<NodeJson> = {}): NodeJson {
	return { name: 'Probe', type: 'n8n-nodes-probe.probe', parameters, ...settings };
}

function withTexts(texts: string[], node: NodeJson): WorkflowJson {
	return {
		nodes: [start, node],
		pinData: { Start: texts.map((text, row) => ({ json: { text, row } })) },
	};
}

describe.each(lines)("n8n's engine, line %s", (line) => {
	let core: Core;
	let api: Server;
	let baseUrl: string;
	const received: string[] = [];

	beforeAll(async () => {
		api = createServer((request, response) => {
			received.push(`${request.method} ${request.url}`);
			response.statusCode = request.url?.includes('wrong') ? 401 : 200;
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ path: request.url }));
		}).listen(0, '127.0.0.1');
		await once(api, 'listening');
		const address = api.address();
		baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
		core = await startCore(line, { packageDirectory });
	}, 300_000);

	afterAll(async () => {
		await core?.stop();
		api.close();
	});

	beforeEach(() => received.splice(0));

	it('loads the package as n8n does', async () => {
		const { nodes, credentials } = await core.load();
		expect(nodes.map(({ name }) => name)).toEqual(['probe']);
		expect(credentials.map(({ name, supportedNodes }) => ({ name, supportedNodes }))).toEqual([
			{ name: 'probeApi', supportedNodes: ['probe'] },
		]);
	});

	it('says why a package cannot be loaded', async () => {
		const broken = mkdtempSync(join(tmpdir(), 'broken-package-'));
		const manifest = {
			name: 'n8n-nodes-broken',
			files: [],
			n8n: { nodes: ['dist/Missing.node.js'] },
		};
		writeFileSync(join(broken, 'package.json'), JSON.stringify(manifest));
		await expect(startCore(line, { packageDirectory: broken })).rejects.toThrow('Missing.node.js');
		rmSync(broken, { recursive: true });
	});

	describe('running a workflow', () => {
		it('evaluates expressions for each item and keeps the pairs', async () => {
			const run = await core.run(
				withTexts(['a', 'b'], probe({ text: '={{ $json.text.toUpperCase() }}' })),
			);
			expect(run.status).toBe('success');
			expect(run.items('Probe')).toEqual([
				[
					{ json: { text: 'A' }, pairedItem: { item: 0 } },
					{ json: { text: 'B' }, pairedItem: { item: 1 } },
				],
			]);
		});

		it('uses the time zone that it is given', async () => {
			const workflow = withTexts(['a'], probe({ text: '={{ $now.zoneName }}' }));
			const run = await core.run(workflow, { timezone: 'Europe/Paris' });
			expect(run.json('Probe')).toEqual([{ text: 'Europe/Paris' }]);
		});

		it('runs a node again for each turn of a loop', async () => {
			const text = "={{ $runIndex === 2 ? 'bad' : $runIndex }}";
			const node = probe({ does: 'fail', text }, { onError: 'continueErrorOutput' });
			const to = (name: string) => ({ main: [[{ node: name, type: 'main' as const, index: 0 }]] });
			const connections = { Start: to('Probe'), Probe: to('Probe') };
			const run = await core.run({ ...withTexts(['a'], node), connections });
			expect(run.turns('Probe')).toHaveLength(3);
			expect([run.json('Probe', 0), run.json('Probe', 1), run.json('Probe', 2)]).toEqual([
				[{ text: 0 }],
				[{ text: 1 }],
				[],
			]);
		});

		it('cancels', async () => {
			const run = await core.run(withTexts(['a'], probe({ does: 'wait' })), { cancelAfterMs: 100 });
			expect(run.status).toBe('canceled');
			expect(run.logs).toContain('Woken by the cancel signal');
			expect(run.durationMs).toBeLessThan(2_000);
		});

		it('gives what n8n logs and stores', async () => {
			const run = await core.run(withTexts(['a'], probe({ text: 'found in the data' })));
			expect(run.stored).toContain('found in the data');
			expect(run.logs).toContain('Running node \\"Probe\\" finished successfully');
			expect(run.logs).not.toContain('end of request');
		});
	});

	describe('a failing item', () => {
		const texts = ['good', 'bad', 'better'];
		const failing = { does: 'fail', text: '={{ $json.text }}' };

		it('stops the workflow', async () => {
			const run = await core.run(withTexts(texts, probe(failing)));
			expect(run.status).toBe('error');
			expect(run.error).toMatchObject({ message: 'The text is bad', context: { itemIndex: 1 } });
			expect(run.items('Probe')).toEqual([]);
		});

		it('goes on with the others', async () => {
			const run = await core.run(
				withTexts(texts, probe(failing, { onError: 'continueRegularOutput' })),
			);
			expect(run.status).toBe('success');
			expect(run.json('Probe')).toEqual([
				{ text: 'good' },
				{ error: 'The text is bad' },
				{ text: 'better' },
			]);
		});

		it('goes to the error output, merged with its input', async () => {
			const run = await core.run(
				withTexts(texts, probe(failing, { onError: 'continueErrorOutput' })),
			);
			const [succeeded, failed] = run.items('Probe');
			expect(succeeded?.map(({ json }) => json)).toEqual([{ text: 'good' }, { text: 'better' }]);
			expect(failed).toEqual([
				{ json: { text: 'bad', row: 1, error: 'The text is bad' }, pairedItem: { item: 1 } },
			]);
		});
	});

	it('tries a node again with the same execute data and the same items', async () => {
		const retried = probe(
			{ does: 'remember' },
			{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
		);
		const run = await core.run(withTexts(['a'], retried));
		expect(run.json('Probe')).toEqual([{ visits: 3, known: true }]);
		const another = await core.run(withTexts(['a'], retried));
		expect(another.json('Probe')).toEqual([{ visits: 3, known: true }]);
	});

	describe('a credential', () => {
		const request = (url: string) => probe({ does: 'request', request: { url } });

		it('is applied by its own function', async () => {
			const credentials = { probeApi: { key: 'k1' } };
			const run = await core.run(withTexts(['a'], request(`${baseUrl}/me/{key}`)), { credentials });
			expect(run.json('Probe')).toEqual([{ path: '/me/k1' }]);
		});

		it('has its defaults filled in', async () => {
			const run = await core.run(withTexts(['a'], request(`${baseUrl}/me/{key}`)), {
				credentials: { probeApi: {} },
			});
			expect(run.json('Probe')).toEqual([{ path: '/me/default-key' }]);
		});

		it('is chosen by the name in the node', async () => {
			const node = {
				...request(`${baseUrl}/me/{key}`),
				credentials: { probeApi: { id: '1', name: 'Second' } },
			};
			const credentials = { probeApi: { key: 'k1' }, Second: { key: 'k2' } };
			const run = await core.run(withTexts(['a'], node), { credentials });
			expect(run.json('Probe')).toEqual([{ path: '/me/k2' }]);
		});

		it('is sent once more by n8n after a 401', async () => {
			const credentials = { probeApi: { key: 'wrong' } };
			const run = await core.run(withTexts(['a'], request(`${baseUrl}/me/{key}`)), { credentials });
			expect(run.error).toMatchObject({ name: 'NodeApiError', httpCode: '401' });
			expect(received).toEqual(['GET /me/wrong', 'GET /me/wrong']);
		});

		it('is tested by the node', async () => {
			expect(await core.testCredential('probeApi', { key: 'k1', baseUrl })).toMatchObject({
				status: 'OK',
			});
			expect(await core.testCredential('probeApi', { key: 'wrong', baseUrl })).toMatchObject({
				status: 'Error',
				message: 'The API answered 401',
			});
		});

		it('serves the lists of the editor', async () => {
			const search = {
				type: 'n8n-nodes-probe.probe',
				method: 'findKeys',
				filter: 'all',
				parameters: { text: 't' },
			};
			const found = await core.searchList({ ...search, credentials: { probeApi: { key: 'k1' } } });
			expect(found).toEqual({ results: [{ name: 'all of k1', value: 't' }] });
		});
	});

	describe('as the tool of an agent', () => {
		const calls = [{ what: 'one' }, { what: 'two' }];
		const filledIn = probe({ text: "={{ $fromAI('what', 'What to say', 'string') }}" });

		it.each([2, 3] as const)(
			'is given what the model says (agent version %i)',
			async (agentVersion) => {
				const run = await core.callAsTool({ node: filledIn, calls, agentVersion });
				expect(run.answers).toEqual([{ text: '[{"text":"one"}]' }, { text: '[{"text":"two"}]' }]);
			},
		);

		it('shares one execute data between the calls of version 2', async () => {
			const run = await core.callAsTool({
				node: probe({ does: 'remember', visits: 1 }),
				calls,
				agentVersion: 2,
			});
			expect(run.answers).toEqual([
				{ text: '[{"visits":1,"known":false}]' },
				{ text: '[{"visits":2,"known":false}]' },
			]);
		});

		it('has an execute data for each call of version 3', async () => {
			const run = await core.callAsTool({
				node: probe({ does: 'remember', visits: 1 }),
				calls,
				agentVersion: 3,
			});
			expect(run.answers).toEqual([
				{ text: '[{"visits":1,"known":false}]' },
				{ text: '[{"visits":1,"known":false}]' },
			]);
		});

		it('answers with what it throws (agent version 2)', async () => {
			const run = await core.callAsTool({
				node: probe({ does: 'fail', text: 'bad' }),
				calls,
				agentVersion: 2,
			});
			expect(run.answers).toEqual([{ error: 'The text is bad' }, { error: 'The text is bad' }]);
		});

		it('answers with what it throws in 2.41, and ends the execution in 1.122 (agent version 3)', async () => {
			const run = await core.callAsTool({
				node: probe({ does: 'fail', text: 'bad' }),
				calls,
				agentVersion: 3,
			});
			if (line === '2.41')
				expect(run.answers).toEqual([{ error: 'The text is bad' }, { error: 'The text is bad' }]);
			else expect(run.error).toMatchObject({ message: 'The text is bad' });
		});
	});
});
