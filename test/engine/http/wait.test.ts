import fc from 'fast-check';
import { Failure } from '../../../engine/errors/failure';
import { systemClock, throwIfCancelled, waitUntil } from '../../../engine/http/wait';
import { WaitBudget } from '../../../engine/http/waitBudget';
import { FakeClock } from '../fakeClock';

/** How a promise ended, and when by the clock. */
async function endOf(clock: FakeClock, promise: Promise<unknown>): Promise<[string, number]> {
	const start = clock.now();
	const end = await clock.finish(
		promise.then(
			() => 'over',
			(error: unknown) => (error instanceof Failure ? error.message : 'something else'),
		),
	);
	return [end, clock.now() - start];
}

const CANCELLED = 'The execution was canceled before the request was sent';

describe('waiting', () => {
	it.each([1, 999, 1000, 1001, 60_000, 3_600_000])('lasts %d ms', async (milliseconds) => {
		const clock = new FakeClock();
		const wait = waitUntil(clock.now() + milliseconds, clock);
		expect(await endOf(clock, wait)).toEqual(['over', milliseconds]);
	});

	it.each([0, -1, -60_000])('until %d ms from now is over at once', async (milliseconds) => {
		const clock = new FakeClock();
		const wait = waitUntil(clock.now() + milliseconds, clock);
		expect(await endOf(clock, wait)).toEqual(['over', 0]);
	});

	it('lasts parts of a millisecond too', async () => {
		const clock = new FakeClock();
		const [end, lasted] = await endOf(clock, waitUntil(clock.now() + 1234.567, clock));
		expect(end).toBe('over');
		expect(lasted).toBeCloseTo(1234.567, 3);
	});

	it('does not begin once the execution is cancelled', async () => {
		const clock = new FakeClock();
		const wait = waitUntil(clock.now() + 5000, clock, AbortSignal.abort());
		expect(await endOf(clock, wait)).toEqual([CANCELLED, 0]);
	});

	it('ends at once when the execution is cancelled', async () => {
		const clock = new FakeClock();
		const execution = new AbortController();
		const wait = endOf(clock, waitUntil(clock.now() + 3_600_000, clock, execution.signal));
		await clock.settle();
		execution.abort();
		expect((await wait)[0]).toBe(CANCELLED);
	});

	it('ends without time passing when the execution is cancelled', async () => {
		const clock = new FakeClock();
		const execution = new AbortController();
		let ended = false;
		const wait = waitUntil(clock.now() + 3_600_000, clock, execution.signal).catch(() => {
			ended = true;
		});
		await clock.pass(1500);
		execution.abort();
		await clock.settle();
		expect(ended).toBe(true);
		await wait;
	});

	it('leaves no listener behind on the execution', async () => {
		const clock = new FakeClock();
		const { signal } = new AbortController();
		const added = jest.spyOn(signal, 'addEventListener');
		const removed = jest.spyOn(signal, 'removeEventListener');
		await clock.finish(waitUntil(clock.now() + 2500, clock, signal));
		expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
			added.mock.calls.map(([, listener]) => listener),
		);
	});

	it('leaves no timer of more than a second behind', async () => {
		const clock = new FakeClock();
		const sleep = jest.spyOn(clock, 'sleep');
		await clock.finish(waitUntil(clock.now() + 90_000, clock));
		expect(Math.max(...sleep.mock.calls.map(([milliseconds]) => milliseconds))).toBe(1000);
	});
});

describe('the longest wait of a run', () => {
	const budgetOf = (longestMs: number): [FakeClock, (milliseconds: number) => Promise<void>] => {
		const clock = new FakeClock();
		const waits = new WaitBudget(longestMs, clock);
		return [clock, async (milliseconds) => await waits.wait(clock.now() + milliseconds)];
	};

	it('is for all waits together', async () => {
		const [clock, wait] = budgetOf(60_000);
		expect(await endOf(clock, wait(59_999))).toEqual(['over', 59_999]);
		expect(await endOf(clock, wait(2))).toEqual([expect.stringMatching(/wait 1 seconds/), 0]);
		expect(await endOf(clock, wait(1))).toEqual(['over', 1]);
	});

	it('is used up once by waits at the same time', async () => {
		const [clock, wait] = budgetOf(60_000);
		const all = Promise.all([wait(60_000), wait(20_000), wait(60_000)]);
		expect(await endOf(clock, all)).toEqual(['over', 60_000]);
	});

	it('is not used up by what is not waited', async () => {
		const [clock, wait] = budgetOf(60_000);
		await clock.pass(600_000);
		expect(await endOf(clock, wait(60_000))).toEqual(['over', 60_000]);
	});

	it('ends a wait of which nobody knows the end', async () => {
		const [clock, wait] = budgetOf(60_000);
		expect(await endOf(clock, wait(Infinity))).toEqual(['over', 60_000]);
		expect(await endOf(clock, wait(Infinity))).toEqual([
			'Rate limit reached: the next request would have to wait longer than "Longest Wait" allows',
			0,
		]);
	});

	it('is refused as what was not done, and could not be done by the others of the run', async () => {
		const [, wait] = budgetOf(0);
		await expect(wait(17_000)).rejects.toMatchObject({
			reason: {
				fate: 'not done',
				scope: 'account',
				cause: 'rate-limited',
				retryAfterMs: 17_000,
				next: expect.stringContaining('"Longest Wait"'),
			},
		});
	});

	it('is never exceeded, however waits and requests overlap', async () => {
		const step = fc.record({ busy: fc.nat(5000), wait: fc.nat(5000) });
		const workers = fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(fc.nat(20_000), workers, async (longest, all) => {
				const [clock, wait] = budgetOf(longest);
				const waited: Array<[from: number, to: number]> = [];
				const work = async (steps: (typeof all)[number]): Promise<void> => {
					for (const one of steps) {
						await clock.sleep(one.busy);
						const from = clock.now();
						await wait(one.wait).catch(() => undefined);
						waited.push([from, clock.now()]);
					}
				};
				await clock.finish(Promise.all(all.map(work)));
				expect(lengthOf(waited)).toBeLessThanOrEqual(longest);
			}),
		);
	});
});

/** How long stretches last together: what several of them cover counts once. */
function lengthOf(stretches: ReadonlyArray<readonly [from: number, to: number]>): number {
	const inOrder = stretches.toSorted(([one], [other]) => one - other);
	let length = 0;
	let end = 0;
	for (const [from, to] of inOrder) {
		length += Math.max(0, to - Math.max(from, end));
		end = Math.max(end, to);
	}
	return length;
}

describe('a cancelled execution', () => {
	it('is a failure in which nothing was done', () => {
		expect.assertions(1);
		try {
			throwIfCancelled(AbortSignal.abort());
		} catch (error) {
			expect(error).toMatchObject({ reason: { fate: 'not done', what: CANCELLED } });
		}
	});

	it.each([undefined, new AbortController().signal])('is not one with %p', (signal) => {
		expect(() => throwIfCancelled(signal)).not.toThrow();
	});
});

test('the clock of the system tells the time and sleeps', async () => {
	const before = Date.now();
	await systemClock.sleep(20);
	expect(systemClock.now() - before).toBeGreaterThanOrEqual(19);
});
