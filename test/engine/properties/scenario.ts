import fc from 'fast-check';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Behaviour, Fault } from './api';
import { kinds, type Message } from './kinds';
import type { Run } from './run';

/** A phone number as somebody wrote it, and as it should reach the API (undefined: it cannot be right). */
interface Written {
	readonly text: string;
	readonly number: string | undefined;
}

/** What stands in an item. */
interface Row {
	readonly numbers: readonly Written[];
	readonly isList: boolean;
	readonly text: string;
	readonly tag: string;
	readonly timeout: number;
	readonly combine: boolean;
}

/** What an item wants: undefined if it holds something that cannot be right. */
export interface Want {
	readonly messages: readonly Message[];
	readonly timeout: number;
	readonly combines: boolean;
}

/** A run, and what each of its items wants. */
export interface Scenario extends Run {
	readonly wants: ReadonlyArray<Want | undefined>;
}

const NUMBERS = Array.from({ length: 9 }, (_, place) => `+3361234560${place}`);

const spellings: ReadonlyArray<(number: string) => string> = [
	(number) => number,
	(number) => number.replace('+33', '0'),
	(number) => number.replace('+33', '0033 '),
	(number) => number.replace('+33612', '06.12 '),
];
const right = fc
	.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...spellings))
	.map(([number, spell]): Written => ({ text: spell(number), number }));
const wrong = fc
	.constantFrom('abc', '12', '+33 6 12', '061234')
	.map((text): Written => ({ text, number: undefined }));

/** @param invalid how many of a hundred values cannot be right */
function rows(invalid: number): fc.Arbitrary<Row> {
	const oftenRight = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>): fc.Arbitrary<T> =>
		fc.oneof({ weight: 100 - invalid, arbitrary: good }, { weight: invalid, arbitrary: bad });
	const written = oftenRight(right, wrong);
	const lengths = fc.oneof(
		{ weight: 2, arbitrary: fc.constant(1) },
		{ weight: 1, arbitrary: fc.integer({ min: 1, max: 7 }) },
	);
	const several = lengths.chain((length) =>
		fc.array(written, { minLength: length, maxLength: length }),
	);
	return fc.record({
		numbers: oftenRight(several, fc.constant<Written[]>([])),
		isList: fc.boolean(),
		text: oftenRight(fc.constantFrom('A', 'B'), fc.constant('')),
		tag: fc.constantFrom('w', 'w', 'x', 'y'),
		timeout: fc.constantFrom(30, 30, 30, 40),
		combine: fc.boolean(),
	});
}

function jsonOf(row: Row): IDataObject {
	const texts = row.numbers.map(({ text }) => text);
	const { text, tag, timeout, combine } = row;
	return { to: row.isList ? texts : texts.join(', '), text, tag, timeout, combine };
}

function wantOf({ numbers, text, tag, timeout, combine }: Row): Want | undefined {
	const known = [...new Set(numbers.map(({ number }) => number))];
	const right = known.filter((number) => number !== undefined);
	if (text === '' || right.length === 0 || right.length < known.length) return undefined;
	return { messages: right.map((to) => ({ to, text, tag })), timeout, combines: combine };
}

const fields = ['to', 'text', 'tag', 'timeout', 'combine'] as const;

/** Which values come out of the items by an expression; the others are the first item's for all. */
const expressions = fc.record({
	to: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
	text: fc.boolean(),
	tag: fc.boolean(),
	timeout: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
	combine: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
});

type Expressions = typeof expressions extends fc.Arbitrary<infer T> ? T : never;

/** The row that an item's parameters come to: of its own where they are expressions, else the first. */
function readAs(row: Row, first: Row, by: Expressions): Row {
	return {
		numbers: by.to ? row.numbers : first.numbers,
		isList: row.isList,
		text: by.text ? row.text : first.text,
		tag: by.tag ? row.tag : first.tag,
		timeout: by.timeout ? row.timeout : first.timeout,
		combine: by.combine ? row.combine : first.combine,
	};
}

