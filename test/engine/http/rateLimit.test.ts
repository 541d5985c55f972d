import fc from 'fast-check';
import { RateLimit, rateLimitOf } from '../../../engine/http/rateLimit';
import { WaitBudget } from '../../../engine/http/waitBudget';
import type { DocumentedRate } from '../../../engine/operation/operation';
import { FakeClock } from '../fakeClock';
import { bestStarts, maxInAnyStretch, type Sent, type Wanted } from '../schedule';

// Hundreds of schedules each: on a busy machine that takes longer than a test may by default.
jest.setTimeout(60_000);

const patient = (clock: FakeClock) => new WaitBudget(Infinity, clock);

/** Lets requests happen as they are wanted, on a fake clock. */
async function run(limit: DocumentedRate, wanted: readonly Wanted[]): Promise<Sent[]> {
	const clock = new FakeClock(0);
	const window = new RateLimit(limit, clock);
	const sent = wanted.map(async ({ from, takes, counts }) => {
		if (from > 0) await clock.sleep(from);
		const leave = await window.enter(patient(clock));
		const start = clock.now();
		if (takes > 0) await clock.sleep(takes);
		leave(counts);
		return { start, end: clock.now(), counts };
	});
	return await clock.finish(Promise.all(sent));
}

const limits = fc.record({
	requests: fc.integer({ min: 1, max: 5 }),
	seconds: fc.integer({ min: 1, max: 6 }),
});
const requests = (counts: fc.Arbitrary<boolean>): fc.Arbitrary<Wanted[]> =>
	fc.array(
		fc.record({
			from: fc.integer({ min: 0, max: 12_000 }),
			takes: fc.integer({ min: 0, max: 4000 }),
			counts,
		}),
		{ minLength: 1, maxLength: 12 },
	);

describe('a window', () => {
	it('never lets more pass than the limit, in whichever moment the API counts them', async () => {
		await fc.assert(
			fc.asyncProperty(limits, requests(fc.boolean()), async (limit, wanted) => {
				const sent = await run(limit, wanted);
				const count = maxInAnyStretch(sent, limit.seconds * 1000);
				expect(count).toBeLessThanOrEqual(limit.requests);
			}),
		);
	});

	it('lets requests pass as soon as the limit allows, when all of them count', async () => {
		await fc.assert(
			fc.asyncProperty(limits, requests(fc.constant(true)), async (limit, wanted) => {
				const starts = (await run(limit, wanted)).map(({ start }) => start);
				expect(lateness(starts, bestStarts(limit, wanted))).toBe(0);
			}),
		);
	});

	it('lets requests pass as soon as the limit allows, when some never arrive', async () => {
		await fc.assert(
			fc.asyncProperty(limits, requests(fc.boolean()), async (limit, wanted) => {
				const starts = (await run(limit, wanted)).map(({ start }) => start);
				expect(lateness(starts, bestStarts(limit, wanted))).toBe(0);
			}),
		);
	});

	it('lets requests pass at the very moment when they are answered at once', async () => {
		const instant = requests(fc.constant(true)).map((all) =>
			all.map((one) => ({ ...one, takes: 0 })),
		);
		await fc.assert(
			fc.asyncProperty(limits, instant, async (limit, wanted) => {
				const starts = (await run(limit, wanted)).map(({ start }) => start);
				expect(lateness(starts, bestStarts(limit, wanted))).toBe(0);
			}),
		);
	});
});

/** By how much the later of two schedules is late at most: the n-th start against the n-th. */
function lateness(starts: readonly number[], best: readonly number[]): number {
	const inOrder = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);
	const ideal = inOrder(best);
	return Math.max(...inOrder(starts).map((start, n) => start - (ideal[n] ?? start)));
}

describe('five requests a minute', () => {
	const limit = { requests: 5, seconds: 60 };
	const atOnce = (count: number, takes = 0): Wanted[] =>
		Array.from({ length: count }, () => ({ from: 0, takes, counts: true }));
	const startsOf = async (wanted: readonly Wanted[]): Promise<number[]> =>
		(await run(limit, wanted)).map(({ start }) => start);

	it('are 5 at once and the rest a minute later each', async () => {
		expect(await startsOf(atOnce(12))).toEqual([
			...[0, 0, 0, 0, 0],
			...[60_000, 60_000, 60_000, 60_000, 60_000],
			...[120_000, 120_000],
		]);
	});

	it('count from the answer, not from the start', async () => {
		expect((await startsOf(atOnce(6, 4000)))[5]).toBe(64_000);
	});

	it('do not count requests that never arrived', async () => {
		const lost = { from: 0, takes: 0, counts: false };
		const starts = await startsOf([lost, lost, lost, ...atOnce(5)]);
		expect(Math.max(...starts)).toBe(0);
	});

	it('give back the place of a request that never arrived, while others still count', async () => {
		const lost = { from: 0, takes: 2000, counts: false };
		const starts = await startsOf([...atOnce(4), lost, { from: 1000, takes: 0, counts: true }]);
		expect(starts[5]).toBe(2000);
	});
});

