import { RateLimit } from '../../../engine/http/rateLimit';
import { WaitBudget } from '../../../engine/http/waitBudget';
import { FakeClock } from '../fakeClock';

describe('runs that wait for places of one limit', () => {
	const limit = { requests: 5, seconds: 60 };
	const SECOND = 1000;

	/** A run whose requests all wait at the same time: when the last one left; what it was told if not all did. */
	const runOf = async (
		[window, clock]: [RateLimit, FakeClock],
		count: number,
		longestMs: number,
	): Promise<number | string> => {
		const begin = clock.now();
		const waits = new WaitBudget(longestMs, clock);
		const expected = window.expectedWaitMs(count);
		if (expected > longestMs) return 'sent nothing';
		const end = window.plan(count, waits);
		const all = Array.from({ length: count }, async () => {
			const leave = await window.enter(waits);
			await waits.during(async () => clock.sleep(300));
			leave(true);
		});
		try {
			await Promise.all(all);
			return Math.round((clock.now() - begin) / SECOND);
		} catch {
			return 'sent some';
		} finally {
			end();
		}
	};
	const stage = (): [RateLimit, FakeClock] => {
		const clock = new FakeClock(0);
		return [new RateLimit(limit, clock), clock];
	};
	const after = async (clock: FakeClock, ms: number, run: () => Promise<number | string>) => {
		await clock.sleep(ms);
		return await run();
	};

	it('keep the longest wait of those that began before, and say beforehand what they cannot keep', async () => {
		const at = stage();
		const [, clock] = at;
		const ended = await clock.finish(
			Promise.all([
				runOf(at, 20, 180 * SECOND),
				after(clock, 1000, () => runOf(at, 5, 3600 * SECOND)),
				after(clock, 2000, () => runOf(at, 5, 60 * SECOND)),
				after(clock, 3000, () => runOf(at, 10, 400 * SECOND)),
			]),
		);
		expect(ended).toEqual([181, 241, 'sent nothing', 359]);
	});

	it('go in turn while all of them have time', async () => {
		const at = stage();
		const [, clock] = at;
		const long = runOf(at, 50, 3600 * SECOND);
		const short = after(clock, 1000, () => runOf(at, 1, 3600 * SECOND));
		expect(await clock.finish(short)).toBeLessThanOrEqual(61);
		expect(await clock.finish(long)).toBeLessThan(700);
	});

	it('do not count the time in which their own requests are under way', async () => {
		const at = stage();
		const [, clock] = at;
		expect(await clock.finish(runOf(at, 55, 600 * SECOND))).toBe(603);
		expect(await clock.finish(runOf(at, 56, 600 * SECOND))).toBe('sent nothing');
	});
});
