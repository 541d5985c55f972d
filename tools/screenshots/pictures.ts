import type { Locator } from 'playwright-core';
import { around, boxOf } from '../editor/boxes';
import type { EditorSession } from '../editor/editorSession';
import { fewTexts, manyTexts, topUp } from './workflows';

/** A picture of the documents. */
interface Picture {
	/** The name of its file. */
	readonly name: string;
	/** Sets up the editor and takes the picture. */
	readonly take: (session: EditorSession, path: string) => Promise<void>;
}

const SEND = 'Send SMS';
/** The margin around the content. */
const MARGIN = 24;

/** Removes n8n's messages after a run, and moves the mouse away, since elements change colour under it. */
async function tidyUp({ page }: EditorSession): Promise<void> {
	await page.locator('.el-notification__closeBtn').first().click();
	await page.mouse.move(0, 0);
	await page.locator('.el-notification').waitFor({ state: 'hidden' });
}

/** The canvas after a run. */
async function takeWorkflow(session: EditorSession, path: string): Promise<void> {
	const { page } = session;
	await session.openWorkflow(await session.store('workflows', topUp), 'Every Morning');
	await session.holdStill();
	await page.getByTestId('execute-workflow-button').click();
	await page.getByTestId('canvas-node-status-success').nth(5).waitFor();
	await tidyUp(session);
	const nodes = page.getByTestId('canvas-node');
	const seen = await nodes.or(page.getByTestId('canvas-handle-plus')).all();
	await page.screenshot({ path, clip: around(await Promise.all(seen.map(boxOf)), 2 * MARGIN) });
}

/** Opens the panel of the sending node of a workflow, and runs it. */
async function runSend(session: EditorSession, workflow: object, ended: string): Promise<Locator> {
	const { page } = session;
	await session.openWorkflow(await session.store('workflows', workflow), SEND);
	await session.holdStill();
	await session.openPanel(SEND);
	await page.getByTestId('node-execute-button').first().click();
	const output = page.getByTestId('output-panel');
	await output.getByTestId(ended).waitFor();
	await tidyUp(session);
	return output;
}

/** A panel, with the output of a run beside it. n8n keeps the panel where it is drawn to, also for the next picture. */
async function takePanel(session: EditorSession, path: string): Promise<void> {
	const { page } = session;
	const output = await runSend(session, fewTexts, 'ndv-items-count');
	const handle = await boxOf(page.getByTestId('panel-drag-button'));
	const y = handle.y + handle.height / 2;
	await page.mouse.move(handle.x + handle.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(0, y, { steps: 5 });
	await page.mouse.up();
	await page.mouse.move(0, 0);
	const parameters = await boxOf(page.getByTestId('node-parameters'));
	const results = await boxOf(output);
	const options = await boxOf(page.getByTestId('collection-parameter-add'));
	const height = options.y + options.height + MARGIN - results.y;
	const width = results.x + results.width - parameters.x;
	await page.screenshot({ path, clip: { x: parameters.x, y: results.y, width, height } });
}

/** The error if the connection is lost after 500 of 600 items. */
async function takeError(session: EditorSession, path: string): Promise<void> {
	const data = [{ kind: 'resetAfterRead', product: 'sms', nth: 2 }];
	await session.page.request.post(`${session.simulator}/_simulator/faults`, { data });
	const output = await runSend(session, manyTexts, 'node-error-message');
	const results = await boxOf(output);
	const error = await boxOf(output.locator('.node-error-view__header'));
	await session.page.screenshot({
		path,
		clip: { ...results, height: error.y + error.height + MARGIN / 2 - results.y },
	});
}

/** All pictures, in the order in which they are taken. */
export const pictures: readonly Picture[] = [
	{ name: 'workflow.png', take: takeWorkflow },
	{ name: 'panel.png', take: takePanel },
	{ name: 'error.png', take: takeError },
];
