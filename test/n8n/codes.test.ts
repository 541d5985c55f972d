import type { IDataObject } from 'n8n-workflow';
import { lines, type NodeJson } from './core/core';
import { addCredit, getAudioFiles, getCredits, removeCredit, sendVoice } from './nodes';
import { setStage, told } from './stage';

/** A documented code, its meaning in English, and what its next step speaks of. */
type Row = [code: number | string, meaning: RegExp, next: RegExp];

const keyCodes: Row[] = [[10, /key is not correct/i, /key in the credential/i]];

const accountCodes: Row[] = [
	[1, /key did not arrive/i, /key in the credential/i],
	...keyCodes,
	[20, /disabled/i, /support/i],
	[30, /blocked/i, /support/i],
	[40, /may not use the API/i, /support/i],
	[96, /IP addresses/i, /add the IP address/i],
];

/** docs/api/sms-partner.md 10.4 */
const transferCodes: Row[] = [
	...accountCodes,
	[2, /credit is missing/i, /fill in/i],
	[3, /subaccount is missing/i, /choose/i],
	[4, /may not move credit/i, /support/i],
	[5, /greater than 0/i, /more than 0/i],
	[6, /not greater than 0/i, /top it up/i],
	[7, /subaccount does not exist/i, /choose the subaccount/i],
	[8, /not enough credit/i, /top the account up/i],
	[90, /could not read the request/i, /characters/i],
];

/** docs/api/voice-partner.md 4.1 */
const voiceCodes: Row[] = [
	...keyCodes,
	['PHONE_NUMBER_REQUIRED', /phone number is missing/i, /fill in/i],
	['PHONE_NUMBER_SIZE_ERROR', /more than 500/i, /at most/i],
	['TOKEN_AUDIO_REQUIRED', /audio file is missing/i, /choose/i],
	['NOTIFY_URL_INVALID', /notification URL/i, /notify url/i],
	['SENDER_NOT_AUTHORIZED', /sender is not validated/i, /validate/i],
	['SENDER_INVALID', /sender is not a number/i, /mobile number/i],
	['AUDIO_FILE_NOT_FOUND', /audio file does not exist/i, /choose the audio file/i],
	['DESTINATION_INVALID', /does not take one of the phone numbers/i, /french numbers/i],
	['NOT_CREDIT', /not enough credit/i, /top the account up/i],
];

const operations: Array<[name: string, product: string, node: () => NodeJson, codes: Row[]]> = [
	['Account > Get Credits', 'SMS Partner', getCredits.sms, accountCodes],
	['Account > Get Credits', 'Voice Partner', getCredits.voice, keyCodes],
	['Account > Get Credits', 'Mail Partner', getCredits.mail, accountCodes],
	['Audio File > Get Many', 'Voice Partner', getAudioFiles, keyCodes],
	['Subaccount > Add Credit', 'SMS Partner', addCredit, transferCodes],
	['Subaccount > Remove Credit', 'SMS Partner', removeCredit, transferCodes],
	['Voice Message > Send', 'Voice Partner', sendVoice, voiceCodes],
];

const cases = operations.flatMap(([name, product, node, codes]) =>
	codes.map(([code, meaning, next]) => ({ name, product, node, code, meaning, next })),
);
const message = 'Un texte à elle, « accentué »';

describe.each(lines)('Documented codes, in line %s', (line) => {
	const stage = setStage(line);
	const rows: IDataObject[] = [{ order: 'A7' }];

	describe.each(cases)('$product, $name, code $code', ({ name, product, node, code, ...row }) => {
		beforeEach(() => stage.simulator.faults.add({ kind: 'refusal', code, message }));

		function expectAll(text: unknown): void {
			expect(text).toMatch(row.meaning);
			expect(text).toMatch(row.next);
			expect(text).toContain(message);
			expect(text).toContain(String(code));
			expect(text).toContain(`${product}, ${name}, item 0`);
		}

		it('stops the workflow with all that there is to say', async () => {
			const run = await stage.run(node(), { rows });
			expect(run.status).toBe('error');
			expectAll(told(run));
			expect(stage.requests).toHaveLength(1);
		});

		it('is the only thing in the item under Continue', async () => {
			const run = await stage.run({ ...node(), onError: 'continueRegularOutput' }, { rows });
			const [item] = run.items('Partner')[0] ?? [];
			expectAll(item?.json['error']);
			expect(Object.keys(item?.json ?? {})).toEqual(['error']);
			expect(item?.pairedItem).toEqual({ item: 0 });
		});

		it('goes to the error output with the row that came in', async () => {
			const run = await stage.run({ ...node(), onError: 'continueErrorOutput' }, { rows });
			const [succeeded, failed] = run.items('Partner');
			expect(succeeded).toEqual([]);
			expect(failed).toEqual([
				{ json: { order: 'A7', error: expect.any(String) }, pairedItem: { item: 0 } },
			]);
			expectAll(failed?.[0]?.json['error']);
		});
	});

	it('says that the effect did not take place, by saying nothing of doubt', async () => {
		stage.simulator.faults.add({ kind: 'refusal', code: 8, message });
		const run = await stage.run(addCredit());
		expect(told(run)).not.toMatch(/unknown/i);
	});

	it('keeps the text of a code that no document lists', async () => {
		stage.simulator.faults.add({ kind: 'refusal', code: 4711, message });
		const run = await stage.run(addCredit());
		expect(told(run)).toContain(`"${message}" (code 4711)`);
	});
});
