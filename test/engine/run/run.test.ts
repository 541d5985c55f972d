import type { Operation } from '../../../engine/operation/operation';
import { estimate } from '../../../nodes/SmsPartner/resources/sms/estimate';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { pay, read } from '../products';
import { WireRun, type Wired } from '../wireRun';

const numbers = (count: number): string[] =>
	Array.from({ length: count }, (_, place) => `+3361234560${place}`);

const sent: Wired['answer'] = (_, number) => ({
	body: { success: true, code: 200, message_id: number, nbSms: 1, cost: 0.1, currency: 'EUR' },
});

/** One item each, with these options. */
const rowsWith = (...options: ReadonlyArray<Record<string, unknown>>) =>
	options.map((one, place) => ({
		phoneNumbers: numbers(9)[place],
		message: 'Hello',
		options: one,
	}));

describe('"Max Recipients"', () => {
	it('lets a run go out that has as many', async () => {
		const run = new WireRun(send, {
			rows: rowsWith({ maxRecipients: 2 }, { maxRecipients: 2 }),
			answer: sent,
		});
		expect(await run.try()).toHaveLength(2);
		expect(run.wire).toHaveLength(1);
	});

	it('sends nothing of a run that has more, be it the wish of one of its items', async () => {
		const rows = rowsWith({ maxRecipients: 5 }, { maxRecipients: 2 }, {});
		const run = new WireRun(send, { rows, answer: sent });
		await expect(run.try()).rejects.toMatchObject({
			message: expect.stringMatching(/has 3 recipients, but the maximum is 2$/),
			description: expect.stringContaining('Nothing was sent.'),
		});
		expect(run.wire).toEqual([]);
	});
});

describe('"Longest Wait"', () => {
	// A limit of its own each time: those of operations outlast a run.
	const limited = (): Operation => ({ ...pay, limit: { requests: 2, seconds: 60 } });
	const rows = (count: number, longestWait: number) =>
		Array.from({ length: count }, (_, place) => ({ amount: place + 1, options: { longestWait } }));
	const paid = () => ({ body: { success: true, paid: 1 } });

	it('lets a run go out whose last request waits as long', async () => {
		const run = new WireRun(limited(), { rows: rows(4, 1), answer: paid });
		expect(await run.try()).toHaveLength(4);
	});

	it('sends nothing of a run that would wait longer, and says how long', async () => {
		const wired = { rows: rows(5, 1), answer: paid };
		const run = new WireRun(limited(), wired);
		await expect(run.try()).rejects.toMatchObject({
			message: expect.stringContaining(
				'5 requests would take 2 minutes because of the rate limit, longer than the 1 minute allowed',
			),
			description: expect.stringContaining(
				'Nothing was sent. The API accepts 2 requests per 60 seconds.',
			),
		});
		expect(run.wire).toEqual([]);
	});
});

describe('"Check Only"', () => {
	const rows = rowsWith({ checkOnly: true }, {}, { checkOnly: true });

	it('shows what would be sent, and sends the other items', async () => {
		const run = new WireRun(send, { rows, answer: sent });
		const [first, second, third] = (await run.try()).map(({ json }) => json);
		expect(first).toMatchObject({ status: 'checked', request: { requests: 1, recipients: 2 } });
		expect(second).toMatchObject({ status: 'sent', messageId: 1 });
		expect(third).toMatchObject({ status: 'checked', recipients: 1 });
		expect(run.wire).toHaveLength(1);
	});

	it('sends nothing where all items have it, nor needs a key', async () => {
		const wired = { rows: rowsWith({ checkOnly: true }), credential: { testApiKey: '' } };
		const run = new WireRun(send, { ...wired, answer: sent });
		expect((await run.try()).map(({ json }) => json['status'])).toEqual(['checked']);
		expect(run.wire).toEqual([]);
	});
});

it('an operation that needs no API answers each item without a request', async () => {
	const rows = ['Hello', 'x'.repeat(161)].map((message) => ({ message }));
	const run = new WireRun(estimate, { rows, credential: { testApiKey: '' }, answer: sent });
	const items = await run.try();
	expect(items.map(({ json }) => json['segments'])).toEqual([1, 2]);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	expect(run.wire).toEqual([]);
});

it.each([{ operation: 'gone' }, { resource: 'gone' }])(
	'an operation that there is not is said to be none: %p',
	async (parameters) => {
		const run = new WireRun(read, { parameters, answer: sent });
		await expect(run.try()).rejects.toThrow(/Unknown operation ".*" of the resource ".*"/);
		expect(run.wire).toEqual([]);
	},
);

it('a run without items sends nothing', async () => {
	const run = new WireRun(pay, { rows: [], credential: { testApiKey: '' }, answer: sent });
	expect(await run.try()).toEqual([]);
});
