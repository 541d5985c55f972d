import fc from 'fast-check';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Behaviour } from './api';
import { kinds, type Message } from './kinds';
import { keyOf, toldBy } from './report';
import { NodeRun, type Run } from './run';
import { anyTakes, kindBehaviour, scenarios, type Scenario } from './scenario';

/* How many requests a run takes, and what is in them. */

jest.setTimeout(600_000);

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 250) };

const numberAt = (place: number): string => `+336${String(10_000_000 + place)}`;

/** Puts a message into the first request with room, and without another text to the same recipient. */
function place(message: Message, requests: Message[][], maxEntries: number): void {
	const request = requests.find(
		(one) => one.length < maxEntries && one.every(({ to }) => to !== message.to),
	);
	if (request) request.push(message);
	else requests.push([message]);
}

/** What has to leave: for each group of settings the items' messages, each of them once. */
function expectedRequests({ kind, wants }: Scenario): string[][] {
	const { mixesTexts, maxEntries } = kinds[kind];
	const seen = new Set<string>();
	const groups = new Map<string, Message[][][]>();
	for (const want of wants) {
		const [first] = want?.messages ?? [];
		if (want === undefined || first === undefined) continue;
		const { timeout, combines } = want;
		const key = JSON.stringify([first.tag, mixesTexts ? '' : first.text, timeout, combines]);
		const group = groups.get(key) ?? [];
		groups.set(key, group);
		if (!combines || group.length === 0) group.push([]);
		for (const message of want.messages.filter((one) => !seen.has(keyOf(one)))) {
			seen.add(keyOf(message));
			place(message, group.at(-1) ?? [], maxEntries);
		}
	}
	return [...groups.values()].flat(2).map((messages) => messages.map(keyOf));
}

/** A run of the voice drop over so many items with a number each. */
function drops(count: number, behaviour: Partial<Behaviour>, more: Partial<Run> = {}): NodeRun {
	const items = Array.from({ length: count }, (_, place): INodeExecutionData => {
		const json: IDataObject = { to: numberAt(place) };
		return { json };
	});
	return new NodeRun({
		kind: 'voice',
		parameters: kinds.voice.parameters({
			to: '={{ $json.to }}',
			text: 'a7c4',
			tag: '',
			timeout: 30,
			combine: true,
		}),
		items,
		continues: true,
		behaviour: { ...kindBehaviour, ...behaviour },
		...more,
	});
}

describe('the requests of a run in which nothing is refused', () => {
	const behaviour = anyTakes.map((takes) => ({ ...kindBehaviour, takes }));
	const taken = { behaviour };
	const inAnyOrder = (requests: readonly string[][]): string[] =>
		requests.map((keys) => keys.join('\n')).sort();
	const to = (recipient: string, keys: readonly string[]): string[] =>
		keys.filter((key) => key.startsWith(`${recipient}|`));

	it('are ceil(n / limit) for each group of settings, with each recipient once, in whichever order they are answered', async () => {
		await fc.assert(
			fc.asyncProperty(scenarios({ ...taken, continues: true }), async (scenario) => {
				const run = new NodeRun(scenario);
				await run.try();
				const sent = run.api.exchanges.map(({ messages }) => messages.map(keyOf));
				expect(inAnyOrder(sent)).toEqual(inAnyOrder(expectedRequests(scenario)));
			}),
			RUNS,
		);
	});

	it('go to each recipient in the order of the items, the next one when the last one is answered', async () => {
		await fc.assert(
			fc.asyncProperty(scenarios({ ...taken, continues: true }), async (scenario) => {
				const run = new NodeRun(scenario);
				await run.try();
				const { exchanges } = run.api;
				const wanted = expectedRequests(scenario).flat();
				for (const recipient of new Set(run.api.accepted.map((message) => message.to))) {
					const own = exchanges.filter(({ messages }) => messages.some((m) => m.to === recipient));
					const sent = own.flatMap(({ messages }) => messages.map(keyOf));
					expect(to(recipient, sent)).toEqual(to(recipient, wanted));
					for (const [place, { until }] of own.entries())
						expect(own[place + 1]?.at ?? Infinity).toBeGreaterThanOrEqual(until);
				}
			}),
			RUNS,
		);
	});

	it('are one at first, and never more than 16 at the same time', async () => {
		await fc.assert(
			fc.asyncProperty(scenarios(taken), async (scenario) => {
				const run = new NodeRun(scenario);
				await run.try();
				const { exchanges, mostAtOnce } = run.api;
				expect(mostAtOnce).toBeLessThanOrEqual(16);
				const [first, second] = exchanges;
				expect(second?.at ?? Infinity).toBeGreaterThanOrEqual(first?.until ?? 0);
			}),
			RUNS,
		);
	});

	it('are all there after one try, and a second try sends none', async () => {
		await fc.assert(
			fc.asyncProperty(scenarios({ ...taken, invalid: [0] }), async (scenario) => {
				const run = new NodeRun(scenario);
				const [first, second] = [await run.try(), await run.try()];
				expect(second).toEqual({ ...first, requests: 0 });
			}),
			RUNS,
		);
	});

	it.each([
		[1, 1],
		[500, 1],
		[501, 2],
		[2750, 6],
	])('for %i recipients are %i', async (count, requests) => {
		const run = drops(count, {});
		const attempt = await run.try();
		expect(attempt.requests).toBe(requests);
		expect(toldBy(attempt, count).flat()).toEqual(Array(count).fill({ fate: 'sent' }));
	});
});

