import { createServer } from 'node:net';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import type {
	IBinaryKeyData,
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeCredentialTestResult,
	INodeListSearchResult,
} from 'n8n-workflow';
import { startSimulator, type LoggedRequest, type Simulator, type Switches } from '../../simulator';
import {
	start,
	Core,
	type Line,
	type NodeJson,
	type Run,
	type RunOptions,
	type ToolRun,
	type WorkflowJson,
} from './core/core';
import type { ListSearch, Poll, PollReport } from './core/protocol';
import type { ToolCalls } from './core/core';

type Product = 'sms' | 'voice' | 'mail';
type Keys = Record<Product, string>;

/** What a run of one node is given besides the node. */
export interface Given extends Omit<RunOptions, 'credentials' | 'pinData'> {
	/** The rows that come in; one empty row unless something else is wanted. */
	rows?: IDataObject[];
	/** The files of the rows, by their places. */
	files?: IBinaryKeyData[];
	/** Changes to the right credential. */
	credential?: ICredentialDataDecryptedObject;
}

// Some tests wait as long as the package does, and the machine may have other things to do.
jest.setTimeout(20_000);

let tests = 0;
/** Several files use one engine, one after the other: the keys of each are others. */
const file = randomUUID();

/** A line of n8n's engine with our package in it, before a simulator of the three APIs. */
export class Stage {
	/** The keys of the test that is running: others in each test, since the package keeps limits for each key. */
	keys: Keys = { sms: '', voice: '', mail: '' };
	private parts: { core: Core; simulator: Simulator } | undefined;
	/** All that users and readers of the database have seen, by what it was. */
	private readonly seen: Array<[what: string, text: string]> = [];

	constructor(private readonly line: Line) {}

	async open(): Promise<void> {
		const core = new Core(await sharedEngine(this.line));
		this.parts = { core, simulator: await startSimulator() };
	}

	/** The engine is left to the files that come after. */
	async close(): Promise<void> {
		await this.parts?.simulator.stop();
	}

	/** Starts a simulator again that a test has stopped; its accounts keep the keys of the test. */
	async reopen(port: number): Promise<void> {
		this.parts = { core: this.core, simulator: await startSimulator({ port }) };
		this.changeKeys({});
	}

	/** Everything as at the start, but with new keys. */
	reset(switches: Partial<Switches>): void {
		const { simulator } = this;
		simulator.reset();
		Object.assign(simulator.switches, switches);
		this.seen.length = 0;
		tests += 1;
		const keyOf = (name: string) => `head9${name}k${tests}-demo-key-${file}-k${tests}${name}9tail`;
		this.changeKeys({ sms: keyOf('sms'), voice: keyOf('voice'), mail: keyOf('mail') });
	}

	/** Gives the accounts of the simulator these keys. */
	changeKeys(keys: Partial<Keys>): void {
		this.keys = { ...this.keys, ...keys };
		const { state } = this.simulator;
		for (const product of ['sms', 'voice', 'mail'] as const)
			state[product].key = this.keys[product];
	}

	get core(): Core {
		if (!this.parts) throw new Error('The stage is not open yet');
		return this.parts.core;
	}

	get simulator(): Simulator {
		if (!this.parts) throw new Error('The stage is not open yet');
		return this.parts.simulator;
	}

	/** The credential with all three keys, for the simulator. */
	get credential(): ICredentialDataDecryptedObject {
		const { urls } = this.simulator;
		return {
			smsApiKey: this.keys.sms,
			voiceApiKey: this.keys.voice,
			mailApiKey: this.keys.mail,
			customUrls: true,
			smsBaseUrl: urls.sms,
			voiceBaseUrl: urls.voice,
			mailBaseUrl: urls.mail,
		};
	}

	/** Runs one node over rows. */
	async run(node: NodeJson, given: Given = {}): Promise<Run> {
		return await this.runWorkflow({ nodes: [start, node] }, given);
	}

	/** Runs a workflow whose Manual Trigger is `start`. */
	async runWorkflow(workflow: WorkflowJson, given: Given = {}): Promise<Run> {
		const { rows = [{}], files, credential, ...options } = given;
		const items = rows.map((json, index) => ({
			json,
			...(files?.[index] && { binary: files[index] }),
		}));
		const run = await this.core.run(workflow, {
			...options,
			pinData: { [start.name]: items },
			credentials: { partnerApi: { ...this.credential, ...credential } },
		});
		this.look(run);
		return run;
	}

