import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const project = join(__dirname, '../..');

// The first start of all installs n8n, and a busy machine takes its time.
jest.setTimeout(30 * 60_000);

describe('npm start', () => {
	it('with --once: runs both examples, agrees with the simulator, and leaves nothing behind', async () => {
		const start = new Start('start', { args: ['--once'] });
		await start.succeeded();
		expect(start.stdout).toMatch(/SMS Partner +10225\.119 +EUR +enough/);
		expect(start.stdout).toMatch(
			/Voice Partner +19\.000 +EUR +below 20, 10 EUR added to demo-subaccount-shop/,
		);
		expect(start.stdout).toMatch(/Mail Partner +10225\.119 +EUR +enough/);
		expect(start.stdout).toMatch(/demo-subaccount-shop has 10\.800 EUR/);
		expect(start.stdout).toMatch(/the main account 10215\.119 EUR/);
		expect(start.stdout).toMatch(/HTTP 200: campaign \S+, recipients 1, cost 0\.15 EUR/);
		expect(start.stdout).toContain('The simulator says the same');
		expect(start.left()).toEqual([]);
	});

	it('says where the editor and the webhook are, and ends everything on Ctrl-C', async () => {
		const start = new Start('start');
		await start.printed(/Ctrl-C ends all of it/);
		const editor = /Editor +(http:\/\/127\.0\.0\.1:\d+)/.exec(start.stdout)?.[1];
		const webhook = /Webhook +(\S+)/.exec(start.stdout)?.[1];
		const [, email, password] = /Log in +(\S+)\s+Password +(\S+)/.exec(start.stdout) ?? [];

		expect((await fetch(`${editor}/`)).headers.get('content-type')).toContain('text/html');
		expect(await post(`${editor}/rest/login`, { emailOrLdapLoginId: email, password })).toBe(200);
		const order = { orderId: 'A-1001', phoneNumbers: '0639980012' };
		expect(await post(String(webhook), order)).toBe(200);

		start.signal('SIGINT');
		await start.succeeded();
		expect(start.left()).toEqual([]);
		await expect(fetch(`${editor}/`)).rejects.toThrow('fetch failed');
	});

	it('ends everything on SIGTERM in the middle of it, and does not say that it went well', async () => {
		const start = new Start('start', { args: ['--once'] });
		await start.printed(/Starting the simulator/);
		await wait(3000);
		start.signal('SIGTERM');
		expect(await start.exitCode).toBe(143);
		expect(start.left()).toEqual([]);
	});
});

describe('npm run dev', () => {
	/** A project of its own, since its sources are changed. */
	const copy = mkdtempSync(join(tmpdir(), 'n8n-nodes-smspartner-dev-'));
	const left = ['.git', '.n8n', 'coverage', 'dist', 'logs', 'node_modules', 'test'];

	beforeAll(() => {
		// First of all: where something is missing, the copy's npm would follow the links, and empty what they lead to.
		const script = `
			import { demo, project } from './demo/steps/folders.mjs';
			import { install } from './demo/steps/install.mjs';
			for (const folder of [project, demo]) await install(folder, 'install', 'Installing');`;
		execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: project });
		cpSync(project, copy, { recursive: true, filter: (file) => !left.includes(basename(file)) });
		for (const folder of ['node_modules', 'demo/node_modules']) {
			symlinkSync(join(project, folder), join(copy, folder));
		}
	});

	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	it('shows what is saved in n8n, keeps to it while a type is wrong, and leaves nothing behind', async () => {
		const start = new Start('dev', { cwd: copy });
		await start.printed(/Ctrl-C ends all of it/);
		const editor = /Editor +(http:\/\/127\.0\.0\.1:\d+)/.exec(start.stdout)?.[1];
		const [, email, password] = /Log in +(\S+)\s+Password +(\S+)/.exec(start.stdout) ?? [];
		const cookie = await logIn(String(editor), { emailOrLdapLoginId: email, password });
		const types = async () =>
			(await fetch(`${editor}/types/nodes.json`, { headers: { cookie } })).text();

		const source = join(copy, 'nodes/MailPartner/MailPartner.node.ts');
		const code = readFileSync(source, 'utf8');
		expect(await types()).toContain('"displayName":"Mail Partner"');
		writeFileSync(source, code.replace("displayName: 'Mail Partner'", 'displayName: 7'));
		await start.printed(/MailPartner\.node\.ts.*error TS2322/);
		expect(await types()).toContain('"displayName":"Mail Partner"');
		writeFileSync(source, code.replace("displayName: 'Mail Partner'", "displayName: 'Changed'"));
		await start.printed(/Hot reload/);
		await eventually(async () => (await types()).includes('"displayName":"Changed"'));
		expect(start.stdout).toContain('rebuilt dist/nodes/MailPartner/MailPartner.node.js');

		start.signal('SIGINT');
		await start.succeeded();
		expect(start.left()).toEqual([]);
	});
});

