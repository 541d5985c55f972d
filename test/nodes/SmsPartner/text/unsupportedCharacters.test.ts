import type { Operation } from '../../../../engine/operation/operation';
import { send } from '../../../../nodes/SmsPartner/resources/sms/send';
import { sendAndWait } from '../../../../nodes/SmsPartner/resources/sms/sendAndWait';
import { sendFromVirtualNumber } from '../../../../nodes/SmsPartner/resources/sms/sendFromVirtualNumber';
import { callOf, complaintOf, hintsOf, outputOf } from '../../reading';

const phoneNumbers = '0612345678';
const waiting = { phoneNumbers, waitFor: 'reply', resumeAmount: 1, resumeUnit: 'hours' };
const virtual = { to: phoneNumbers, from: '+33644630001' };
const text = 'Crêpe 🎉';

const COMPLAINT = '"Message" has characters that need Unicode: 🎉';
const HINT = expect.stringMatching(/may not arrive: 🎉\. Remove them, or/);

describe.each<[string, Operation, object]>([
	['Send', send, { phoneNumbers }],
	['Send and Wait', sendAndWait, waiting],
	['Send From Virtual Number', sendFromVirtualNumber, virtual],
])('A text that needs Unicode, by %s', (_, operation, fields) => {
	const raw = { ...fields, message: text };

	it.each([{}, { unsupportedCharacters: 'send' }])('is sent with a hint: %o', (options) => {
		expect(callOf(operation, raw, options).body).not.toHaveProperty('isUnicode');
		expect(complaintOf(operation, raw, options)).toBeUndefined();
		expect(hintsOf(operation, raw, options)).toEqual([HINT]);
	});

	it('can be refused', () => {
		const options = { unsupportedCharacters: 'refuse' };
		expect(complaintOf(operation, raw, options)).toBe(COMPLAINT);
		expect(complaintOf(operation, { ...raw, message: 'Crêpe' }, options)).toBeUndefined();
	});

	it.each([
		['Prix\u00a0: 5 €\u202f!', 'no-break space, narrow no-break space'],
		['a\tb\u200bc', 'tab, U+200B'],
	])('names characters that nobody sees: %j', (message, names) => {
		const invisible = { ...raw, message };
		expect(complaintOf(operation, invisible, { unsupportedCharacters: 'refuse' })).toMatch(
			new RegExp(`: ${names.replaceAll('+', '\\+')}$`),
		);
		expect(hintsOf(operation, invisible, {})).toEqual([expect.stringContaining(`: ${names}.`)]);
	});

	it('is counted in the output', () => {
		expect(outputOf(operation, send.example, raw)).toMatchObject({
			encoding: 'Unicode',
			segments: 1,
			unicodeCharacters: ['🎉'],
		});
		expect(outputOf(operation, send.example, { ...raw, message: 'Crêpe' })).toMatchObject({
			encoding: 'GSM-7',
			segments: 1,
			replacedCharacters: [{ character: 'ê', replacement: 'e' }],
		});
	});
});

describe.each<[string, Operation, object]>([
	['Send', send, { phoneNumbers }],
	['Send and Wait', sendAndWait, waiting],
])('Unicode, by %s', (_, operation, fields) => {
	it.each([
		[text, { unsupportedCharacters: 'unicode' }],
		[text, { isUnicode: true, unsupportedCharacters: 'refuse' }],
	])('sends "%s" as it is, with %o', (message, options) => {
		const raw = { ...fields, message };
		expect(callOf(operation, raw, options).body).toMatchObject({ isUnicode: 1, message: text });
		expect(complaintOf(operation, raw, options)).toBeUndefined();
		expect(hintsOf(operation, raw, options)).toEqual([]);
		expect(outputOf(operation, send.example, raw, undefined, options)).toMatchObject({
			encoding: 'Unicode',
		});
	});

	it('is not switched on for a text that does without', () => {
		const raw = { ...fields, message: 'Crêpe' };
		const options = { unsupportedCharacters: 'unicode' };
		expect(callOf(operation, raw, options).body).not.toHaveProperty('isUnicode');
		expect(outputOf(operation, send.example, raw, undefined, options)).toMatchObject({
			encoding: 'GSM-7',
		});
	});
});
