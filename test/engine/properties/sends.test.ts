import fc from 'fast-check';
import { maxInAnyStretch } from '../schedule';
import type { Exchange } from './api';
import { kinds } from './kinds';
import { keyOf, toldBy, type Told } from './report';
import { everythingIn, NodeRun, type Try } from './run';
import { anyBehaviour, scenarios, type Scenario } from './scenario';

/* Any items, settings and API; each run is tried up to three times, as "Retry On Fail" does. */

/** More than in every run of the tests: `PROPERTY_RUNS=20000 npx jest test/engine/properties`. */
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 250) };

jest.setTimeout(600_000);

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

/** Whether what was told of an item is so. */
function isTrue({ fate, went }: Told, keys: readonly string[], run: NodeRun): boolean {
	const accepted = acceptedOf(keys, run);
	if (fate === 'sent') return accepted === keys.length;
	if (fate === 'not sent') return accepted === 0;
	if (fate === 'partly') return accepted > 0 && accepted === (went ?? accepted);
	return accepted >= (went ?? 0);
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
				const lies = toldBy(attempt, scenario.items.length).flatMap((all, item) => {
					const want = scenario.wants[item];
					const keys = want?.messages.map(keyOf);
					const isSo = (told: Told): boolean =>
						keys ? isTrue(told, keys, run) : told.fate === 'not sent';
					return all.filter((told) => !isSo(told)).map((told) => ({ item, told }));
				});
				expect(lies).toEqual([]);
			});
		});
	});

	it('says "unknown" of the items whose fate nobody can know, and of no others', async () => {
		await always({}, async (scenario) => {
			await forEachTry(scenario, (attempt, run) => {
				const lost = run.api.exchanges.filter(({ known }) => known === 'unknown');
				const keys = new Set(lost.flatMap(({ messages }) => messages.map(keyOf)));
				const isLost = scenario.wants.map(
					(want) => want?.messages.some((message) => keys.has(keyOf(message))) ?? false,
				);
				const told = toldBy(attempt, scenario.items.length);
				expect(told.map((all) => all.some(({ fate }) => fate === 'unknown'))).toEqual(isLost);
			});
		});
	});

	it('never sends again what may have been sent', async () => {
		await always({}, async (scenario) => {
			const { api } = await forEachTry(scenario, () => {});
			const gone = new Set<string>();
			const again: string[] = [];
			for (const { messages, accepted, known } of api.exchanges) {
				again.push(...messages.map(keyOf).filter((key) => gone.has(key)));
				for (const message of known === 'unknown' ? messages : accepted) gone.add(keyOf(message));
			}
			expect(again).toEqual([]);
		});
	});

	it('keeps the most recipients of a request, and the documented rate', async () => {
		await always({}, async (scenario) => {
			const { api } = await forEachTry(scenario, () => {});
			const { maxEntries, perMinute } = kinds[scenario.kind];
			expect(
				Math.max(0, ...api.exchanges.map(({ messages }) => messages.length)),
			).toBeLessThanOrEqual(maxEntries);
			const sent = api.exchanges.map(({ at, until, known }) => {
				return { start: at, end: until, counts: known !== 'not done' };
			});
			expect(maxInAnyStretch(sent, 60_000)).toBeLessThanOrEqual(perMinute);
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

	it('sends nothing more under Stop once a failure is known', async () => {
		const isFailure = ({ known }: Exchange): boolean => known === 'unknown' || known === 'refused';
		// Of a request that is refused for its recipients, the rest may be sent.
		const behaviour = anyBehaviour.map((one) => ({ ...one, poisoned: [] }));
		await always({ continues: false, behaviour }, async (scenario) => {
			const run = new NodeRun(scenario);
			await run.try();
			const { exchanges } = run.api;
			const failures = exchanges.filter(isFailure).map(({ until }) => until);
			const first = Math.min(...failures);
			expect(exchanges.filter(({ at }) => at > first)).toEqual([]);
			expect(exchanges.filter(({ until }) => until === Infinity)).toEqual([]);
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
			if (run.isCancelled) expect(run.api.exchanges).toHaveLength(run.api.beforeCancelling);
		});
	});
});