function scenarioOf(
	kind: Run['kind'],
	all: readonly Row[],
	picks: readonly number[],
	by: Expressions,
	rest: Pick<Run, 'continues' | 'behaviour'>,
): Scenario {
	// The same row twice is the same object twice, as n8n hands on what one node gave to two places.
	const objects = all.map(jsonOf);
	const chosen = picks.map((pick) => pick % all.length);
	const items = chosen.map((place): INodeExecutionData => ({ json: objects[place] ?? {} }));
	const [first] = chosen.map((place) => all[place]);
	const constants = items[0]?.json ?? {};
	const raw = Object.fromEntries(
		fields.map((name) => [name, by[name] ? `={{ $json.${name} }}` : constants[name]]),
	);
	const { to, text, tag, timeout, combine } = raw;
	const parameters = kinds[kind].parameters({ to, text, tag, timeout, combine });
	const wants = chosen.map((place) => {
		const row = all[place];
		return row && first && wantOf(readAs(row, first, by));
	});
	return { ...rest, kind, parameters, items, wants };
}

const oftenNone = (...faults: Fault[]): fc.Arbitrary<Fault> =>
	fc.oneof({ weight: 3, arbitrary: fc.constant<Fault>('none') }, fc.constantFrom(...faults));

const anyFault = oftenNone(
	...(['busy', 'no connection', 'reset before', 'reset after', 'reset half-way'] as const),
	...(['time-out before', 'time-out after', '500 before', '500 after', 'cut off'] as const),
	...(['half an answer', 'page before', 'page after', 'empty', 'redirect', 'thrown'] as const),
	...(['no credit', 'refused as a whole', 'unknown code'] as const),
	...(['cancelled before', 'cancelled after'] as const),
);

const rarely = fc.oneof(
	{ weight: 6, arbitrary: fc.constant(Infinity) },
	{ weight: 1, arbitrary: fc.nat({ max: 8 }) },
);

/** How long requests take: all as long, or each as it comes, so that they are answered in any order. */
export const anyTakes = fc.oneof(
	fc.constantFrom([0], [10], [4000]),
	fc.array(fc.constantFrom(0, 10, 300, 4000, 40_000), { minLength: 2, maxLength: 20 }),
);

/** Anything that an API may do. */
export const anyBehaviour: fc.Arbitrary<Behaviour> = fc.record({
	faults: fc.oneof(
		fc.array(anyFault, { maxLength: 12 }),
		fc.nat({ max: 9 }).map((times) => new Array<Fault>(times).fill('busy')),
		fc.constant([]),
	),
	poisoned: fc.oneof(fc.constant([]), fc.subarray(NUMBERS)),
	naming: fc.constantFrom('all', 'first', 'none', 'alone'),
	wrongKeyFrom: rarely,
	deadFrom: rarely,
	takes: anyTakes,
});

/** An API that takes all that is right. */
export const kindBehaviour: Behaviour = {
	faults: [],
	poisoned: [],
	naming: 'none',
	wrongKeyFrom: Infinity,
	deadFrom: Infinity,
	takes: [10],
};

/** A run over any items, valid and invalid, with any settings. */
export function scenarios(
	only: {
		readonly continues?: boolean;
		readonly behaviour?: fc.Arbitrary<Behaviour>;
		readonly invalid?: readonly number[];
	} = {},
): fc.Arbitrary<Scenario> {
	const { behaviour = anyBehaviour } = only;
	const invalid = fc.constantFrom(...(only.invalid ?? [0, 0, 3]));
	return fc
		.record({
			kind: fc.constantFrom('bulk', 'bulk', 'voice'),
			all: invalid.chain((share) => fc.array(rows(share), { minLength: 1, maxLength: 14 })),
			picks: fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 30 }),
			by: expressions,
			continues: only.continues === undefined ? fc.boolean() : fc.constant(only.continues),
			behaviour,
		})
		.map(({ kind, all, picks, by, ...rest }) => scenarioOf(kind, all, picks, by, rest));
}
