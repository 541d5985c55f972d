import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
	ICredentialDataDecryptedObject,
	INodeCredentialTestResult,
	INodeListSearchResult,
	INodeParameters,
} from 'n8n-workflow';
import { CoreProcess } from './coreProcess';
import { directoryOf, installLine, placePackage } from './install';
import type {
	Calls,
	Heard,
	Hearing,
	Line,
	ListSearch,
	LoadedPackage,
	OpenPanel,
	Poll,
	PollReport,
	RunOptions,
} from './protocol';
import { Run, ToolRun } from './run';
import { agentWorkflow, complete, type NodeJson, type WorkflowJson } from './workflow';

export { lines, type Credentials, type Line, type RunOptions, type ToolAnswer } from './protocol';
export { Run, ToolRun } from './run';
export { start, type NodeJson, type WorkflowJson } from './workflow';

/** How n8n's engine is started. */
export interface CoreOptions {
	/** The folder of a built package, with its package.json. */
	packageDirectory: string;
	/** Another Node than this one; the engine `vm` wants Node 24. */
	nodeBinary?: string;
	/** `vm` is 2.41's default, the isolated one; `legacy` (the default here) runs on every Node. */
	expressionEngine?: 'legacy' | 'vm';
	/** What n8n's logger writes; `debug` unless something else is wanted. */
	logLevel?: 'debug' | 'error' | 'silent';
	/** More environment, e.g. GENERIC_TIMEZONE. Of this process's own only PATH is passed on. */
	environment?: Record<string, string>;
}

/** Calls of a node as an AI agent's tool. */
export interface ToolCalls extends RunOptions {
	/** The node; its type may be given with or without n8n's ending `Tool`. */
	node: NodeJson;
	/** For each call the values of the node's `$fromAI` parameters. */
	calls: INodeParameters[];
	/** Version 2 of n8n's agent calls its tools itself; 3 (the default, as in n8n) has the engine run them. */
	agentVersion?: 2 | 3;
}

/** A line of n8n's engine with the package in it, in a process of its own. */
export class Core {
	constructor(private readonly child: CoreProcess) {}

	/** Runs a workflow to its end. A failed run is an answer, not an exception. */
	async run(workflow: WorkflowJson, options: RunOptions = {}): Promise<Run> {
		const { back, logs } = await this.ask('run', { workflow: complete(workflow), options });
		return new Run(back, logs);
	}

	/** Has an AI agent call a node as its tool, in one execution, one call after the other. */
	async callAsTool({ node, calls, agentVersion = 3, ...options }: ToolCalls): Promise<ToolRun> {
		const workflow = complete(agentWorkflow(node, calls, agentVersion));
		const { back, logs } = await this.ask('run', { workflow, options });
		return new ToolRun(back, logs);
	}

	/** What n8n's loader found in the package. */
	async load(): Promise<LoadedPackage> {
		return (await this.ask('load', {})).back;
	}

	/** What the credential's "Save" button says, and what n8n wrote while it was tested. */
	async testCredential(
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<INodeCredentialTestResult & { logs: string }> {
		const { back, logs } = await this.ask('testCredential', { type, data });
		return { ...back, logs };
	}

	/** What the editor shows in a list that is filled by one of the node's `listSearch` methods. */
	async searchList(search: ListSearch): Promise<INodeListSearchResult> {
		return (await this.ask('searchList', search)).back;
	}

	/** What the editor shows beside the output of a node before it is run. */
	async panelHints(panel: OpenPanel): Promise<string[]> {
		return (await this.ask('panelHints', panel)).back;
	}

	/** What a poll of a trigger comes to, and what n8n wrote meanwhile. */
	async poll(poll: Poll): Promise<PollReport & { logs: string }> {
		const { back, logs } = await this.ask('poll', poll);
		return { ...back, logs };
	}

	/** Activates a trigger, calls it, and deactivates it. */
	async hear(hearing: Hearing): Promise<Heard> {
		return (await this.ask('hear', hearing)).back;
	}

	/** Ends the process and removes its folder. */
	async stop(): Promise<void> {
		await this.child.stop();
	}

	/** Reads the answer here, so that its lists and objects are of the same realm as the test that looks at them. */
	private async ask<C extends keyof Calls>(
		call: C,
		sent: Calls[C]['sent'],
	): Promise<{ back: Calls[C]['back']; logs: string }> {
		const { json, logs } = await this.child.ask(call, sent);
		return { back: JSON.parse(json), logs };
	}
}

/** Starts a line of n8n's engine with the package loaded; installs the line first if it is missing. */
export async function startCore(line: Line, options: CoreOptions): Promise<Core> {
	return new Core(await startProcess(line, options));
}

/** The same as the process alone, which an environment of tests may keep longer than any of them. */
export async function startProcess(line: Line, options: CoreOptions): Promise<CoreProcess> {
	const { nodeBinary = process.execPath, expressionEngine = 'legacy' } = options;
	await installLine(line);
	const userFolder = mkdtempSync(join(tmpdir(), `n8n-core-${line}-`));
	try {
		const packageDirectory = placePackage(options.packageDirectory, userFolder);
		const settings = { line, lineDirectory: directoryOf(line), packageDirectory, expressionEngine };
		const environment = environmentOf(line, userFolder, options);
		const child = new CoreProcess(settings, { nodeBinary, environment, folder: userFolder });
		await child.ready();
		return child;
	} catch (error) {
		rmSync(userFolder, { recursive: true, force: true });
		throw error;
	}
}

function environmentOf(
	line: Line,
	userFolder: string,
	{ logLevel = 'debug', environment }: CoreOptions,
) {
	return {
		PATH: process.env['PATH'] ?? '',
		NODE_ENV: 'production',
		// As n8n does it: the packages that it has installed find n8n-workflow by this.
		NODE_PATH: join(directoryOf(line), 'node_modules'),
		N8N_USER_FOLDER: userFolder,
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		N8N_ENCRYPTION_KEY: 'the key of a test',
		N8N_LOG_LEVEL: logLevel,
		N8N_LOG_OUTPUT: 'console',
		// The text format leaves out what is logged beside the message.
		N8N_LOG_FORMAT: 'json',
		...environment,
	};
}
