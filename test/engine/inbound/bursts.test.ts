import { Bursts } from '../../../engine/inbound/bursts';
import { FakeClock } from '../fakeClock';

describe('Calls that ask the same question', () => {
	it('are answered for all by one that asks at once and one after a pause', async () => {
		const clock = new FakeClock();
		const bursts = new Bursts<number>(5000, 5, clock);
		const asked: Array<readonly number[]> = [];
		const ask = async (calls: readonly number[]): Promise<number> => asked.push([...calls]);
		const all = Promise.all([1, 2, 3, 4].map(async (call) => bursts.join('A', call, ask)));
		await clock.pass(4999);
		expect(asked).toEqual([[1]]);
		await clock.pass(1);
		expect(asked).toEqual([[1], [2, 3, 4]]);
		expect(await all).toEqual([1, 2, undefined, undefined]);
	});

	it('are asked again after a pause, and not before', async () => {
		const clock = new FakeClock();
		const bursts = new Bursts<number>(5000, 5, clock);
		const ask = jest.fn(async () => clock.now());
		const start = clock.now();
		await bursts.join('A', 1, ask);
		await clock.pass(2000);
		const second = bursts.join('A', 2, ask);
		expect((await clock.finish(second)) ?? 0).toBe(start + 5000);
		await clock.pass(60_000);
		await bursts.join('A', 3, ask);
		expect(ask).toHaveBeenCalledTimes(3);
	});

	it('fail for the one that asked; the next one asks again', async () => {
		const clock = new FakeClock();
		const bursts = new Bursts<number>(5000, 5, clock);
		const first = bursts.join('A', 1, async () => Promise.reject(new Error('down')));
		const second = bursts.join('A', 2, async () => 'up');
		await expect(first).rejects.toThrow('down');
		expect(await clock.finish(second)).toBe('up');
	});
});

test('Different questions are asked a few at a time', async () => {
	const clock = new FakeClock();
	const bursts = new Bursts<number>(5000, 2, clock);
	let underWay = 0;
	let most = 0;
	const ask = async (): Promise<void> => {
		most = Math.max(most, ++underWay);
		await clock.sleep(100);
		underWay -= 1;
	};
	const all = Promise.all([1, 2, 3, 4, 5].map((call) => bursts.join(`${call}`, call, ask)));
	await clock.finish(all);
	expect(most).toBe(2);
});
