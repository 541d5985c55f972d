import { lines } from './core/core';
import { mobile, personalised, sendFromVirtualNumber, sendRcs, sendSms } from './smsNodes';
import { setStage, told } from './stage';

/* Texts that need Unicode, and what the option "Unsupported Characters" does with them. */

// Time enough on a machine that is busy.
jest.setTimeout(60_000);

const onErrors = ['continueRegularOutput', 'continueErrorOutput'] as const;
/** A Wednesday on which nothing is held back. */
const scheduledDate = '2030-07-03T12:00:00';
const rows = ['Crêpe', 'Привет', 'Hello 🎉'].map((text, row) => ({ to: mobile(row), text }));

const plain = {
	encoding: 'GSM-7',
	segments: 1,
	replacedCharacters: [{ character: 'ê', replacement: 'e' }],
};
const cyrillic = { encoding: 'Unicode', unicodeCharacters: ['П', 'р', 'и', 'в', 'е', 'т'] };
const emoji = { encoding: 'Unicode', segments: 1, unicodeCharacters: ['🎉'] };
const REFUSED = /"Message" has characters that need Unicode: П, р, и, в, е, т/;

describe.each(lines)('Texts that need Unicode, in line %s', (line) => {
	const stage = setStage(line);
	const run = (unsupportedCharacters: string | undefined, more = {}) => {
		const node = sendSms({ options: { scheduledDate, unsupportedCharacters, ...more } });
		return (settings = {}) =>
			stage.run({ ...node, ...settings }, { rows, timezone: 'Europe/Paris' });
	};

	it.each([undefined, 'send'])('go out, with a hint (%s)', async (choice) => {
		const sent = await run(choice)();
		expect(stage.bodies).toEqual([expect.not.objectContaining({ isUnicode: 1 })]);
		expect(sent.json('Partner')).toMatchObject([plain, cyrillic, emoji]);
		expect(sent.hints('Partner')).toEqual([
			expect.stringMatching(
				/may not arrive: П, р, и, в, е, т, 🎉 \(items 1-2\)\. Remove them, or /,
			),
		]);
	});

	it('are refused with the characters, before anything is sent', async () => {
		const stopped = await run('refuse')();
		expect(told(stopped)).toMatch(REFUSED);
		expect(stage.wire).toEqual([]);
	});

	it.each(onErrors)('are refused alone with %s', async (onError) => {
		const sent = await run('refuse')({ onError });
		expect(stage.bodies).toMatchObject([{ phoneNumbers: mobile(0), message: 'Crêpe' }]);
		const items = sent.items('Partner').flatMap((output) => output.map(({ json }) => json));
		expect(items).toMatchObject([
			{ status: 'scheduled' },
			{ error: expect.stringMatching(REFUSED) },
			{ error: expect.stringContaining(': 🎉') },
		]);
		expect(sent.hints('Partner')).toEqual([]);
	});

	it('go in Unicode, apart from the others', async () => {
		const sent = await run('unicode')();
		expect(stage.bodies).toEqual([
			expect.not.objectContaining({ isUnicode: 1 }),
			expect.objectContaining({
				isUnicode: 1,
				SMSList: [rows[1], rows[2]].map((row) => ({ phoneNumber: row?.to, message: row?.text })),
			}),
		]);
		expect(sent.json('Partner')).toMatchObject([plain, cyrillic, emoji]);
		expect(sent.hints('Partner')).toEqual([]);
	});

	it.each([
		['send', 1, [plain, cyrillic, emoji], 1],
		['unicode', 2, [plain, cyrillic, emoji], 0],
		['refuse', 1, [plain, { error: expect.any(String) }, { error: expect.any(String) }], 0],
	])('are checked with "%s"', async (choice, requests, outputs, hints) => {
		const node = run(choice, { checkOnly: true });
		const checked = await node({ onError: 'continueRegularOutput' });
		expect(stage.wire).toEqual([]);
		expect(checked.json('Partner')).toMatchObject(outputs);
		expect(checked.json('Partner')[0]).toMatchObject({ request: { requests } });
		expect(checked.hints('Partner')).toHaveLength(hints);
	});

	it('are refused from a virtual number too, which has no Unicode', async () => {
		const options = { unsupportedCharacters: 'refuse' };
		const stopped = await stage.run(sendFromVirtualNumber({ options }), { rows });
		expect(told(stopped)).toMatch(REFUSED);
		const unicode = { unsupportedCharacters: 'unicode' };
		const wrong = await stage.run(sendFromVirtualNumber({ options: unicode }), { rows });
		expect(told(wrong)).toMatch(/"Unsupported Characters" must be one of: send, refuse/);
		expect(stage.wire).toEqual([]);
	});

	it.each([
		['send', {}, [expect.stringMatching(/may not arrive: П,/)]],
		['unicode', { isUnicode: 1 }, []],
	])('as the fallback of RCS go by their own option: %s', async (choice, flags, hints) => {
		const sms = { message: 'Привет', unsupportedCharacters: choice };
		const node = sendRcs({ options: { scheduledDate, failover: { sms } } });
		const sent = await stage.run(node, { rows: personalised(1), timezone: 'Europe/Paris' });
		expect(stage.bodies).toHaveProperty('0.failover', { message: 'Привет', ...flags });
		expect(sent.hints('Partner')).toEqual(hints);
	});
});

describe.each(lines)('1,000 items at night, in line %s', (line) => {
	const stage = setStage(line);

	it.each([{}, { checkOnly: true }])('have one hint between them (%o)', async (more) => {
		const options = { scheduledDate: '2030-07-03T21:00:00', ...more };
		const given = { rows: personalised(1000), timezone: 'Europe/Paris' };
		const sent = await stage.run(sendSms({ options }), given);
		expect(sent.hints('Partner')).toEqual([
			expect.stringMatching(/^The API holds back marketing SMS .*: 2030-07-04 08:00\./),
		]);
		expect(sent.json('Partner')[999]).not.toHaveProperty('hint');
	});

	it('have one hint, also with a time of their own each', async () => {
		const times = personalised(1000).map((row, place) => {
			const day = String((place % 28) + 1).padStart(2, '0');
			return { ...row, at: `2030-0${(place % 9) + 1}-${day}T21:00:00` };
		});
		const node = sendSms({ options: { scheduledDate: '={{ $json.at }}' } });
		const sent = await stage.run(node, { rows: times, timezone: 'Europe/Paris' });
		expect(sent.hints('Partner')).toEqual([
			expect.stringMatching(/: 2030-01-02 08:00, .* and \d+ more\./),
		]);
	});
});
