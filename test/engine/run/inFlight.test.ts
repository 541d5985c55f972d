import { post } from '../../../engine/operation/call';
import { operation } from '../../../engine/operation/operation';
import { amountField, textField } from '../../../engine/fields/fields';
import { WireRun, type Came, type Wired } from '../wireRun';

/* What a user waits for, on a clock that takes no time: each answer takes 300 ms. */

const credit = operation({
	value: 'credit',
	name: 'Credit',
	action: 'Move credit',
	description: 'Move credit to somebody',
	fields: {
		to: textField({ displayName: 'To', type: 'string', default: '' }),
		amount: amountField({ displayName: 'Amount', type: 'number', default: 0 }),
	},
	repeat: 'never',
	lookAt: 'the balances',
	request: {
		kind: 'single',
		call: ({ to, amount }) => post('/credit', { to, amount }),
		about: ({ to }) => to,
	},
	example: { success: true, code: 200, paid: 1 },
	answer: ({ paid }) => ({ paid: Number(paid) }),
	codes: {
		7: { meaning: 'There is nobody like that', next: 'Choose somebody.' },
		11: { meaning: 'No credit', next: 'Top it up.', scope: 'account' },
	},
});

const paid: Came = { body: { success: true, code: 200, paid: 1 } };
const refused: Came = { body: { success: false, code: 7 } };
const broke: Came = { body: { success: false, code: 11 } };

/** So many credits, to somebody else each time. */
const credits = (count: number): Array<Record<string, unknown>> =>
	Array.from({ length: count }, (_, place) => ({ to: `n${place}`, amount: place + 1 }));

function creditRun(count: number, wired: Partial<Wired> = {}): WireRun {
	return new WireRun(credit, {
		rows: credits(count),
		takes: () => 300,
		answer: () => paid,
		...wired,
	});
}

describe.each([true, false])(
	'A hundred credits to a hundred people (Continue: %s)',
	(continues) => {
		it('take ten round trips, with never more than 16 requests under way', async () => {
			const run = creditRun(100, { continues });
			const start = run.clock.now();
			const items = await run.try();
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
			expect(run.requests).toHaveLength(100);
			expect(run.mostAtOnce).toBe(16);
			expect(run.clock.now() - start).toBe(3000);
		});

		it('cost one request where there is no credit', async () => {
			const run = creditRun(100, { continues, answer: () => broke });
			await run.try().catch(() => {});
			expect(run.requests).toHaveLength(1);
		});
	},
);

it('under Stop, nothing leaves once a failure is known, and the error says what each item came to', async () => {
	// 1, 2 and 4 requests are under way; of these four, one is refused early.
	const run = creditRun(100, {
		takes: (number) => (number === 5 ? 100 : 300),
		answer: (_, number) => (number === 5 ? refused : paid),
	});
	await expect(run.try()).rejects.toMatchObject({
		message: expect.stringContaining('item 4: There is nobody like that'),
		description: expect.stringMatching(/Completed: items 0-3, 5-6\. Not sent: items 7-99\.$/),
	});
	expect(run.requests).toHaveLength(7);
});

it('however many wait for their turn, Node warns of no leak of listeners', async () => {
	const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
	const limited = { ...credit, limit: { requests: 20, seconds: 60 } };
	const run = new WireRun(limited, { rows: credits(60), takes: () => 300, answer: () => paid });
	expect(await run.try()).toHaveLength(60);
	expect(warn).not.toHaveBeenCalled();
	warn.mockRestore();
});

it('refusals that are about their item alone do not let more requests go at the same time', async () => {
	const run = creditRun(20, { continues: true, answer: () => refused });
	await run.try();
	expect([run.requests.length, run.mostAtOnce]).toEqual([20, 1]);
});

it('credits of the same person keep the order of the items, all others overtake them', async () => {
	const rows = [1, 2, 3, 4, 5, 6].map((amount) => ({
		to: amount % 2 ? 'a' : `n${amount}`,
		amount,
	}));
	const run = creditRun(0, { rows, takes: (number) => (number === 3 ? 5000 : 300) });
	await run.try();
	const amounts = run.requests.map(({ body }) => JSON.parse(JSON.stringify(body)).amount);
	expect(amounts).toEqual([1, 2, 3, 4, 6, 5]);
});

describe('A run that takes longer', () => {
	it('tells how far it is, from three seconds on and at most once a second', async () => {
		const run = creditRun(1000);
		const start = run.clock.now();
		await run.try();
		const times = run.messages.map(([at]) => at - start);
		expect(times[0]).toBeGreaterThanOrEqual(3000);
		expect(times.slice(1).every((at, place) => at - (times[place] ?? 0) >= 1000)).toBe(true);
		expect(run.messages.length).toBeGreaterThan(10);
		expect(run.messages[0]?.[1]).toMatch(/^\d+ of 1,000 requests done/);
	});

	it.each([10, 1000])('tells how long it waits for its turn: answers in %i ms', async (ms) => {
		const limited = { ...credit, limit: { requests: 5, seconds: 60 } };
		const run = new WireRun(limited, { rows: credits(30), takes: () => ms, answer: () => paid });
		await run.try();
		const waits = run.messages.filter(([, message]) => String(message).includes('next request in'));
		expect(waits.length).toBeGreaterThan(2);
		expect(waits[0]?.[1]).toMatch(/^[2-5] of 30 requests done, next request in (?:5\d|60) s$/);
	});

	it('says nothing if it is done soon', async () => {
		const run = creditRun(20);
		await run.try();
		expect(run.messages).toEqual([]);
	});
});
