import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { toRecord, toText } from '../../../engine/values/convert';
import { idOf, isReference } from '../../../engine/work/references';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { send as sendVoice } from '../../../nodes/VoicePartner/resources/voiceSms/send';
import { WireRun, type Came } from '../wireRun';

const A = '+33612345678';
const B = '+33612345679';
const C = '+33612345680';
const url = 'https://n8n.example/webhook/0b9f/sms-partner-trigger';

const body = ({ body: sent }: IHttpRequestOptions): Record<string, unknown> => toRecord(sent);
const refOf = (request: IHttpRequestOptions): string | null =>
	new URL(toText(body(request).urlDlr) ?? url).searchParams.get('ref');

let messageId = 1000;
const sent = (): Came => {
	messageId += 1;
	return {
		body: {
			success: true,
			code: 200,
			message_id: messageId,
			nb_sms: 1,
			cost: 0.04,
			currency: 'EUR',
		},
	};
};

/** A run of SMS that report to a trigger. */
function reporting(rows: IDataObject[], answer: (number: number) => Came) {
	return new WireRun(send, {
		rows,
		continues: true,
		parameters: { message: 'Hello', options: { urlDlr: url } },
		answer: (_, number) => answer(number),
	});
}

describe('The reference of a request', () => {
	it('is in its addresses, in its tag and in its output item, and tells its ID from then on', async () => {
		const run = reporting([{ phoneNumbers: A }], sent);
		const [item] = await run.try();
		const [request] = run.requests;
		const reference = request && refOf(request);
		expect(isReference(reference)).toBe(true);
		expect(request && body(request)).toMatchObject({ tag: reference });
		expect(item?.json).toMatchObject({ reference, messageId });
		expect(idOf(String(reference))).toBe(messageId);
	});

	it('is another for each request, and the same for the items that share one', async () => {
		const rows = [A, B, C].map((phoneNumbers, place) => ({
			phoneNumbers,
			message: place < 2 ? 'Hello' : 'Another text',
		}));
		const run = reporting(rows, sent);
		const items = await run.try();
		const [first, second] = run.requests.map(refOf);
		expect(first).not.toBe(second);
		expect(items.map(({ json }) => json.reference)).toEqual([first, first, second]);
	});

	it('is another for what is left of a request that is refused in part', async () => {
		const rows = [A, B, C].map((phoneNumbers) => ({ phoneNumbers }));
		const refused = { body: { success: false, code: 14, message: `STOP (${B.slice(3)})` } };
		const run = reporting(rows, (number) => (number === 1 ? refused : sent()));
		const items = await run.try();
		const [whole, rest] = run.requests.map(refOf);
		expect(run.requests.map((request) => body(request).phoneNumbers)).toEqual([
			[A, B, C].join(),
			[A, C].join(),
		]);
		expect(rest).not.toBe(whole);
		expect(items.map(({ json }) => json.reference)).toEqual([rest, undefined, rest]);
		expect(idOf(String(whole))).toBeUndefined();
	});

	it('stays the same when a request is repeated after 429', async () => {
		const run = reporting([{ phoneNumbers: A }], (number) =>
			number === 1 ? { status: 429, body: '' } : sent(),
		);
		await run.try();
		const [first, second] = run.requests.map(refOf);
		expect(run.requests).toHaveLength(2);
		expect(second).toBe(first);
	});

	it('is in each part of an item that takes several requests', async () => {
		const phoneNumbers = Array.from({ length: 501 }, (_, place) => `+33612${345000 + place}`);
		const run = reporting([{ phoneNumbers }], sent);
		const [item] = await run.try();
		expect(item?.json.parts).toMatchObject(
			run.requests.map((request) => ({ reference: refOf(request) })),
		);
	});

	it('tells the ID of a campaign', async () => {
		const notifyUrl = 'https://n8n.example/webhook/0b9f/voice-partner-trigger';
		const run = new WireRun(sendVoice, {
			rows: [{ phoneNumbers: A }],
			parameters: { text: 'Hello', options: { notifyUrl } },
			answer: () => ({ body: { success: true, campaignId: 'Ff1tbu0lax', nbSms: 1, cost: 0.15 } }),
		});
		const [item] = await run.try();
		expect(idOf(String(item?.json.reference))).toBe('Ff1tbu0lax');
	});
});

describe('The trigger of the workflow', () => {
	const trigger = { __rl: true, mode: 'list', value: 'trigger' };
	const run = (workflowData: IDataObject): WireRun =>
		new WireRun(send, {
			rows: [{ phoneNumbers: A }, { phoneNumbers: B }],
			parameters: { message: 'Hello', options: { urlDlr: trigger } },
			workflowData,
			answer: sent,
		});

	it('is where reports go', async () => {
		const found = run({ partnerTriggers: { Heard: { type: 'smsPartnerTrigger', url } } });
		await found.try();
		expect(found.requests.map(body)).toMatchObject([
			{ urlDlr: expect.stringMatching(`^${url}\\?ref=n8n`) },
		]);
	});

	it('is missing before anything is sent', async () => {
		const none = run({});
		await expect(none.try()).rejects.toThrow(/"Report To" .* publish \(activate\)/);
		expect(none.requests).toEqual([]);
	});
});
