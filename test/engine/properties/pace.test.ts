import fc from 'fast-check';
import { RateLimit } from '../../../engine/http/rateLimit';
import { WaitBudget } from '../../../engine/http/waitBudget';
import { FakeClock } from '../fakeClock';
import { bestStarts, maxInAnyStretch, type Sent } from '../schedule';

/* Executions that share one limit: each sends its requests one after the other, as a sending run does. */

const limits = fc.record({
	requests: fc.integer({ min: 1, max: 6 }),
	seconds: fc.integer({ min: 1, max: 60 }),
});
const execution = fc.record({
	from: fc.integer({ min: 0, max: 90_000 }),
	requests: fc.array(
		fc.record({ takes: fc.integer({ min: 0, max: 9000 }), counts: fc.boolean() }),
		{ maxLength: 12 },
	),
});

type Execution = typeof execution extends fc.Arbitrary<infer T> ? T : never;

const patient = (clock: FakeClock) => new WaitBudget(Infinity, clock);

interface Asked extends Sent {
	/** When it was ready to be sent. */
	readonly ready: number;
	readonly takes: number;
}

async function runAll(
	limit: { requests: number; seconds: number },
	executions: readonly Execution[],
): Promise<Asked[][]> {
	const clock = new FakeClock(0);
	const window = new RateLimit(limit, clock);
	const runs = executions.map(async ({ from, requests }) => {
		const sent: Asked[] = [];
		if (from > 0) await clock.sleep(from);
		for (const { takes, counts } of requests) {
			const ready = clock.now();
			const leave = await window.enter(patient(clock));
			const start = clock.now();
			if (takes > 0) await clock.sleep(takes);
			leave(counts);
			sent.push({ ready, start, end: clock.now(), takes, counts });
		}
		return sent;
	});
	return await clock.finish(Promise.all(runs));
}

describe('two executions that share a limit', () => {
	it('together never send more than it allows', async () => {
		await fc.assert(
			fc.asyncProperty(limits, execution, execution, async (limit, one, other) => {
				const sent = (await runAll(limit, [one, other])).flat();
				expect(maxInAnyStretch(sent, limit.seconds * 1000)).toBeLessThanOrEqual(limit.requests);
			}),
		);
	});

	it('send each request as early as the best possible schedule does', async () => {
		await fc.assert(
			fc.asyncProperty(limits, execution, execution, async (limit, one, other) => {
				const sent = (await runAll(limit, [one, other])).flat().sort((a, b) => a.start - b.start);
				// Who waits at the same time may change places: what counts is when the next place is taken.
				const wanted = sent.map(({ ready, takes, counts }) => ({ from: ready, takes, counts }));
				const late = sent.map(({ start }, place) => {
					const before = sent.slice(0, place);
					const best = nextStart(limit, before, wanted[place]?.from ?? 0);
					return start - best;
				});
				expect(Math.max(0, ...late)).toBe(0);
			}),
		);
	});

	it('are done when the best possible schedule is, if all is answered at once', async () => {
		const counts = fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 }));
		await fc.assert(
			fc.asyncProperty(limits, counts, async (limit, [first, second]) => {
				const instant = { takes: 0, counts: true };
				const all = [first, second].map((count) => ({
					from: 0,
					requests: new Array<typeof instant>(count).fill(instant),
				}));
				const starts = (await runAll(limit, all)).flat().map(({ start }) => start);
				const wanted = starts.map(() => ({ from: 0, ...instant }));
				expect(Math.max(...starts)).toBe(Math.max(...bestStarts(limit, wanted)));
			}),
		);
	});
});

/** The earliest moment for one more request, after those that were sent before. */
function nextStart(
	limit: { requests: number; seconds: number },
	before: readonly Sent[],
	ready: number,
): number {
	const until = before.map(({ end, counts }) => end + (counts ? limit.seconds * 1000 : 0));
	const moments = [ready, ...until].filter((moment) => moment >= ready);
	return Math.min(
		...moments.filter((moment) => until.filter((end) => end > moment).length < limit.requests),
	);
}
