import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Editor } from './editor';

const guide = readFileSync(join(__dirname, '../../../docs/guide/triggers.md'), 'utf8');
/** The steps of "Your first trigger", which new users follow to the letter. */
const [, recipe = ''] = guide.split(/^## /m);

/** A name in bold in the recipe. */
function bold(name: string): string {
	if (!recipe.includes(`**${name}**`)) throw new Error(`triggers.md does not contain **${name}**`);
	return name;
}

/** A text to paste from the recipe. */
function code(text: string): string {
	if (!recipe.includes(`\`${text}\``)) throw new Error(`triggers.md does not contain ${text}`);
	return text;
}

/** Follows the recipe with mouse and keyboard, in an editor of n8n 2. */
export class Recipe {
	constructor(private readonly editor: Editor) {}

	private get page() {
		return this.editor.page;
	}

	private async choose(action: string): Promise<void> {
		await (await this.editor.find('SMS Partner', 'SMS Partner')).click();
		await this.page.getByText(`${bold('Triggers')} (5)`).waitFor();
		await this.page.getByText(action, { exact: true }).click();
		await this.page.getByTestId('node-parameters').waitFor();
	}

	private async addAfterLast(action: string): Promise<void> {
		await this.page.getByTestId('ndv-close-button').click();
		await this.page.getByTestId('canvas-handle-plus').last().click();
		await this.choose(action);
	}

	private async paste(parameter: string, text: string): Promise<void> {
		await this.page.getByTestId(`parameter-input-${parameter}`).locator('input, textarea').click();
		await this.editor.paste(text);
	}

	/** Step 1. */
	async addTrigger(): Promise<void> {
		await this.editor.openNew();
		await this.page.getByTestId('node-creator-plus-button').first().click();
		await this.choose(bold('On STOP'));
	}

	/**
	 * Step 2.
	 *
	 * @returns the copied URL
	 */
	async copyUrl(): Promise<string> {
		await this.page.getByText(bold('Webhook URLs'), { exact: true }).click();
		await this.page.getByText(bold('Production URL'), { exact: true }).click();
		await this.page.getByText('/webhook/').click();
		await this.page.getByText('URL copied').waitFor();
		return await this.editor.copied();
	}

	/** Step 3. */
	async addToList(): Promise<void> {
		await this.addAfterLast(bold('Add a phone number to the STOP list'));
		await this.paste('phoneNumber', code('{{ $json.phoneNumber }}'));
		// n8n shows what an expression gives over the fields below it, until something else is clicked.
		await this.page.getByText('No output data').click();
		await this.page.getByPlaceholder('Add option').click();
		await this.page.getByText(bold('Ignore If Already Done')).click();
		await this.page.getByTestId('parameter-input-ignoreAlreadyDone').click();
	}

	/** Step 4. */
	async tell(phoneNumber: string): Promise<void> {
		await this.addAfterLast(bold('Send an SMS'));
		await this.page.getByTestId('parameter-input-phoneNumbers').locator('input').fill(phoneNumber);
		await this.paste('message', code('{{ $json.phoneNumber }} sent STOP'));
		await this.page.getByText('No output data').click();
		await this.page.getByTestId('ndv-close-button').click();
	}

	/** Step 5. */
	async publish(): Promise<void> {
		await this.page
			.getByRole('button', { name: bold('Publish') })
			.first()
			.click();
		await this.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
		await this.page.getByText('Workflow published').waitFor();
	}
}