/** Waits until it is so; the test's own time is the limit. */
async function eventually(condition: () => Promise<boolean>): Promise<void> {
	while (!(await condition())) await wait(100);
}

/** @returns the cookie of the session */
async function logIn(editor: string, login: unknown): Promise<string> {
	const response = await send(`${editor}/rest/login`, login);
	return response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

async function post(url: string, body: unknown): Promise<number> {
	return (await send(url, body)).status;
}

function send(url: string, body: unknown): Promise<Response> {
	const headers = { 'content-type': 'application/json' };
	return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

interface StartOptions {
	readonly args?: readonly string[];
	/** The project. */
	readonly cwd?: string;
}

/** A running process. */
interface Row {
	pid: number;
	parent: number;
	command: string;
}

function processes(): Row[] {
	const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
	return table.split('\n').flatMap((line) => {
		const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
		// A zombie has ended; it waits for its parent to take notice.
		if (command === undefined || state?.startsWith('Z')) return [];
		return [{ pid: Number(pid), parent: Number(parent), command }];
	});
}

/** A command of demo/ as a process of its own, and all that comes of it. */
class Start {
	stdout = '';
	/** null if a signal ended it, and it did not end itself. */
	readonly exitCode: Promise<number | null>;
	private readonly child;
	private readonly descendants = new Map<number, string>();

	constructor(name: 'start' | 'dev', { args = [], cwd = project }: StartOptions = {}) {
		this.child = spawn(process.execPath, [`demo/${name}.mjs`, ...args], {
			cwd,
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
			this.stdout += text;
		});
		// Looked at again and again, since a process whose parent has ended cannot be traced any more.
		const timer = setInterval(() => this.trace(), 250);
		this.exitCode = new Promise((resolve) => {
			this.child.on('close', (exitCode) => {
				clearInterval(timer);
				resolve(exitCode);
			});
		});
	}

	/** Waits until it has printed that; rejects if it ends before. */
	async printed(pattern: RegExp): Promise<void> {
		while (!pattern.test(this.stdout)) {
			if (this.child.exitCode !== null) throw new Error(`It ended, after:\n${this.stdout}`);
			await wait(100);
		}
	}

	/** Waits for its end; rejects, with all that it printed, unless the exit code is 0. */
	async succeeded(): Promise<void> {
		const exitCode = await this.exitCode;
		if (exitCode !== 0) throw new Error(`Exit code ${exitCode}, after:\n${this.stdout}`);
	}

	signal(signal: NodeJS.Signals): void {
		this.child.kill(signal);
	}

	/** The processes that are still there of all that it started. */
	left(): Row[] {
		return processes().filter(({ pid, command }) => this.descendants.get(pid) === command);
	}

	private trace(): void {
		const rows = processes();
		const known = new Set([this.child.pid, ...this.descendants.keys()]);
		// A parent may come after its child in the table, so it takes as many turns as there are generations.
		for (let found = true; found;) {
			found = false;
			for (const { pid, parent } of rows) {
				if (!known.has(parent) || known.has(pid)) continue;
				known.add(pid);
				found = true;
			}
		}
		for (const { pid, command } of rows) {
			if (known.has(pid) && pid !== this.child.pid) this.descendants.set(pid, command);
		}
	}
}
