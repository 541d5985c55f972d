import { buildSync } from 'esbuild';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { endOfLogs, withoutMarks, type Calls, type ChildSettings, type Reply } from './protocol';

/** How the child process is started. */
export interface ProcessOptions {
	nodeBinary: string;
	environment: Record<string, string>;
	/** The process's own folder, also for its compiled code; removed when it ends. */
	folder: string;
}

interface Waiting {
	resolve(reply: Reply): void;
	reject(error: Error): void;
}

/** The child process of a line: requests and answers over IPC, and all that it writes. */
export class CoreProcess {
	private readonly child: ChildProcess;
	private readonly waiting = new Map<number, Waiting>();
	private readonly outputs: LogStream[];
	private readonly folder: string;
	private lastId = 0;

	constructor(settings: ChildSettings, { nodeBinary, environment, folder }: ProcessOptions) {
		this.folder = folder;
		this.child = fork(compileInto(folder), [JSON.stringify(settings)], {
			execPath: nodeBinary,
			execArgv: [],
			env: environment,
			cwd: folder,
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		});
		this.outputs = [this.child.stdout, this.child.stderr].map((stream) => new LogStream(stream));
		this.child.on('message', (message) => this.settle(String(message)));
		this.child.on('exit', (code) =>
			this.fail(`n8n's engine ended with code ${code}:\n${this.logs()}`),
		);
	}

	/** Waits until n8n's engine has loaded the package. */
	async ready(): Promise<void> {
		await this.reply(0);
	}

	/** Asks the child, and gives its answer (JSON) with what it wrote in the meantime. Throws what failed in the child. */
	async ask<C extends keyof Calls>(
		call: C,
		sent: Calls[C]['sent'],
	): Promise<{ json: string; logs: string }> {
		const id = ++this.lastId;
		const before = this.outputs.map((output) => output.text.length);
		const replied = this.reply(id);
		this.child.send(JSON.stringify({ id, call, sent }));
		const { back, failure } = await replied;
		if (failure !== undefined) throw new Error(failure);
		const logs = await Promise.all(
			this.outputs.map((output, index) => output.until(id, before[index])),
		);
		return { json: back ?? 'null', logs: logs.join('') };
	}

	/** Everything that the child has written so far, or since it was last forgotten. */
	logs(): string {
		return this.outputs.map(({ text }) => withoutMarks(text)).join('');
	}

	/** Forgets what the child has written; not to be called while something is asked. */
	forgetLogs(): void {
		for (const output of this.outputs) output.text = '';
	}

	/** Lets this process end while the child runs; the child then ends by itself, and removes its folder. */
	unref(): void {
		this.child.unref();
		this.child.channel?.unref();
		for (const stream of [this.child.stdout, this.child.stderr])
			if (stream instanceof Socket) stream.unref();
	}

	/** Ends the child, and removes its folder. */
	async stop(): Promise<void> {
		const hasEnded = this.child.exitCode !== null || this.child.signalCode !== null;
		const exited = hasEnded ? undefined : once(this.child, 'exit');
		this.child.kill('SIGKILL');
		await exited;
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
	}

	private reply(id: number): Promise<Reply> {
		return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
	}

	private settle(message: string): void {
		const reply: Reply = JSON.parse(message);
		this.waiting.get(reply.id)?.resolve(reply);
		this.waiting.delete(reply.id);
	}

	private fail(why: string): void {
		for (const { reject } of this.waiting.values()) reject(new Error(why));
		this.waiting.clear();
	}
}

/** Compiled beforehand: a loader of TypeScript in the child would look into every file that n8n requires. */
function compileInto(folder: string): string {
	const outfile = join(folder, 'engine.cjs');
	buildSync({
		entryPoints: [join(__dirname, 'child', 'main.ts')],
		outfile,
		bundle: true,
		platform: 'node',
	});
	return outfile;
}

/** One output of the child. Messages and outputs come by different ways, so the child marks where a request ends. */
class LogStream {
	text = '';

	constructor(private readonly stream: NodeJS.ReadableStream | null) {
		stream?.setEncoding('utf8').on('data', (text) => {
			this.text += text;
		});
	}

	/** What was written from `start` until the mark of the request. */
	async until(id: number, start = 0): Promise<string> {
		const mark = endOfLogs(id);
		while (!this.text.includes(mark, start) && this.stream) await once(this.stream, 'data');
		return withoutMarks(this.text.slice(start, this.text.indexOf(mark, start)));
	}
}
