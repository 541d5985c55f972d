import fc from 'fast-check';
import { mostInAnyStretch } from '../schedule';
import { kinds } from './kinds';
import { keyOf, toldBy, type Told } from './report';
import { everythingIn, NodeRun, type Try } from './run';
import { scenarios, type Scenario } from './scenario';

/* Any items, settings and API; each run is tried up to three times, as "Retry On Fail" does. */

/** More than in every run of the tests: `PROPERTY_RUNS=20000 npx jest test/engine/properties`. */
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };

/** Runs a scenario and checks after each try. */
async function forEachTry(
	scenario: Scenario,
	check: (attempt: Try, run: NodeRun) => void,
): Promise<NodeRun> {
	const run = new NodeRun(scenario);
	await run.tryUpTo(3, (attempt) => {
		check(attempt, run);
	});
	return run;
}

/** Lets a property hold for any run. */
async function always(
	only: Parameters<typeof scenarios>[0],
	check: (scenario: Scenario) => Promise<unknown>,
): Promise<void> {
	await fc.assert(
		fc.asyncProperty(scenarios(only), async (scenario) => void (await check(scenario))),
		RUNS,
	);
}

/** How many of an item's messages were accepted. */
function acceptedOf(keys: readonly string[], run: NodeRun): number {
	const accepted = new Set(run.api.accepted.map(keyOf));
	return keys.filter((key) => accepted.has(key)).length;
}

function expectTruth({ fate, went }: Told, keys: readonly string[], run: NodeRun): void {
	const accepted = acceptedOf(keys, run);
	if (fate === 'sent') expect(accepted).toBe(keys.length);
	if (fate === 'not sent') expect(accepted).toBe(0);
	if (fate === 'partly') expect(accepted).toBeGreaterThan(0);
	if (fate === 'partly' && went !== undefined) expect(accepted).toBe(went);
	if (fate === 'unknown' && went !== undefined) expect(accepted).toBeGreaterThanOrEqual(went);
}

describe('any run, tried up to three times', () => {
	it('gives each item one outcome, paired and in order, under Continue', async () => {
		await always({ continues: true }, async (scenario) => {
			await forEachTry(scenario, (attempt) => {
				if ('error' in attempt) throw attempt.error;
				const places = scenario.items.map((_, item) => ({ item }));
				expect(attempt.outputs.map(({ pairedItem }) => pairedItem)).toEqual(places);
			});
		});
	});

	it('says what became of each item, once, in the error under Stop', async () => {
		await always({ continues: false }, async (scenario) => {
			await forEachTry(scenario, (attempt) => {
				const told = toldBy(attempt, scenario.items.length);
				expect(told.map((all) => all.length)).toEqual(scenario.items.map(() => 1));
			});
		});
	});

	it('never has a text accepted twice for a recipient', async () => {
		await always({}, async (scenario) => {
			const { api } = await forEachTry(scenario, () => {});
			const keys = api.accepted.map(keyOf);
			expect(keys).toHaveLength(new Set(keys).size);
		});
	});

	it('tells the truth of what was sent and what was not', async () => {
		await always({}, async (scenario) => {
			await forEachTry(scenario, (attempt, run) => {
				for (const [item, all] of toldBy(attempt, scenario.items.length).entries()) {
					const want = scenario.wants[item];
					if (want === undefined) expect(all).toMatchObject([{ fate: 'not sent' }]);
					else for (const told of all) expectTruth(told, want.messages.map(keyOf), run);
				}
			});
		});
	});

	it('says "unknown" only of items whose fate nobody can know', async () => {
		await always({}, async (scenario) => {
			await forEachTry(scenario, (attempt, run) => {
				const lost = run.api.exchanges.filter(({ known }) => known === 'unknown');
				const keys = new Set(lost.flatMap(({ messages }) => messages.map(keyOf)));
				for (const [item, all] of toldBy(attempt, scenario.items.length).entries()) {
					const own = scenario.wants[item]?.messages.map(keyOf) ?? [];
					const isLost = own.some((key) => keys.has(key));
					expect([item, all.some(({ fate }) => fate === 'unknown')]).toEqual([item, isLost]);
				}
			});
		});
	});

	it('never sends again what may have been sent', async () => {
		await always({}, async (scenario) => {
			const { api } = await forEachTry(scenario, () => {});
			const gone = new Set<string>();
			for (const { messages, known } of api.exchanges) {
				const keys = messages.map(keyOf);
				expect(keys.filter((key) => gone.has(key))).toEqual([]);
				if (known === 'unknown') for (const key of keys) gone.add(key);
			}
		});
	});

	it('keeps the most recipients of a request, and the documented rate', async () => {
		await always({}, async (scenario) => {
			const { api } = await forEachTry(scenario, () => {});
			const { most, perMinute } = kinds[scenario.kind];
			expect(
				Math.max(0, ...api.exchanges.map(({ messages }) => messages.length)),
			).toBeLessThanOrEqual(most);
			const sent = api.exchanges.map(({ at, known }) => {
				return { start: at, end: at + scenario.behaviour.takes, counts: known !== 'not done' };
			});
			expect(mostInAnyStretch(sent, 60_000)).toBeLessThanOrEqual(perMinute);
		});
	});

	it('lets no key out', async () => {
		await always({}, async (scenario) => {
			await forEachTry(scenario, (attempt, run) => {
				const all = everythingIn(attempt);
				expect(all).not.toContain(run.key);
				expect(all).not.toContain(encodeURIComponent(run.key));
			});
		});
	});

	it('sends nothing under Stop if an item cannot be right', async () => {
		await always({ continues: false, invalid: [3] }, async (scenario) => {
			fc.pre(scenario.wants.includes(undefined));
			const { api } = await forEachTry(scenario, () => {});
			expect(api.exchanges).toEqual([]);
		});
	});

	it('sends nothing more once the execution is cancelled', async () => {
		await always({}, async (scenario) => {
			const run = new NodeRun(scenario);
			await run.tryUpTo(3, () => {});
			const place = scenario.behaviour.faults.findIndex((fault) => fault.startsWith('cancelled'));
			if (run.isCancelled) expect(run.api.exchanges).toHaveLength(place + 1);
		});
	});
});
