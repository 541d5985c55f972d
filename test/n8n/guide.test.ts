import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSubaccounts } from '../../simulator';
import { lines } from './core/core';
import { addCredit, sendVoice } from './nodes';
import { setStage, told } from './stage';

/* What the guide quotes, said by the nodes. */

const read = (page: string): string =>
	readFileSync(join(__dirname, '../../docs/guide', page), 'utf8');

/** The quotes of the page on errors, each a text of two lines as `told` gives it. */
const quotes = read('errors.md')
	.split('\n\n')
	.filter((block) => block.startsWith('> '))
	.map((block) => block.replace(/^> ?/gm, '').replace('\n\n', '\n'));

describe.each(lines)('What the guide quotes, in line %s', (line) => {
	const stage = setStage(line);

	it('is an error of an item between others', async () => {
		// The third waits for the second, since it is about the same.
		const rows = [demoSubaccounts.shop, 'gone', 'gone'].map((token) => ({ token }));
		const tokenSubaccount = { __rl: true, mode: 'id', value: '={{ $json.token }}' };
		const run = await stage.run(addCredit({ tokenSubaccount }), { rows });
		expect(quotes).toContain(told(run));
	});

	it('is what is said where no answer came', async () => {
		stage.simulator.faults.add({ kind: 'resetAfterRead', path: '/campaign/send' });
		const run = await stage.run(sendVoice({ phoneNumbers: '0639980012' }));
		expect(quotes).toContain(told(run));
	});

	it('is what the credential says of a wrong key', async () => {
		stage.simulator.state.voice.key = 'another key';
		const { message } = await stage.testCredential();
		expect(read('credential.md')).toContain(`\`${message}\``);
	});
});
