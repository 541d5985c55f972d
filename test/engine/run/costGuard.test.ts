import type { INodeExecutionData } from 'n8n-workflow';
import type { Operation } from '../../../engine/operation/operation';
import { estimate } from '../../../nodes/SmsPartner/resources/sms/estimate';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { FakeClock } from '../fakeClock';
import { WireRun, type Came, type Wired } from '../wireRun';

/* "Check Balance First" and "Max Cost (EUR)": the cost is estimated before anything is sent. */

/** A Wednesday on which nothing is held back. */
const NOON = Date.UTC(2026, 6, 1, 12);
const LONG = 'x'.repeat(161);
const RATES = { creditSms: 100, creditSmsECO: 165, currency: 'EUR' };
/** A balance of 3.80 EUR: it pays for 100 SMS. */
const account = (credits: object = {}): Came => ({
	body: { success: true, code: 200, credits: { balance: '3.800', ...RATES, ...credits } },
});
const sent: Came = {
	body: { success: true, code: 200, message_id: 307, nb_sms: 1, cost: 0.038, currency: 'EUR' },
};

/** Items with a recipient and two segments each, with these options. */
const rowsWith = (...options: ReadonlyArray<Record<string, unknown>>) =>
	options.map((one, row) => ({
		phoneNumbers: `+3361234560${row}`,
		message: LONG,
		options: one,
	}));
const times = (count: number, options: Record<string, unknown>) =>
	Array.from({ length: count }, (_, row) => ({
		phoneNumbers: `+336123456${String(row).padStart(2, '0')}`,
		message: LONG,
		options,
	}));

function runOf(credits: Came | Error, wired: Partial<Wired>, operation: Operation = send): WireRun {
	const answer: Wired['answer'] = ({ url }) => {
		if (!url.endsWith('/me')) return sent;
		if (credits instanceof Error) throw credits;
		return credits;
	};
	return new WireRun(operation, { answer, clock: new FakeClock(NOON), ...wired });
}
const jsons = (items: INodeExecutionData[]) => items.map(({ json }) => json);
const READ = 'GET /v1/me';
const SEND = 'POST /v1/send';

describe('The balance', () => {
	it('is not read unless somebody wants to know', async () => {
		const run = runOf(account(), { rows: rowsWith({ checkBalance: false }) });
		await run.try();
		expect(run.wire).toEqual([SEND]);
	});

	it.each([{ checkBalance: true }, { maxCost: 3.8 }, { checkBalance: true, maxCost: 3.8 }])(
		'that is just enough is read once, and all are sent: %j',
		async (options) => {
			const run = runOf(account(), { rows: times(50, options) });
			expect(await run.try()).toHaveLength(50);
			expect(run.wire).toEqual([READ, SEND]);
		},
	);

	it.each([
		[{ checkBalance: true }, 'would cost 3.876 EUR (102 SMS), but the balance is 3.8 EUR'],
		[{ maxCost: 3.87 }, 'would cost 3.876 EUR (102 SMS), but the maximum is 3.87 EUR'],
	])(
		'that is too low, or a maximum, stops the run, with both figures: %j',
		async (options, what) => {
			const run = runOf(account(), { rows: times(51, options) });
			await expect(run.try()).rejects.toMatchObject({
				message: expect.stringContaining(`item 0: This run ${what}`),
				description: expect.stringMatching(/^Nothing was sent\. .* Not sent: items 1-50\.$/),
			});
			expect(run.wire).toEqual([READ]);
		},
	);

	it('is compared with the smallest maximum of the items', async () => {
		const rows = rowsWith({ maxCost: 5 }, { maxCost: 0.15 }, {});
		const run = runOf(account(), { rows, continues: true });
		expect(jsons(await run.try())).toEqual(
			new Array(3).fill({
				error: expect.stringContaining('0.228 EUR (6 SMS), but the maximum is 0.15 EUR'),
			}),
		);
		expect(run.wire).toEqual([READ]);
	});

	it('pays for each range at its own price', async () => {
		const lowCost = { gamme: 'lowCost', maxCost: 0.11 };
		const run = runOf(account(), { rows: rowsWith({ maxCost: 0.11 }, lowCost), continues: true });
		const [item] = jsons(await run.try());
		// 2 at 0.038 and 2 at 0.023.
		expect(item?.error).toContain('0.122 EUR (4 SMS), but the maximum is 0.11 EUR');
	});

	it('is not touched by what is sent in the sandbox', async () => {
		const options = { sandbox: true, checkBalance: true };
		const run = runOf(account({ balance: '0', creditSms: 0 }), { rows: rowsWith(options) });
		await run.try();
		expect(run.wire).toEqual([READ, SEND]);
	});

	it('is read as JSON, whatever form the answers are wanted in', async () => {
		const options = { _format: 'xml', checkBalance: true };
		const run = runOf(account({ balance: '0.010', creditSms: 0 }), {
			rows: rowsWith(options),
		});
		await expect(run.try()).rejects.toThrow(
			'This run needs 2 SMS, but the balance of 0.01 EUR covers none',
		);
		expect(run.requests[0]?.qs).toBeUndefined();
	});
});

