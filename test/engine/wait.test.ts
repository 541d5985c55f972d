import { Failure } from '../../engine/failure';
import { systemClock, throwIfCancelled, waitUntil } from '../../engine/wait';
import { FakeClock } from './fakeClock';

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

const CANCELLED = 'The execution was canceled before this was sent';

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
