import type { INodeParameters } from 'n8n-workflow';
import { lines } from './core/core';
import { sendMail } from './nodes';
import { estimateSms, sendFromVirtualNumber, sendSms } from './smsNodes';
import { setStage } from './stage';

/* What the editor says beside the output before a run. */

const LONG = expect.stringMatching(/longer than one SMS/);
const UNSUPPORTED = expect.stringMatching(/may not arrive without Unicode/);
const UNENCRYPTED = expect.stringMatching(/starts with "http:"/);
const SHARED = expect.stringMatching(/see each other's addresses/);

const text = (message: string, options: INodeParameters = {}) => sendSms({ message, options });
const address = (value: string, name = 'urlDlr') =>
	text('Hello', { [name]: { __rl: true, mode: 'url', value } });

describe.each(lines)('The panel, in line %s', (line) => {
	const stage = setStage(line);

	it.each([
		['a text of one SMS', text('x'.repeat(160)), []],
		['a longer text', text('x'.repeat(161)), [LONG]],
		['70 characters in Unicode', text('x'.repeat(70), { isUnicode: true }), []],
		['71 characters in Unicode', text('x'.repeat(71), { isUnicode: true }), [LONG]],
		['a long expression', sendSms({ message: `={{ "${'x'.repeat(200)}" }}` }), []],
		['characters that the API knows or replaces', text("Ça l'été: 5 €, ‘Noël’\n[{~|^\\}]"), []],
		['Cyrillic', text('Привет'), [UNSUPPORTED]],
		['an emoji', text('Hello 🎉'), [UNSUPPORTED]],
		['Cyrillic with Unicode', text('Привет', { isUnicode: true }), []],
		['Cyrillic, with an expression for it', text('Привет', { isUnicode: '={{ $json.is }}' }), []],
		['Cyrillic that is refused', text('Привет', { unsupportedCharacters: 'refuse' }), []],
		['Cyrillic in an expression', sendSms({ message: '={{ "Привет" }}' }), []],
		['Cyrillic from a virtual number', sendFromVirtualNumber({ message: 'Привет' }), [UNSUPPORTED]],
		['Cyrillic to be estimated', estimateSms({ message: 'Привет' }), []],
		['an encrypted address', address('https://example.com'), []],
		['an address that is not encrypted', address('http://example.com'), [UNENCRYPTED]],
		['the other address', address('http://example.com', 'urlResponse'), [UNENCRYPTED]],
		['the trigger', address('trigger'), []],
		['mails of their own', sendMail(), []],
		['shared mails', sendMail({ options: { combineItems: true } }), [SHARED]],
	])('says of %s what there is to say', async (_, { type, parameters = {} }, hints) => {
		expect(await stage.core.panelHints({ type, parameters })).toEqual(hints);
	});
});
