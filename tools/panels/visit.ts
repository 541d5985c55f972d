import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';
import { boxOf } from '../editor/boxes';
import type { EditorSession } from '../editor/editorSession';
import { findings, textFindings, type SeenText } from './findings';
import type { Panel } from './panels';

const look = readFileSync(join(__dirname, 'look.js'), 'utf8').replace(/;\s*$/, '');
const LIST = '.el-select-dropdown';
/** The margin below the last field of a picture. */
const MARGIN = 24;
/** Fields that open a list. */
const LISTED = ['options', 'multiOptions'];
/** The time until an option must be visible. */
const PATIENCE = 5000;

/** Opens panels in an editor, with all their options and lists. */
export class Visitor {
	/** The lists already opened: many panels have the same ones. */
	private readonly opened = new Set<string>();

	constructor(private readonly session: EditorSession) {}

	private get page(): Page {
		return this.session.page;
	}

	/**
	 * Opens the panel of a node on the canvas, adds every option, opens every list, and closes it again.
	 *
	 * @param picture the file for a picture of it
	 * @returns the errors found
	 */
	async visit(panel: Panel, picture: string): Promise<string[]> {
		const opened = await this.session.openPanel(panel.title);
		const all = [...panel.fields, ...panel.options];
		const ofOptions = await this.addOptions(panel.options, opened);
		await this.addRows(all, opened);
		const ofLists = await this.openLists(all, opened);
		await this.page.mouse.move(0, 0);
		const seen = await this.seenIn('[data-test-id="node-parameters"]');
		await this.takePicture(opened, picture);
		await this.page.getByTestId('ndv-close-button').click();
		return [...findings(panel, seen), ...ofOptions, ...ofLists];
	}

	/** All texts of the first visible element. */
	private async seenIn(selector: string): Promise<SeenText[]> {
		return await this.page.evaluate(`(${look})(${JSON.stringify(selector)})`);
	}

	private async addOptions(options: readonly INodeProperties[], panel: Locator): Promise<string[]> {
		for (const option of options) {
			await this.addOption(option, panel);
			// Without a row, n8n removes it with the next option, whatever its default is.
			if (option.typeOptions?.multipleValues === true) await this.addRows([option], panel);
		}
		const found: string[] = [];
		for (const option of options) {
			if (await this.label(option, panel).isVisible()) continue;
			found.push(`the option "${option.displayName}" is gone as soon as another one is added`);
			await this.addOption(option, panel);
			await this.addRows([option], panel);
		}
		return found;
	}

	private async addOption(option: INodeProperties, panel: Locator): Promise<void> {
		await panel.getByTestId('collection-parameter-add').locator('input').click();
		await this.list().getByText(option.displayName, { exact: true }).click();
		const label = this.label(option, panel);
		await label.waitFor({ timeout: PATIENCE }).catch(() => undefined);
	}

	/** Adds a row to each collection of rows that has none. */
	private async addRows(fields: readonly INodeProperties[], panel: Locator): Promise<void> {
		for (const { name } of fields.filter(({ type }) => type === 'fixedCollection')) {
			const rows = panel.getByTestId(`fixed-collection-${name}`);
			if (await rows.getByText('Currently no items exist').isVisible())
				await rows.getByTestId('fixed-collection-add').click();
		}
	}

	private async openLists(fields: readonly INodeProperties[], panel: Locator): Promise<string[]> {
		const found: string[] = [];
		for (const field of fields.filter(({ type }) => LISTED.includes(type))) {
			const key = JSON.stringify([field.name, field.options]);
			if (this.opened.has(key)) continue;
			this.opened.add(key);
			const input = panel.getByTestId(`parameter-input-${field.name}`).locator('input').first();
			await input.click();
			await this.list().waitFor();
			found.push(...textFindings(await this.seenIn(LIST)));
			await input.click();
			await this.list().waitFor({ state: 'hidden' });
		}
		return found;
	}

	/** The list that is open. */
	private list(): Locator {
		return this.page.locator(`${LIST}:visible`);
	}

	private label({ displayName }: INodeProperties, panel: Locator): Locator {
		return panel.locator('label').getByText(displayName, { exact: true }).first();
	}

	/** From the tabs down to the last field. */
	private async takePicture(panel: Locator, path: string): Promise<void> {
		const fields = panel.getByTestId('parameter-item').filter({ visible: true });
		const [tabs, all, last] = await Promise.all([
			boxOf(this.page.getByTestId('output-panel')),
			boxOf(panel),
			boxOf(fields.last()),
		]);
		const height = last.y + last.height + MARGIN - tabs.y;
		await this.page.screenshot({ path, clip: { ...all, y: tabs.y, height } });
	}
}