describe('one recipient that the API does not take', () => {
	const places = fc
		.integer({ min: 2, max: 1200 })
		.chain((count) => fc.tuple(fc.constant(count), fc.nat({ max: count - 1 })));

	it.each(['none', 'first', 'all'] as const)(
		'costs no more than 2·log2(n) + 1 more requests, when a refusal names %s',
		async (naming) => {
			await fc.assert(
				fc.asyncProperty(places, async ([count, bad]) => {
					const run = drops(count, { poisoned: [numberAt(bad)], naming });
					const attempt = await run.try();
					const fates = toldBy(attempt, count).map(([told]) => told?.fate);
					expect(fates.filter((fate) => fate !== 'sent')).toEqual(['not sent']);
					expect(fates[bad]).toBe('not sent');
					const ofRequest = Math.min(500, count);
					const maxRequests = naming === 'none' ? 2 * Math.log2(ofRequest) + 1 : 1;
					expect(attempt.requests - Math.ceil(count / 500)).toBeLessThanOrEqual(maxRequests);
				}),
				{ numRuns: Math.min(15, RUNS.numRuns) },
			);
		},
	);
});

describe('several recipients that the API does not take', () => {
	it.each(['none', 'first', 'all'] as const)(
		'fail alone, when a refusal names %s',
		async (naming) => {
			const bad = fc.uniqueArray(fc.nat({ max: 599 }), { minLength: 1, maxLength: 20 });
			await fc.assert(
				fc.asyncProperty(bad, async (places) => {
					const run = drops(600, { poisoned: places.map(numberAt), naming });
					const told = toldBy(await run.try(), 600).map(([one]) => one?.fate);
					const wrong = told.flatMap((fate, place) => (fate === 'sent' ? [] : [place]));
					expect(wrong).toEqual(places.sort((a, b) => a - b));
					expect(run.api.accepted).toHaveLength(600 - places.length);
				}),
				{ numRuns: 5 },
			);
		},
	);

	it('are given up after 25 refusals, and the rest is said not to be sent', async () => {
		const poisoned = Array.from({ length: 500 }, (_, place) => numberAt(place));
		const run = drops(500, { poisoned });
		const attempt = await run.try();
		expect(toldBy(attempt, 500).flat()).toEqual(Array(500).fill({ fate: 'not sent', went: 0 }));
		expect(attempt.requests).toBeLessThan(80);
	});

	it('are all named at once in one refusal, however many they are', async () => {
		const poisoned = Array.from({ length: 100 }, (_, place) => numberAt(place * 5));
		const run = drops(500, { poisoned, naming: 'all' });
		expect((await run.try()).requests).toBe(2);
		expect(run.api.accepted).toHaveLength(400);
	});
});
