import type { INodeExecutionData } from 'n8n-workflow';
import { amountField, booleanField } from '../../../engine/fields/fields';
import { get, post } from '../../../engine/operation/call';
import { operation } from '../../../engine/operation/operation';
import type { Finding } from '../../../engine/operation/single';
import { toNumber } from '../../../engine/values/convert';
import { pay } from '../products';
import { WireRun, type Came, type Wired } from '../wireRun';

/* What is paid for is asked for its price before, if the user wants it so. */

const finding = (price: number, maxCost: number | undefined, isEnough: boolean): Finding => {
	if (isEnough) return { kind: 'enough', output: { price } };
	if (maxCost === undefined || price <= maxCost) return { kind: 'go on' };
	return { kind: 'stop', what: `It costs ${price}, more than ${maxCost}`, next: 'Pay more.' };
};

const buy = operation({
	value: 'buy',
	name: 'Buy',
	action: 'Buy a thing',
	description: 'Buy a thing',
	fields: { amount: amountField({ displayName: 'Amount', type: 'number', default: 0 }) },
	options: {
		maxCost: amountField({ displayName: 'Most', type: 'number', default: 0 }),
		checkOnly: booleanField({ displayName: 'Check Only', type: 'boolean', default: false }),
	},
	repeat: 'never',
	lookAt: 'the bills',
	xml: {},
	request: {
		kind: 'single',
		before: {
			call: ({ amount, options: { maxCost, checkOnly } }) =>
				maxCost === undefined && checkOnly !== true
					? undefined
					: { ...get('/price', { amount }), example: { success: true, price: 1 } },
			finding: ({ price }, { options }) =>
				finding(toNumber(price) ?? Infinity, options.maxCost, options.checkOnly === true),
		},
		call: ({ amount }) => post('/buy', { amount }),
	},
	example: { success: true, code: 200, bought: 1 },
	answer: ({ bought }) => ({ bought: Number(bought) }),
	...(pay.codes && { codes: pay.codes }),
});

const bought: Came = { body: { success: true, code: 200, bought: 1 } };
const priced = (price: unknown): Came => ({ body: { success: true, code: 200, price } });

/** An API that says what things cost, and sells them. */
function shop(price: Came | Error, wired: Partial<Wired> = {}): WireRun {
	const answer: Wired['answer'] = ({ url }) => {
		if (!url.endsWith('/price')) return bought;
		if (price instanceof Error) throw price;
		return price;
	};
	return new WireRun(buy, { answer, ...wired });
}

const onlyIf = (maxCost: number) => ({ amount: 1, options: { maxCost } });
const checked = { amount: 1, options: { checkOnly: true } };
const jsonOf = (items: INodeExecutionData[]): unknown[] => items.map(({ json }) => json);

