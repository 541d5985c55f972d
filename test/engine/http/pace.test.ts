import { WaitBudget } from '../../../engine/http/waitBudget';
import { Pace, paceOf } from '../../../engine/http/pace';
import { WireRun, type Came } from '../wireRun';
import { FakeClock } from '../fakeClock';
import { pay } from '../products';

/* APIs that take so many requests a second, say so nowhere, and answer 429 to all others. */

jest.setTimeout(60_000);

/** Whether a server takes a request that comes at a moment, in milliseconds. */
type Takes = (now: number) => boolean;

const PER_SECOND = 5;

function fixedWindow(): Takes {
	let second = 0;
	let count = 0;
	return (now) => {
		const current = Math.floor((now + 700) / 1000);
		count = current === second ? count + 1 : 1;
		second = current;
		return count <= PER_SECOND;
	};
}

function slidingWindow(): Takes {
	let taken: number[] = [];
	return (now) => {
		taken = taken.filter((moment) => moment > now - 1000);
		if (taken.length >= PER_SECOND) return false;
		taken.push(now);
		return true;
	};
}

function bucket(): Takes {
	let tokens = PER_SECOND;
	let last = 0;
	return (now) => {
		tokens = Math.min(PER_SECOND, tokens + ((now - last) / 1000) * PER_SECOND);
		last = now;
		if (tokens < 1) return false;
		tokens -= 1;
		return true;
	};
}

const paid: Came = { body: { success: true, paid: 1 } };
const busy: Came = { status: 429, body: '' };

/** A run of so many requests against a server: how many items failed, and how long it took. */
async function against(takes: Takes, count: number, latency: number) {
	const rows = Array.from({ length: count }, (_, place) => ({ amount: place + 1 }));
	const run: WireRun = new WireRun(pay, {
		rows,
		continues: true,
		takes: () => latency,
		answer: () => (takes(run.clock.now()) ? paid : busy),
	});
	const start = run.clock.now();
	const failed = (await run.try()).filter(({ json }) => json['error'] !== undefined);
	return { failed: failed.length, seconds: (run.clock.now() - start) / 1000 };
}

const servers = { fixedWindow, slidingWindow, bucket };
const sizes = [20, 100, 1000];
const latencies = [5, 200, 500];
const cases = (['fixedWindow', 'slidingWindow', 'bucket'] as const).flatMap((server) =>
	sizes.flatMap((count) => latencies.map((latency) => ({ server, count, latency }))),
);

describe('A run against a server that takes 5 requests a second', () => {
	it.each([...cases, { server: 'slidingWindow' as const, count: 10_000, latency: 200 }])(
		'takes no more than 1.3 times as long as that: $server, $count requests, $latency ms',
		async ({ server, count, latency }) => {
			const { failed, seconds } = await against(servers[server](), count, latency);
			expect(failed).toBe(0);
			expect(seconds).toBeLessThanOrEqual(1.3 * (count / PER_SECOND));
		},
	);
});

describe('A pace', () => {
	const patient = (clock: FakeClock) => new WaitBudget(Infinity, clock);

	it('is none as long as nothing is refused', async () => {
		const clock = new FakeClock();
		const pace = new Pace(clock);
		for (let count = 0; count < 1000; count++)
			(await pace.enter(patient(clock)))({ kind: 'accepted' });
		expect(pace.nextAt()).toBe(clock.now());
	});

	it('is slowed once for a burst, and waits as long as the API asks', async () => {
		const clock = new FakeClock();
		const pace = new Pace(clock);
		const burst = [await pace.enter(patient(clock)), await pace.enter(patient(clock))];
		for (const tell of burst) tell({ kind: 'refused', waitMs: 17_000 });
		expect(pace.slowedInVain).toBe(1);
		expect(pace.nextAt()).toBe(clock.now() + 17_000);
	});

	it('is forgotten after a minute without any request', async () => {
		const clock = new FakeClock();
		const pace = new Pace(clock);
		(await pace.enter(patient(clock)))({ kind: 'refused', waitMs: undefined });
		await clock.pass(70_000);
		for (let count = 0; count < 3; count++) await pace.enter(patient(clock));
		expect(pace.nextAt()).toBe(clock.now());
	});

	it('is one for all operations of a key, but for those with a limit of their own', () => {
		const limited = { limit: { requests: 5, seconds: 60 } };
		expect(paceOf({}, 'key-1')).toBe(paceOf({}, 'key-1'));
		expect(paceOf({}, 'key-1')).not.toBe(paceOf({}, 'key-2'));
		expect(paceOf(limited, 'key-1')).toBe(paceOf(limited, 'key-1'));
		expect(paceOf(limited, 'key-1')).not.toBe(paceOf({}, 'key-1'));
	});
});
