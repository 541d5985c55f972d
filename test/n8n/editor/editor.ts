import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { EditorSession } from '../../../tools/editor/editorSession';
import { workflow } from './workflow';

/** How an execution ended, and all that n8n stored of it. */
interface Execution {
	readonly status: string;
	readonly stored: string;
}

/** n8n's editor in a browser, with a workflow of all that is to be tried. */
export class Editor {
	private constructor(
		private readonly session: EditorSession,
		private readonly workflowId: string,
	) {}

	/** Starts n8n, the simulator and the browser, and logs in. Throws where there is no browser. */
	static async start(): Promise<Editor> {
		const session = await EditorSession.start({ width: 1440, height: 1000 });
		return new Editor(session, await session.store('workflows', workflow(session.simulator)));
	}

	/** Ends the browser, n8n, and all that was started with it. */
	async stop(): Promise<void> {
		await this.session.stop();
	}

	/** What the browser shows. */
	get page(): Page {
		return this.session.page;
	}

	/** Shows the workflow. */
	async openCanvas(): Promise<void> {
		await this.session.openWorkflow(this.workflowId, 'Start');
	}

	/** Shows a new workflow, without any node. */
	async openNew(): Promise<void> {
		await this.page.goto(this.session.url('workflow/new'));
		await this.page.getByText('Add first step').waitFor();
	}

	/**
	 * Asks the simulator (simulator/README.md, "From another process").
	 *
	 * @param path e.g. "replies"
	 * @param data posts it; without it, the answer is only read
	 */
	async askSimulator(path: string, data?: object): Promise<unknown> {
		const url = `${this.session.simulator}/_simulator/${path}`;
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
		return this.session.node(name);
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
		const panel = await this.session.openPanel(name);
		await panel.getByText('Operation', { exact: true }).waitFor();
		return panel;
	}

	/** Runs the node whose panel is open, and waits until its output shows this. */
	async execute(expected: string): Promise<string> {
		return await (await this.session.execute(expected)).innerText();
	}

	/**
	 * Opens a new credential, which n8n tests at once.
	 *
	 * @param keys what is filled in
	 */
	async openCredential(keys: Readonly<Record<string, string>>): Promise<Locator> {
		const { simulator } = this.session;
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
		const id = await this.session.store('credentials', data);
		await this.page.goto(this.session.url(`home/credentials/${id}`));
		return this.page.getByTestId('editCredential-modal');
	}

	/** Runs the workflow up to a node, without the browser's page. */
	async runTo(nodeName: string): Promise<Execution> {
		const rest = this.session.url('rest');
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
