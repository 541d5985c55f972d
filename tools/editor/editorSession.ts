import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, selectors, type Browser, type Locator, type Page } from 'playwright-core';

/** The path of the browser on Debian, Fedora and others; undefined if there is none. */
export const browserPath = [
	process.env['CHROMIUM_PATH'] ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
].find((path) => existsSync(path));

/** Blocks requests to other hosts, e.g. the editor's requests about packages. */
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

/** The message of serve.mjs when everything is running. */
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

/** The size of the browser window, and the scale of its pictures. */
export interface Window {
	readonly width: number;
	readonly height: number;
	readonly scale?: number;
}

/** A new n8n with the package, the examples and the simulator, and its editor in a browser, logged in. */
export class EditorSession {
	private constructor(
		private readonly server: ChildProcess,
		private readonly browser: Browser,
		private readonly served: Served,
		readonly page: Page,
	) {}

	/** Starts everything. Throws if there is no browser. */
	static async start({ width, height, scale = 1 }: Window): Promise<EditorSession> {
		if (browserPath === undefined)
			throw new Error('There is no Chromium here: install one, or name it in CHROMIUM_PATH');
		selectors.setTestIdAttribute('data-test-id');
		const server = fork(join(__dirname, 'serve.mjs'), { execArgv: [], stdio: 'inherit' });
		const all = await served(server);
		const browser = await chromium.launch({ executablePath: browserPath, args: browserArguments });
		const page = await browser.newPage({
			viewport: { width, height },
			deviceScaleFactor: scale,
			colorScheme: 'light',
		});
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		page.setDefaultTimeout(60_000);
		const { email: emailOrLdapLoginId, password } = all.login;
		const login = { emailOrLdapLoginId, password };
		await page.request.post(`${all.editor}/rest/login`, { data: login });
		return new EditorSession(server, browser, all, page);
	}

	/** Ends the browser, n8n, and everything else it started. */
	async stop(): Promise<void> {
		await this.browser.close();
		const ended = once(this.server, 'exit');
		this.server.disconnect();
		await ended;
	}

	/** The URL of the simulator. */
	get simulator(): string {
		return this.served.simulator;
	}

	/** The URL of a page of the editor, e.g. of "workflow/new". */
	url(path: string): string {
		return `${this.served.editor}/${path}`;
	}

	/**
	 * Stores a workflow or credential in n8n.
	 *
	 * @param kind "workflows" or "credentials"
	 * @param data in the format of n8n's server
	 * @returns its ID
	 */
	async store(kind: string, data: object): Promise<string> {
		const created = await this.page.request.post(this.url(`rest/${kind}`), { data });
		return (await created.json()).data.id;
	}

	/** Opens a workflow, and waits until this node is visible. */
	async openWorkflow(id: string, node: string): Promise<void> {
		await this.page.goto(this.url(`workflow/${id}`));
		await this.node(node).waitFor();
	}

	/** Turns off animations until another page is opened. */
	async holdStill(): Promise<void> {
		const still =
			'*, *::before, *::after { transition: none !important; animation: none !important; }';
		await this.page.addStyleTag({ content: still });
	}

	/** A node on the canvas. */
	node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** Opens the panel of a node on the visible canvas. */
	async openPanel(name: string): Promise<Locator> {
		await this.node(name).dblclick();
		const panel = this.page.getByTestId('node-parameters');
		await panel.waitFor();
		return panel;
	}

	/** Runs the node with the open panel, and waits until its output shows this text. */
	async execute(expected: string): Promise<Locator> {
		await this.page.getByTestId('node-execute-button').first().click();
		const output = this.page.getByTestId('output-panel');
		await output.getByText(expected).first().waitFor();
		return output;
	}
}