describe('A price that is not known', () => {
	it.each<[string, Came | Error, RegExp]>([
		['an answer without the credits', account({ creditSms: undefined }), /returned no price/],
		['another currency', account({ currency: 'USD' }), /returned no price/],
		[
			'more credits than any price explains',
			account({ creditSms: 999_999_999 }),
			/returned no price/,
		],
		['credits without a balance', account({ balance: '0' }), /balance of 0 EUR covers none/],
		['credits with a debt', account({ balance: '-3.800' }), /balance of -3.8 EUR covers none/],
		['an answer without a balance', account({ balance: undefined }), /"Get Credits"/],
		['a refusal', { body: { success: false, code: 10, message: 'Non' } }, /API key is incorrect/],
		['a web page', { body: '<html></html>' }, /web page/],
		['no answer', new Error('socket hang up'), /connection was lost/],
		['a server that is down', { status: 503, body: 'Maintenance' }, /503/],
		['too many requests', { status: 429, body: '' }, /too many requests/],
	])('sends nothing, and says so: %s', async (_, came, what) => {
		for (const options of [{ checkBalance: true }, { maxCost: 5 }]) {
			const run = runOf(came, { rows: rowsWith(options, {}), continues: true });
			for (const { error } of jsons(await run.try())) {
				expect(error).toMatch(what);
				expect(error).toMatch(/Nothing was sent/);
				expect(error).not.toMatch(/unknown whether/);
				// It is about the account, not about a recipient.
				expect(error).not.toContain('+336');
			}
			expect(run.wire).not.toContain(SEND);
		}
	});

	it.each([
		['numbers outside France', '+32470123456', {}, /outside France is unknown.*\(item 1\)/],
		['the STOP mention', '+33612345678', { isStopSms: true }, /STOP mention can add.*\(item 1\)/],
	])('makes the estimate a lower bound with %s', async (_, phoneNumbers, options, hint) => {
		const other = { phoneNumbers, message: LONG, options };
		const run = runOf(account(), { rows: [...rowsWith({ maxCost: 0.2 }), other] });
		await run.try();
		expect(run.wire).toContain(SEND);
		expect(run.hints).toEqual([expect.stringMatching(hint)]);

		const dear = runOf(account(), { rows: [...rowsWith({ maxCost: 0.1 }), other] });
		await expect(dear.try()).rejects.toThrow('This run would cost at least 0.152 EUR (4 SMS)');
		expect(dear.wire).toEqual([READ]);
	});
});

describe('What sends nothing', () => {
	it('shows the estimate with Check Only, for each item and for the run', async () => {
		const rows = rowsWith({ checkOnly: true, maxCost: 5 }, { checkOnly: true });
		const run = runOf(account(), { rows });
		const request = {
			requests: 1,
			recipients: 2,
			estimatedCost: 0.152,
			currency: 'EUR',
			balance: 3.8,
		};
		expect(jsons(await run.try())).toEqual(
			new Array(2).fill(expect.objectContaining({ segments: 2, estimatedCost: 0.076, request })),
		);
		expect(run.wire).toEqual([READ]);
	});

	it('says with Check Only what would stop the run', async () => {
		const options = { checkOnly: true, checkBalance: true };
		const rows = [{ phoneNumbers: '+32470123456', message: LONG, options }];
		const low = runOf(account({ balance: '0.050', creditSms: 1 }), { rows });
		const [item] = jsons(await low.try());
		expect(item).toMatchObject({
			estimatedCost: 0.1,
			estimatedCostIsLowerBound: true,
			request: { estimatedCostIsLowerBound: true },
		});
		expect(low.hints).toEqual([
			'This run would cost at least 0.1 EUR (2 SMS), but the balance is 0.05 EUR. Nothing would be sent.',
			expect.stringContaining('outside France is unknown'),
		]);
		const none = runOf(account({ balance: '0', creditSms: 0 }), { rows });
		const [empty] = jsons(await none.try());
		expect(empty).toMatchObject({ request: { balance: 0 } });
		expect(none.hints).toContainEqual(expect.stringContaining('covers none'));
		expect(empty).not.toHaveProperty('estimatedCost');
		expect(empty).not.toHaveProperty('hint');
	});

	it('fails with Check Only where the balance cannot be read', async () => {
		const rows = rowsWith({ checkOnly: true, maxCost: 5 }, {});
		const run = runOf({ status: 503, body: '' }, { rows });
		await expect(run.try()).rejects.toThrow(/503/);
		expect(run.wire).not.toContain(SEND);
	});

	it('reads the balance once, also where other items are sent', async () => {
		const rows = rowsWith({ checkOnly: true, maxCost: 5 }, { maxCost: 5 });
		const run = runOf(account(), { rows });
		expect(jsons(await run.try())).toMatchObject([{ estimatedCost: 0.076 }, { status: 'sent' }]);
		expect(run.wire).toEqual([READ, SEND]);
	});

	it('is estimated for one recipient of each item', async () => {
		const rows = [LONG, 'Hello'].map((message) => ({ message, options: { maxCost: 0.1 } }));
		const run = runOf(account(), { rows }, estimate);
		const request = { estimatedCost: 0.114, currency: 'EUR', balance: 3.8 };
		expect(jsons(await run.try())).toMatchObject([
			{ segments: 2, estimatedCost: 0.076, request },
			{
				segments: 1,
				estimatedCost: 0.038,
				hint: expect.stringContaining('maximum is 0.1 EUR'),
				request,
			},
		]);
		expect(run.wire).toEqual([READ]);
	});
});
