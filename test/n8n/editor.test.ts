import { demoKeys } from '../../simulator/demo';
import { browserPath } from '../../tools/editor/editorSession';
import { Editor, labels } from './editor/editor';
import { Recipe } from './editor/recipe';

// The first start of all installs n8n, and a busy machine takes its time.
jest.setTimeout(30 * 60_000);

/** How the code writes a name: 'tokenSubaccount'. */
const rawName = /\b[a-z]+[A-Z]\w*/;
const products = ['SMS Partner', 'Voice Partner', 'Mail Partner'];
const keys: string[] = Object.values(demoKeys);

// On somebody's own machine a browser may be missing; where the tests decide about a change, they need one.
const isLeftOut = browserPath === undefined && !process.env['CI'];
const reason = isLeftOut ? ' (skipped: no Chromium on this machine)' : '';
const describeWithBrowser = isLeftOut ? describe.skip : describe;

describeWithBrowser(`n8n's editor in a browser${reason}`, () => {
	let editor: Editor;

	beforeAll(async () => {
		editor = await Editor.start();
	});

	afterAll(async () => {
		await editor?.stop();
	});

	it.each(products)('finds %s by its name, with its icon', async (product) => {
		const found = await editor.search(product);
		await found.waitFor();
		const icon = editor.page.locator('img[src*="n8n-nodes-smspartner"]').last();
		const source = await icon.getAttribute('src');
		const answer = await editor.page.request.get(new URL(String(source), editor.page.url()).href);
		expect(answer.headers()['content-type']).toContain('image/svg');
		await found.click();
		await editor.page.getByText('Get the credits of the account').waitFor();
	});

	it('finds the nodes by what people look for, also by the words of their triggers', async () => {
		await editor.search('SMS Partner');
		for (const words of [
			'reply',
			'inbound',
			'opt-out',
			'STOP',
			'SMS received',
			'texto',
			'HLR',
			'RCS',
		])
			await (await editor.find(words, 'SMS Partner')).waitFor();
		for (const words of ['répondeur', 'appel', 'campaign', 'credit', 'balance'])
			await (await editor.find(words, 'Voice Partner')).waitFor();
		for (const words of ['emailing', 'solde', 'crédit', 'opt-out'])
			await (await editor.find(words, 'Mail Partner')).waitFor();
		await (await editor.find('low credit', 'Partner Balance Trigger')).waitFor();
	});

	it('hears STOP in a workflow that was built as the README says', async () => {
		const recipe = new Recipe(editor);
		await recipe.addTrigger();
		const replyUrl = await recipe.copyUrl();
		await editor.askSimulator('reset', {});
		await editor.askSimulator('settings', { replyUrl });
		await recipe.addToList();
		await recipe.tell('+33639980041');
		await recipe.publish();
		const reply = { from: '+33639980010', text: 'STOP' };
		expect(await editor.askSimulator('replies', reply)).toMatchObject([{ status: 200 }]);
		expect(await editor.requests(2)).toMatchObject([
			{ path: '/stop-sms/add', body: { phoneNumber: reply.from } },
			{ path: '/send', body: { phoneNumbers: '+33639980041', message: `${reply.from} sent STOP` } },
		]);
	});

	it('shows under a node what it does, in the words of its panel', async () => {
		await editor.openCanvas();
		await editor.node('SMS Credits').getByText('Get Credits: Account').waitFor();
		await editor.node('Voice Drop').getByText('Send: Voice Message').waitFor();
		await editor.node('Mail Status').getByText('Get Status: Email').waitFor();
	});

	it.each([
		['SMS Credits', ['Credential', 'Resource', 'Operation', 'Simplify', 'Options']],
		[
			'SMS Send',
			['Credential', 'Resource', 'Operation', 'Phone Numbers', 'Message', 'Simplify', 'Options'],
		],
		[
			'Wrong Subaccount',
			['Credential', 'Resource', 'Operation', 'Subaccount', 'Credit (EUR)', 'Simplify', 'Options'],
		],
		[
			'Voice Drop',
			[
				'Credential',
				'Resource',
				'Operation',
				'Audio File',
				'Phone Numbers',
				'Email for Notification',
				'Simplify',
				'Options',
			],
		],
		[
			'Mail Status',
			[
				'Credential',
				'Resource',
				'Operation',
				'Message ID',
				'Return All',
				'Limit',
				'Simplify',
				'Options',
			],
		],
	])('has the fields of "%s" in their order, and no raw name', async (node, expected) => {
		const panel = await editor.openPanel(node);
		expect(await labels(panel)).toEqual(expected);
		expect(await panel.innerText()).not.toMatch(rawName);
	});

	it('lists the audio files of the account', async () => {
		const panel = await editor.openPanel('Voice Drop');
		await panel.getByTestId('rlc-input').first().click();
		await editor.page.getByText('filename1 (0:07)').waitFor();
	});

	it('shows the output of a run', async () => {
		await editor.openPanel('SMS Credits');
		const output = await editor.execute('balance');
		expect(output).toContain('1 item');
		expect(output).toContain('EUR');
	});

	it('shows an error in words that say what to do', async () => {
		await editor.openPanel('Wrong Subaccount');
		const output = await editor.execute('The subaccount does not exist');
		expect(output).toContain('Choose the subaccount from the list, or check its token.');
		expect(output).not.toMatch(rawName);
	});

	it('says which key of the credential is wrong', async () => {
		const modal = await editor.openCredential({
			smsApiKey: 'no-such-key',
			voiceApiKey: demoKeys.voice,
		});
		await modal.getByText('More details').click();
		const said = await modal.getByText('SMS Partner API Key was rejected').innerText();
		expect(said).not.toContain('Voice Partner');
		expect(said).not.toContain('no-such-key');
	});

	it('says that right keys work', async () => {
		const modal = await editor.openCredential({ mailApiKey: demoKeys.mail });
		await modal.getByText('Connection tested successfully').waitFor();
		expect(await modal.innerText()).not.toMatch(rawName);
	});

	it.each(['HTTP SMS', 'HTTP Voice', 'HTTP Marked', 'HTTP Body'])(
		'lets the HTTP Request node use the credential, and stores no key: %s',
		async (node) => {
			const { status, stored } = await editor.runTo(node);
			expect(status).toBe('success');
			for (const key of keys) expect(stored).not.toContain(key);
		},
	);

	it('lets no HTTP Request node send a key elsewhere, and says why', async () => {
		const { status, stored } = await editor.runTo('HTTP Elsewhere');
		expect(status).toBe('error');
		expect(stored).toContain('only sends its keys to the base URLs of the Partner APIs');
		for (const key of keys) expect(stored).not.toContain(key);
	});
});
