import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A row of a data table, or the `json` of an item. */
export type Row = Readonly<Record<string, unknown>>;

/** What became of an execution, by n8n's own account. */
export interface Execution {
	readonly status: string;
	readonly problem?: string;
	/** By node; for each of its outputs the items. */
	readonly outputs: Readonly<Record<string, Row[][]>>;
}

/** What can be asked of serve.mjs: by its name, what it is asked about, and the answer. */
interface Steps {
	nodes: { about: undefined; result: { node: string; isKnown: boolean }[] };
	publish: { about: string; result: undefined };
	triggerAddress: { about: string; result: string };
	execute: { about: string; result: undefined };
	executions: { about: string; result: Execution[] };
	rows: { about: string; result: Row[] };
	passHours: { about: undefined; result: undefined };
}

/** An SMS that the simulator accepted. */
export interface AcceptedSms {
	readonly to: string;
	readonly text: string;
}

const PAUSE = 250;
/** A busy machine takes its time. */
const PATIENCE = 120_000;

interface Waiting {
	resolve(result: unknown): void;
	reject(error: Error): void;
}

interface Answer {
	readonly id: number;
	readonly result?: unknown;
	readonly problem?: string;
}

function isAnswer(message: unknown): message is Answer {
	return typeof message === 'object' && message !== null && 'id' in message;
}

/** A real n8n with the examples in it, and the simulator, which also plays those who get the messages. */
export class Examples {
	private readonly waiting = new Map<number, Waiting>();
	private lastId = 0;
	private simulator = '';

	private constructor(private readonly server: ChildProcess) {
		server.on('message', (message) => this.settle(message));
		server.on('exit', () => this.fail('n8n did not start, or ended: see demo/logs'));
	}

	static async start(): Promise<Examples> {
		const server = fork(join(__dirname, 'serve.mjs'), { execArgv: [], stdio: 'inherit' });
		const examples = new Examples(server);
		examples.simulator = String(await examples.answer(0));
		return examples;
	}

	/** Ends n8n, the simulator, and all that was started with them. */
	async stop(): Promise<void> {
		const ended = once(this.server, 'exit');
		this.server.disconnect();
		await ended;
	}

	async ask<S extends keyof Steps>(step: S, about: Steps[S]['about']): Promise<Steps[S]['result']>;
	async ask(step: string, about: unknown): Promise<unknown> {
		const id = ++this.lastId;
		const answer = this.answer(id);
		this.server.send({ id, step, about });
		return await answer;
	}

	/** The executions of an example that have this status, as soon as there are so many. */
	async executions(example: string, status: string, count: number): Promise<Execution[]> {
		return await eventually(`${count} executions of ${example} that are ${status}`, async () => {
			const all = await this.ask('executions', example);
			const failed = all.find((one) => ['error', 'crashed'].includes(one.status));
			if (failed) throw new Error(`${example}: ${failed.problem}`);
			const found = all.filter((one) => one.status === status);
			return found.length >= count ? found : undefined;
		});
	}

	/** The rows of a data table, as soon as there are so many. */
	async rows(table: string, count: number): Promise<Row[]> {
		return await eventually(`${count} rows in ${table}`, async () => {
			const rows = await this.ask('rows', table);
			return rows.length >= count ? rows : undefined;
		});
	}

	/** Tells the simulator something: the other side's doing. */
	async control(name: string, body: object): Promise<Row[]> {
		const options = { method: 'POST', body: JSON.stringify(body) };
		const response = await fetch(`${this.simulator}/_simulator/${name}`, options);
		const answer = JSON.parse(await response.text());
		if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
		return answer;
	}

	/**
	 * Somebody texts something.
	 *
	 * @returns the statuses of n8n's answers
	 */
	async reply(from: string, text: string, more: object = {}): Promise<unknown[]> {
		const calls = await this.control('replies', { from, text, ...more });
		return calls.map(({ status }) => status);
	}

	/** The SMS that the simulator accepted so far, in order. */
	async accepted(): Promise<AcceptedSms[]> {
		const { sms } = await this.read('state');
		const messages: { deliveries: { recipient: string; text: string }[] }[] = sms.outbox;
		return messages.flatMap(({ deliveries }) =>
			deliveries.map(({ recipient, text }) => ({ to: recipient, text })),
		);
	}

	/** What somebody got by SMS, as soon as there are so many. */
	async textsTo(recipient: string, count: number): Promise<string[]> {
		return await eventually(`${count} SMS to ${recipient}`, async () => {
			const texts = (await this.accepted()).filter(({ to }) => to === recipient);
			return texts.length >= count ? texts.map(({ text }) => text) : undefined;
		});
	}

	/** Who does not want any SMS. */
	async stopList(): Promise<string[]> {
		return (await this.read('state')).sms.stopList;
	}

	private answer(id: number): Promise<unknown> {
		return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
	}

	private settle(message: unknown): void {
		if (!isAnswer(message)) return;
		const { id, result, problem } = message;
		if (problem === undefined) this.waiting.get(id)?.resolve(result);
		else this.waiting.get(id)?.reject(new Error(problem));
		this.waiting.delete(id);
	}

	private fail(why: string): void {
		for (const { reject } of this.waiting.values()) reject(new Error(why));
		this.waiting.clear();
	}

	private async read(name: string) {
		const response = await fetch(`${this.simulator}/_simulator/${name}`);
		return JSON.parse(await response.text());
	}
}

/** Asks again and again until there is an answer. */
async function eventually<T>(what: string, question: () => Promise<T | undefined>): Promise<T> {
	const deadline = Date.now() + PATIENCE;
	while (Date.now() < deadline) {
		const answer = await question();
		if (answer !== undefined) return answer;
		await wait(PAUSE);
	}
	throw new Error(`Not within ${PATIENCE / 1000} s: ${what}`);
}