describe('waiting in a window', () => {
	const full = async (): Promise<[RateLimit, FakeClock]> => {
		const clock = new FakeClock();
		const window = new RateLimit({ requests: 1, seconds: 60 }, clock);
		(await window.enter(patient(clock)))(true);
		return [window, clock];
	};

	it('ends at once when the execution is cancelled', async () => {
		const [window, clock] = await full();
		const execution = new AbortController();
		const place = window.enter(patient(clock), execution.signal);
		const ended = expect(place).rejects.toThrow('canceled');
		await clock.settle();
		execution.abort();
		await ended;
	});

	it('takes no place once it was cancelled', async () => {
		const [window, clock] = await full();
		const execution = new AbortController();
		const place = window.enter(patient(clock), execution.signal);
		const ended = expect(place).rejects.toThrow();
		execution.abort();
		await ended;
		await clock.pass(60_000);
		expect(window.expectedWaitMs(1)).toBe(0);
	});

	it('does not begin once the execution is cancelled', async () => {
		const clock = new FakeClock();
		const window = new RateLimit({ requests: 1, seconds: 60 }, clock);
		await expect(window.enter(patient(clock), AbortSignal.abort())).rejects.toThrow('canceled');
	});

	it('does not stop the others when one is cancelled', async () => {
		const [window, clock] = await full();
		const execution = new AbortController();
		const cancelled = expect(window.enter(patient(clock), execution.signal)).rejects.toThrow();
		const other = window.enter(patient(clock));
		execution.abort();
		await cancelled;
		const start = clock.now();
		await clock.finish(other);
		expect(clock.now() - start).toBe(60_000);
	});
});

describe('the longest wait of a run', () => {
	const limit = { requests: 5, seconds: 60 };

	/** A run of ten requests that may wait for a minute: how many it sent, and how long it took. */
	const tenOf = async (
		window: RateLimit,
		clock: FakeClock,
	): Promise<[sent: number, ms: number]> => {
		const waits = new WaitBudget(60_000, clock);
		const start = clock.now();
		let sent = 0;
		try {
			for (; sent < 10; sent++) (await window.enter(waits))(true);
		} catch (error) {
			expect(error).toMatchObject({ reason: { fate: 'not done', cause: 'rate-limited' } });
		}
		return [sent, clock.now() - start];
	};

	it('lets a run alone through', async () => {
		const clock = new FakeClock();
		const run = tenOf(new RateLimit(limit, clock), clock);
		expect(await clock.finish(run)).toEqual([10, 60_000]);
	});

	it('is kept by two runs that share a window', async () => {
		const clock = new FakeClock();
		const window = new RateLimit(limit, clock);
		const runs = await clock.finish(Promise.all([tenOf(window, clock), tenOf(window, clock)]));
		expect(Math.max(...runs.map(([, lasted]) => lasted))).toBeLessThanOrEqual(60_000);
		expect(runs.reduce((sum, [sent]) => sum + sent, 0)).toBe(10);
	});

	it("ends the wait for another run's request that is never answered", async () => {
		const clock = new FakeClock();
		const window = new RateLimit({ requests: 1, seconds: 60 }, clock);
		await window.enter(patient(clock));
		expect(await clock.finish(tenOf(window, clock))).toEqual([0, 60_000]);
	});
});

describe('the expected wait', () => {
	it('is what the last of so many requests waits, if each is answered at once', async () => {
		const counts = fc.integer({ min: 0, max: 12 });
		const before = requests(fc.constant(true)).map((all) => all.slice(0, 6));
		await fc.assert(
			fc.asyncProperty(limits, before, counts, async (limit, earlier, count) => {
				const clock = new FakeClock(0);
				const window = new RateLimit(limit, clock);
				const past = earlier.map(async () => {
					(await window.enter(patient(clock)))(true);
				});
				await clock.finish(Promise.all(past));
				const start = clock.now();
				const expected = window.expectedWaitMs(count);
				const next = Array.from({ length: count }, async () => {
					(await window.enter(patient(clock)))(true);
				});
				await clock.finish(Promise.all(next));
				expect(clock.now() - start).toBe(expected);
			}),
		);
	});

	it('counts requests that are in flight', async () => {
		const clock = new FakeClock();
		const window = new RateLimit({ requests: 1, seconds: 60 }, clock);
		await window.enter(patient(clock));
		expect(window.expectedWaitMs(1)).toBe(60_000);
	});
});

describe('the windows of the process', () => {
	const send = { limit: { requests: 5, seconds: 60 } };
	const getCredits = { limit: { requests: 5, seconds: 60 } };

	it('are shared by all who use the same key for the same operation', () => {
		expect(rateLimitOf(send, 'key-1')).toBe(rateLimitOf(send, 'key-1'));
	});

	it('are apart for another key', () => {
		expect(rateLimitOf(send, 'key-2')).not.toBe(rateLimitOf(send, 'key-1'));
	});

	it('are apart for another operation', () => {
		expect(rateLimitOf(getCredits, 'key-1')).not.toBe(rateLimitOf(send, 'key-1'));
	});

	it('are not there without a documented limit', () => {
		expect(rateLimitOf({}, 'key-1')).toBeUndefined();
	});
});