describe('A question before a request', () => {
	it('is not asked unless somebody wants to know', async () => {
		const run = shop(priced(1), { rows: [{ amount: 1 }] });
		expect(jsonOf(await run.try())).toEqual([{ bought: 1 }]);
		expect(run.wire).toEqual(['POST /v1/buy']);
	});

	it('comes first, and the request follows if nothing speaks against it', async () => {
		const run = shop(priced(5), { rows: [onlyIf(5)] });
		expect(jsonOf(await run.try())).toEqual([{ bought: 1 }]);
		expect(run.wire).toEqual(['GET /v1/price', 'POST /v1/buy']);
	});

	it('may stop the item, with the words of the operation', async () => {
		const run = shop(priced(6), { rows: [onlyIf(5)] });
		await expect(run.try()).rejects.toMatchObject({
			message: 'Test Partner, Thing > Buy, item 0: It costs 6, more than 5',
			description: expect.stringContaining('Pay more.'),
		});
		expect(run.wire).toEqual(['GET /v1/price']);
	});

	it('may be all that was wanted', async () => {
		const run = shop(priced(6), { rows: [checked] });
		expect(await run.try()).toEqual([{ json: { price: 6 }, pairedItem: { item: 0 } }]);
		expect(run.wire).toEqual(['GET /v1/price']);
	});

	it('may be given out as it came', async () => {
		const run = shop(priced('6'), { rows: [{ ...checked, simplify: false }] });
		expect(jsonOf(await run.try())).toEqual([{ success: true, code: 200, price: '6' }]);
	});

	it('is asked in the form that the answers are wanted in', async () => {
		const xml = '<result><entry>true</entry><entry>6</entry></result>';
		const options = { checkOnly: true, _format: 'xml' };
		const run = shop({ body: xml }, { rows: [{ amount: 1, options }] });
		expect(jsonOf(await run.try())).toEqual([{ price: 6 }]);
		expect(run.requests[0]?.qs).toEqual({ amount: 1, _format: 'xml' });
	});

	it('is asked for all items before anything is sent: one that is stopped stops the run', async () => {
		const run = shop(priced(5), { rows: [onlyIf(9), onlyIf(3), onlyIf(9)] });
		await expect(run.try()).rejects.toMatchObject({
			message: expect.stringContaining('item 1: It costs 5, more than 3'),
			description: expect.stringContaining('Not sent: items 0, 2.'),
		});
		expect(run.wire).toEqual(['GET /v1/price']);
	});

	it('stops its own item alone where the run continues', async () => {
		const rows = [onlyIf(9), onlyIf(3), checked, onlyIf(9)];
		const run = shop(priced(5), { rows, continues: true });
		expect(jsonOf(await run.try())).toEqual([
			{ bought: 1 },
			{ error: expect.stringContaining('item 1: It costs 5, more than 3. Pay more.') },
			{ price: 5 },
			{ bought: 1 },
		]);
	});

	it('is asked once for all that ask the same, and each of them is bought', async () => {
		const run = shop(priced(5), { rows: [onlyIf(9), onlyIf(9), { ...onlyIf(9), amount: 2 }] });
		await run.try();
		expect(run.wire.sort()).toEqual([
			...new Array<string>(2).fill('GET /v1/price'),
			...new Array<string>(3).fill('POST /v1/buy'),
		]);
	});

	it('is asked again where its answer did not come', async () => {
		let asked = 0;
		const answer: Wired['answer'] = ({ url }) => {
			if (!url.endsWith('/price')) return bought;
			asked += 1;
			if (asked === 1) throw new Error('socket hang up');
			return priced(1);
		};
		const run = new WireRun(buy, { answer, rows: [onlyIf(2)] });
		expect(jsonOf(await run.try())).toEqual([{ bought: 1 }]);
		expect(run.wire).toEqual(['GET /v1/price', 'GET /v1/price', 'POST /v1/buy']);
	});

	it.each<[string, Came | Error, RegExp]>([
		['is refused', { body: { success: false, code: 11, message: 'Non' } }, /not enough credit/],
		['gets a web page', { body: '<html></html>' }, /web page/],
		['gets nothing', { body: '' }, /empty response/],
		['gets half an answer', { body: '{"success":true' }, /incomplete/],
		['breaks', new Error('socket hang up'), /connection was lost/],
		['meets a server that is down', { status: 503, body: 'Maintenance' }, /503/],
		['comes too often', { status: 429, body: '' }, /too many requests/],
	])('that %s is a failure of its item, and certainly nothing was sent', async (_, came, what) => {
		const run = shop(came, { rows: [onlyIf(5)], continues: true });
		const [item] = await run.try();
		expect(item?.json.error).toMatch(what);
		expect(item?.json.error).toMatch(/Nothing was sent/);
		expect(item?.json.error).not.toMatch(/unknown whether/);
		expect(run.wire).not.toContain('POST /v1/buy');
	});

	it('is not asked for the other items where the API takes no more requests', async () => {
		const rows = Array.from({ length: 40 }, (_, number) => ({ ...onlyIf(5), amount: number + 1 }));
		const run = shop({ status: 429, body: '' }, { rows, continues: true });
		const items = await run.try();
		expect(items[39]?.json.error).toMatch(/^.*item 39: Skipped because an earlier request/);
		// Five at once, each of them tried 7 times.
		expect(run.requests.length).toBeLessThanOrEqual(35);
	});

	it('is not asked again for what an earlier try has bought', async () => {
		let isRefused = true;
		const answer: Wired['answer'] = ({ url }, number) => {
			if (url.endsWith('/price')) return priced(1);
			return isRefused && number > 3 ? { body: { success: false, code: 11 } } : bought;
		};
		const rows = [onlyIf(2), { ...onlyIf(2), amount: 2 }];
		const run = new WireRun(buy, { answer, rows });
		await expect(run.try()).rejects.toThrow(/item 1: There is not enough credit/);
		expect(run.wire.slice(2)).toEqual(['POST /v1/buy', 'POST /v1/buy']);
		isRefused = false;
		expect(jsonOf(await run.try())).toEqual([{ bought: 1 }, { bought: 1 }]);
		expect(run.wire.slice(4)).toEqual(['GET /v1/price', 'POST /v1/buy']);
		expect(run.requests.slice(4).map(({ qs, body }) => qs ?? body)).toEqual([
			{ amount: 2 },
			{ amount: 2 },
		]);
	});
});