	/** Has an AI agent call a node. */
	async callAsTool(calls: Omit<ToolCalls, 'credentials'>): Promise<ToolRun> {
		const credentials = { partnerApi: this.credential };
		const run = await this.core.callAsTool({ ...calls, credentials });
		this.look(run);
		return run;
	}

	/** What the credential's "Save" button says. */
	async testCredential(
		changes: ICredentialDataDecryptedObject = {},
	): Promise<INodeCredentialTestResult> {
		const data = { ...this.credential, ...changes };
		const { logs, ...result } = await this.core.testCredential('partnerApi', data);
		this.seen.push(['what the credential test logs', logs]);
		this.seen.push(['what the credential test says', result.message]);
		return result;
	}

	/** What a list of a node's panel offers. */
	async searchList(
		search: Omit<ListSearch, 'credentials'>,
		credential: ICredentialDataDecryptedObject = {},
	): Promise<INodeListSearchResult> {
		const credentials = { partnerApi: { ...this.credential, ...credential } };
		try {
			const found = await this.core.searchList({ ...search, credentials });
			this.seen.push(['a list', JSON.stringify(found)]);
			return found;
		} catch (error) {
			this.seen.push(['why there is no list', String(error)]);
			throw error;
		}
	}

	/** What a poll of a trigger comes to. */
	async poll(poll: Omit<Poll, 'credentials'>): Promise<PollReport> {
		const credentials = { partnerApi: this.credential };
		try {
			const { logs, ...report } = await this.core.poll({ ...poll, credentials });
			this.seen.push(['what a poll gives', JSON.stringify(report)], ['the logs of a poll', logs]);
			return report;
		} catch (error) {
			this.seen.push(['why a poll gives nothing', String(error)]);
			throw error;
		}
	}

	/** The requests that reached the simulator, in the order of their arrival. */
	get requests(): readonly LoggedRequest[] {
		return this.simulator.requests;
	}

	/** The same in short: 'POST /subaccount/credit/add'. */
	get wire(): string[] {
		return this.requests.map(({ method, template, path }) => `${method} ${template ?? path}`);
	}

	/** The bodies of the requests, without their keys. */
	get bodies(): object[] {
		return this.requests.map(({ rawBody }) => {
			const body: object = JSON.parse(rawBody);
			return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'apiKey'));
		});
	}

	/** How often each value of a body's field arrived: { '1': 3, '2': 1 }. */
	countBy(field: string): Record<string, number> {
		const counts: Record<string, number> = {};
		for (const body of this.bodies) {
			const value = String(Object.entries(body).find(([name]) => name === field)?.[1]);
			counts[value] = (counts[value] ?? 0) + 1;
		}
		return counts;
	}

	/** Where any key was seen, however it is spelled: its first and last signs are the same in a URL, in JSON and in HTML. */
	get leaks(): string[] {
		const parts = Object.values(this.keys).flatMap((key) => [key.slice(0, 9), key.slice(-9)]);
		return this.seen.flatMap(([what, text]) => {
			const part = parts.find((one) => text.toLowerCase().includes(one.toLowerCase()));
			if (part === undefined) return [];
			const at = text.toLowerCase().indexOf(part.toLowerCase());
			return [`${what}: …${text.slice(Math.max(0, at - 80), at + 80)}…`];
		});
	}

	private look(run: Run): void {
		this.seen.push(['the stored execution', run.stored], ['the logs', run.logs]);
		this.seen.push(['the error', JSON.stringify(run.error ?? '')]);
	}
}

/** Opens a stage for the tests of a `describe`; after each test all that was seen is searched for keys. */
export function setStage(line: Line, switches: Partial<Switches> = {}): Stage {
	const stage = new Stage(line);
	beforeAll(() => stage.open(), 300_000);
	afterAll(() => stage.close());
	beforeEach(() => stage.reset(switches));
	afterEach(() => expect(stage.leaks).toEqual([]));
	return stage;
}

/** The error that stopped a run, as the user reads it: headline and details. */
export function told(run: Run): string {
	return `${run.error?.message ?? ''}\n${run.error?.description ?? ''}`;
}

/** A port of this machine on which nobody listens. */
export async function closedPort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('No port');
	return address.port;
}
