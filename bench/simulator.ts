import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'undici';
import { demoKeys } from '../simulator';
import { project } from './folders';

/** A balance that no run exhausts, in euros. */
const FORTUNE = 1_000_000_000;

/** The simulator in its own process, without rate limits. */
export class Simulator {
	readonly key = demoKeys.sms;

	private constructor(
		private readonly child: ChildProcess,
		private readonly address: string,
	) {}

	static async start(): Promise<Simulator> {
		const command = ['--import', 'tsx', 'simulator/main.ts', '--port', '0'];
		const child = spawn(process.execPath, command, {
			cwd: project,
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		// An aborted benchmark leaves nothing behind.
		process.once('exit', () => child.kill());
		const address = new Promise<string>((resolve, reject) => {
			let printed = '';
			child.stdout.setEncoding('utf8').on('data', (text) => {
				printed += text;
				const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
				if (found) resolve(found);
			});
			child.once('exit', () => reject(new Error(`The simulator did not start: ${printed}`)));
		});
		return new Simulator(child, await address);
	}

	get baseUrl(): string {
		return `${this.address}/sms/v1`;
	}

	/** Resets the simulator: no requests, no messages, a full balance. */
	async refresh(requestLog: 'counted' | 'whole' = 'counted'): Promise<void> {
		await this.control('POST', 'reset', {});
		await this.control('POST', 'switches', { rateLimits: false, requestLog });
		await this.control('POST', 'balances', { sms: FORTUNE });
	}

	/** The number of requests since the last reset. */
	async requests(): Promise<number> {
		const counts = await this.control('GET', 'counts');
		return Object.values(Object(counts)).reduce<number>((sum, count) => sum + Number(count), 0);
	}

	/** The request bodies since the last reset with a whole log. */
	async bodies(): Promise<unknown[]> {
		const requests = await this.control('GET', 'requests');
		if (!Array.isArray(requests)) throw new TypeError('The log is no list');
		return requests.map((one: unknown) => Object(one).body);
	}

	async stop(): Promise<void> {
		const exited = once(this.child, 'exit');
		this.child.kill();
		await exited;
	}

	private async control(method: 'GET' | 'POST', subject: string, body?: object): Promise<unknown> {
		const answer = await request(`${this.address}/_simulator/${subject}`, {
			method,
			...(body && { body: JSON.stringify(body) }),
		});
		if (answer.statusCode !== 200) throw new Error(`${subject}: ${await answer.body.text()}`);
		return answer.body.json();
	}
}
