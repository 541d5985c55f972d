import type { IDataObject } from 'n8n-workflow';
import { MEANINGS } from '../nodes/meanings';
import { lines, type NodeJson } from './core/core';
import { addCredit, getAudioFiles, getCredits, removeCredit, sendVoice } from './nodes';
import { setStage, told } from './stage';

type Told = [title: string, name: string, product: string, node: () => NodeJson];

const operations: Told[] = [
	['smsPartner subaccount.addCredit', 'Subaccount > Add Credit', 'SMS Partner', addCredit],
	['voicePartner voiceMessage.send', 'Voice Message > Send', 'Voice Partner', sendVoice],
	['smsPartner account.getCredits', 'Account > Get Credits', 'SMS Partner', getCredits.sms],
	['voicePartner account.getCredits', 'Account > Get Credits', 'Voice Partner', getCredits.voice],
	['mailPartner account.getCredits', 'Account > Get Credits', 'Mail Partner', getCredits.mail],
	['voicePartner audioFile.getAll', 'Audio File > Get Many', 'Voice Partner', getAudioFiles],
	['smsPartner subaccount.removeCredit', 'Subaccount > Remove Credit', 'SMS Partner', removeCredit],
];

const all = operations.flatMap(([title, name, product, node]) =>
	(MEANINGS[title] ?? []).map((row) => ({ name, product, node, code: row[0], row })),
);
/** Each meaning once, and each operation with one: which codes it knows is seen in test/nodes/codes.test.ts. */
const cases = all.filter(
	(one, index) =>
		all.findIndex(({ row }) => row === one.row) === index ||
		all.findIndex(({ node }) => node === one.node) === index,
);
type Case = (typeof cases)[number];

const message = 'Un texte à elle, « accentué »';

describe.each(lines)('Documented codes, in line %s', (line) => {
	const stage = setStage(line);
	const rows: IDataObject[] = [{ order: 'A7' }];

	function expectAll(said: unknown, { name, product, code, row: [, meaning, next] }: Case): void {
		expect(said).toMatch(meaning);
		expect(said).toMatch(next);
		expect(said).toContain(message);
		expect(said).toContain(String(code));
		expect(said).toContain(`${product}, ${name}, item 0`);
	}

	it.each(cases)('$product, $name, code $code: says all that there is to say', async (one) => {
		stage.simulator.faults.add({ kind: 'refusal', code: one.code, message });
		const run = await stage.run(one.node(), { rows });
		expect(run.status).toBe('error');
		expectAll(told(run), one);
		expect(stage.requests).toHaveLength(1);
	});

	const two = cases.filter(({ code }) => code === 8 || code === 'NOT_CREDIT');

	describe.each(two)('a refusal of $product, $name', (one) => {
		beforeEach(() => stage.simulator.faults.add({ kind: 'refusal', code: one.code, message }));

		it('is the only thing in the item under Continue', async () => {
			const run = await stage.run({ ...one.node(), onError: 'continueRegularOutput' }, { rows });
			const [item] = run.items('Partner')[0] ?? [];
			expectAll(item?.json['error'], one);
			expect(Object.keys(item?.json ?? {})).toEqual(['error']);
			expect(item?.pairedItem).toEqual({ item: 0 });
		});

		it('goes to the error output with the row that came in', async () => {
			const run = await stage.run({ ...one.node(), onError: 'continueErrorOutput' }, { rows });
			const [succeeded, failed] = run.items('Partner');
			expect(succeeded).toEqual([]);
			expect(failed).toEqual([
				{ json: { order: 'A7', error: expect.any(String) }, pairedItem: { item: 0 } },
			]);
			expectAll(failed?.[0]?.json['error'], one);
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
