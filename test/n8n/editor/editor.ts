import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, selectors, type Browser, type Locator, type Page } from 'playwright-core';
import { workflow } from './workflow';

/** The browser, where Debian, Fedora and others put it; undefined if there is none. */
export const browserPath = [
	process.env['CHROMIUM_PATH'] ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
].find((path) => existsSync(path));

/** The editor asks outside about packages; nothing leaves the machine. */
const browserArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** What serve.mjs says when all is running. */
interface Served {
	readonly editor: string;
	readonly simulator: string;
	readonly login: { readonly email: string; readonly password: string };
}

function isServed(message: unknown): message is Served {
	return typeof message === 'object' && message !== null && 'editor' in message;
}

async function served(server: ChildProcess): Promise<Served> {
	const ended = once(server, 'exit').then(() => [undefined]);
	const [message] = await Promise.race([once(server, 'message'), ended]);
	if (!isServed(message)) throw new Error('n8n did not start: see demo/logs');
	return message;
}

/** How an execution ended, and all that n8n stored of it. */
interface Execution {
	readonly status: string;
	readonly stored: string;
}

/** n8n's editor in a browser, with a workflow of all that is to be tried. */
export class Editor {
	private constructor(
		private readonly server: ChildProcess,
		private readonly browser: Browser,
		private readonly served: Served,
		private readonly workflowId: string,
		readonly page: Page,
	) {}

	/** Starts n8n, the simulator and the browser, and logs in. Throws where there is no browser. */
	static async start(): Promise<Editor> {
		if (browserPath === undefined)
			throw new Error('There is no Chromium here: install one, or name it in CHROMIUM_PATH');
		selectors.setTestIdAttribute('data-test-id');
		const server = fork(join(__dirname, 'serve.mjs'), { execArgv: [], stdio: 'inherit' });
		const all = await served(server);
		const browser = await chromium.launch({ executablePath: browserPath, args: browserArguments });
		const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		page.setDefaultTimeout(60_000);
		const { email: emailOrLdapLoginId, password } = all.login;
		const login = { emailOrLdapLoginId, password };
		await page.request.post(`${all.editor}/rest/login`, { data: login });
		const data = workflow(all.simulator);
		const created = await page.request.post(`${all.editor}/rest/workflows`, { data });
		return new Editor(server, browser, all, (await created.json()).data.id, page);
	}

	/** Ends the browser, n8n, and all that was started with it. */
	async stop(): Promise<void> {
		await this.browser.close();
		const ended = once(this.server, 'exit');
		this.server.disconnect();
		await ended;
	}

	/** Shows the workflow. */
	async openCanvas(): Promise<void> {
		await this.page.goto(`${this.served.editor}/workflow/${this.workflowId}`);
		await this.node('Start').waitFor();
	}

	/** Shows a new workflow, without any node. */
	async openNew(): Promise<void> {
		await this.page.goto(`${this.served.editor}/workflow/new`);
		await this.page.getByText('Add first step').waitFor();
	}

	/**
	 * Asks the simulator (simulator/README.md, "From another process").
	 *
	 * @param path e.g. "replies"
	 * @param data posts it; without it, the answer is only read
	 */
	async askSimulator(path: string, data?: object): Promise<unknown> {
		const url = `${this.served.simulator}/_simulator/${path}`;
		const { request } = this.page;
		return await (await (data ? request.post(url, { data }) : request.get(url))).json();
	}

	/** The requests since the simulator's reset, once there are so many, or after 20 seconds. */
	async requests(count: number): Promise<unknown> {
		for (const end = Date.now() + 20_000; ; await wait(250)) {
			const requests = await this.askSimulator('requests');
			const isDone = Array.isArray(requests) && requests.length >= count;
			if (isDone || Date.now() > end) return requests;
		}
	}

	/** Copies a text, and pastes it where the cursor is. */
	async paste(text: string): Promise<void> {
		await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
		await this.page.keyboard.press('Control+V');
	}

	/** What was copied last. */
	async copied(): Promise<string> {
		return String(await this.page.evaluate('navigator.clipboard.readText()'));
	}

	/** A node on the canvas. */
	node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** Shows what the node creator finds. */
	async search(words: string): Promise<Locator> {
		await this.openCanvas();
		await this.page.getByTestId('node-creator-plus-button').first().click();
		return await this.find(words, words);
	}

	/** Types into the node creator, which is open. */
	async find(words: string, node: string): Promise<Locator> {
		await this.page.getByTestId('node-creator-search-bar').fill(words);
		return this.page.getByTestId('node-creator-item-name').filter({ hasText: node }).first();
	}

	/** Opens a node's panel. */
	async openPanel(name: string): Promise<Locator> {
		await this.openCanvas();
		await this.node(name).dblclick();
		const panel = this.page.getByTestId('node-parameters');
		await panel.getByText('Operation', { exact: true }).waitFor();
		return panel;
	}

	/** Runs the node whose panel is open, and waits until its output shows this. */
	async execute(expected: string): Promise<string> {
		await this.page.getByTestId('node-execute-button').first().click();
		const output = this.page.getByTestId('output-panel');
		await output.getByText(expected).first().waitFor();
		return await output.innerText();
	}

	/**
	 * Opens a new credential, which n8n tests at once.
	 *
	 * @param keys what is filled in
	 */
	async openCredential(keys: Readonly<Record<string, string>>): Promise<Locator> {
		const { editor, simulator } = this.served;
		const data = {
			name: 'Mine',
			type: 'partnerApi',
			data: {
				...keys,
				customUrls: true,
				smsBaseUrl: `${simulator}/sms/v1`,
				voiceBaseUrl: `${simulator}/voice/v1`,
				mailBaseUrl: `${simulator}/mail/v1`,
			},
		};
		const created = await this.page.request.post(`${editor}/rest/credentials`, { data });
		await this.page.goto(`${editor}/home/credentials/${(await created.json()).data.id}`);
		return this.page.getByTestId('editCredential-modal');
	}

	/** Runs the workflow up to a node, without the browser's page. */
	async runTo(nodeName: string): Promise<Execution> {
		const rest = `${this.served.editor}/rest`;
		const run = await this.page.request.post(`${rest}/workflows/${this.workflowId}/run`, {
			data: {
				destinationNode: { nodeName, mode: 'inclusive' },
				triggerToStartFrom: { name: 'Start' },
			},
		});
		const { executionId } = (await run.json()).data;
		for (;;) {
			const response = await this.page.request.get(`${rest}/executions/${executionId}`);
			const stored = await response.text();
			const { status } = JSON.parse(stored).data;
			if (!['new', 'running', 'waiting'].includes(status)) return { status, stored };
			await wait(250);
		}
	}
}

/** The first of the settings that n8n adds to every node, below its fields. */
const FIRST_SETTING = 'Always Output Data';

/** The labels of a panel's own fields from top to bottom. */
export async function labels(panel: Locator): Promise<string[]> {
	const texts = await panel.locator('label.n8n-input-label').allInnerTexts();
	const all = texts.map((text) => text.trim().split('\n')[0] ?? '').filter((text) => text !== '');
	return all.slice(0, all.indexOf(FIRST_SETTING));
}
