import { told } from './saidEvents';
import { Trigger, type Sent } from './trigger';

describe('a text in parts', () => {
	const part = (number: number, text: string, key = 'a'): Sent => ({
		body: { part: [number, 3], text, key },
	});

	it('becomes one item, in whichever order its parts come', async () => {
		const trigger = new Trigger([told]);
		const { outcome } = await trigger.begin(part(2, 'how '));
		const second = await trigger.call(part(3, 'are you?'));
		const third = await trigger.call(part(1, 'Hello, '));
		const { answered, items } = await trigger.clock.finish(outcome);
		expect(items).toEqual([
			{
				event: 'told',
				text: 'Hello, how are you?',
				isComplete: true,
				receivedAt: expect.any(String),
			},
		]);
		expect([answered, second.items, third.items]).toEqual([
			[[200, 'Received']],
			undefined,
			undefined,
		]);
	});

	it('is answered at once, long before its end', async () => {
		const trigger = new Trigger([told]);
		const answered: Array<readonly [number, unknown]> = [];
		const first = trigger.call(part(1, 'Hello'), answered);
		while (answered.length === 0) await trigger.clock.settle();
		expect(answered).toEqual([[200, 'Received']]);
		await trigger.clock.finish(first);
	});

	it.each([
		[undefined, 60],
		[{ partsTimeout: 5 }, 5],
	])(
		'is given out with what there is, with the options %j after %i s',
		async (options, seconds) => {
			const trigger = new Trigger([told], { ...(options && { options }) });
			const start = trigger.clock.now();
			const first = trigger.call(part(1, 'Hello, '));
			await trigger.call(part(3, 'are you?'));
			const { items } = await trigger.clock.finish(first);
			expect(items).toMatchObject([{ text: 'Hello, are you?', isComplete: false }]);
			expect(trigger.clock.now() - start).toBe(seconds * 1000);
		},
	);

	it('is kept apart from others', async () => {
		const trigger = new Trigger([told]);
		const sent = ['a1', 'b1', 'b2', 'a2', 'a3', 'b3'].map((text) =>
			part(Number(text[1]), text, text[0]),
		);
		const texts: unknown[] = [];
		for (const one of sent) {
			const { outcome } = await trigger.begin(one);
			void outcome.then(({ items = [] }) => texts.push(...items.map(({ text }) => text)));
		}
		await trigger.clock.pass(0);
		expect(texts).toEqual(['a1a2a3', 'b1b2b3']);
	});

	it('gives out all of its calls as they came, if nothing is to be simplified', async () => {
		const trigger = new Trigger([told], { simplify: false });
		const sent = [part(3, 'c'), part(1, 'a'), part(2, 'b')];
		const [first, ...others] = sent;
		const { outcome } = await trigger.begin(first ?? {});
		for (const other of others) await trigger.call(other);
		expect((await outcome).items).toEqual([
			{ parts: [sent[1]?.body, sent[2]?.body, sent[0]?.body] },
		]);
	});

	it('is whole at once where it is one part only', async () => {
		const body = { part: [1, 1], text: 'Hello', key: 'a' };
		const { items, answered } = await new Trigger([told]).call({ body });
		expect(items).toMatchObject([{ text: 'Hello', isComplete: true }]);
		expect(answered).toEqual([[200, 'Received']]);
	});
});
