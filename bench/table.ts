import { bytes, number, ratio, table, time } from './format';
import {
	engines,
	kinds,
	type ClockWork,
	type EngineName,
	type Kind,
	type Subject,
} from './protocol';
import { clockRowOf, creditsOf, sizesOf, trio, type Results } from './results';

const columns: Record<Subject, string> = {
	package: '(a) this package',
	httpRequest: '(b) HTTP Request',
	floor: '(c) the floor',
};

const kindNames: Record<Kind, string> = {
	personalised: 'Different texts with columns: `Hello {{ $json.name }}, your order …`',
	computed: 'Different texts with a function: `Hello {{ $json.name.toUpperCase() }}, your order …`',
	same: 'The same text for all items',
};

function sendTable(results: Results, engine: EngineName, kind: Kind): string {
	const head = [
		...['items', 'requests a', 'b', 'wall a', 'b', 'c', 'CPU a', 'b', 'c'],
		...['CPU a ÷ c', 'CPU b ÷ a', 'wall b ÷ a'],
	];
	const rows = sizesOf(results, engine, kind).map((items) => {
		const [a, b, c] = trio(results, engine, kind, items);
		return [
			...[number(items), number(a?.requests), number(b?.requests)],
			...[a, b, c].map((row) => time(row?.wallMs)),
			...[a, b, c].map((row) => time(row?.cpuMs)),
			...[ratio(a?.cpuMs, c?.cpuMs), ratio(b?.cpuMs, a?.cpuMs), ratio(b?.wallMs, a?.wallMs)],
		];
	});
	return `#### ${kindNames[kind]}\n\n${table(head, rows)}`;
}

function memoryTable(results: Results): string {
	const head = ['engine', 'items', 'subject', 'peak', 'result', 'overhead per item', 'RSS'];
	const rows = results.rows.flatMap(({ engine, items, subject, held }) => {
		if (!held) return [];
		const above = (held.peak - Math.max(held.result, 0)) / items;
		return [
			[
				...[engine, number(items), columns[subject]],
				...[bytes(held.peak), bytes(held.result), `${above.toFixed(0)} B`, bytes(held.resident)],
			],
		];
	});
	return table(head, rows);
}

function creditsTable(results: Results): string {
	const rows = engines.flatMap((engine) => {
		const [a, b] = creditsOf(results, engine);
		if (!a || !b) return [];
		return [
			[
				...[engine, time(a.wallMs), time(b.wallMs), time(a.cpuMs), time(b.cpuMs)],
				...[ratio(a.wallMs, b.wallMs), ratio(a.cpuMs, b.cpuMs)],
			],
		];
	});
	const head = ['engine', 'wall a', 'b', 'CPU a', 'b', 'wall a ÷ b', 'CPU a ÷ b'];
	return table(head, rows);
}

function sizes({ loading, packed }: Results): string {
	const rows = loading.map(({ what, wallMs, heapBytes }) => [what, time(wallMs), bytes(heapBytes)]);
	const tarball = `The download size is ${bytes(packed.tarball)}, the size on disk ${bytes(packed.unpacked)} in ${packed.files} files.`;
	return `${table(['loaded code', 'time', 'heap'], rows)}\n\n${tarball}`;
}

/** The elapsed times for each response time. */
export function clockTable({ clock = [] }: Pick<Results, 'clock'>): string {
	const head = [
		...['work', 'items', 'response time', 'engine', 'requests a', 'b', 'concurrent a', 'b'],
		...['time a', 'b', 'c', 'a ÷ c', 'b ÷ a'],
	];
	const rows = clock.flatMap((a) => {
		if (a.subject !== 'package') return [];
		const [b, c] = (['httpRequest', 'floor'] as const).map((subject) =>
			clockRowOf({ clock }, { ...a, subject }),
		);
		return [
			[
				...[CLOCK_WORK[a.work], number(a.items), time(a.latencyMs), a.engine],
				...[number(a.requests), number(b?.requests), number(a.atOnce), number(b?.atOnce)],
				...[time(a.wallMs), time(b?.wallMs), time(c?.wallMs)],
				...[ratio(a.wallMs, c?.wallMs), ratio(b?.wallMs, a.wallMs)],
			],
		];
	});
	return table(head, rows);
}

const CLOCK_WORK: Record<ClockWork, string> = {
	calls: 'Add Credit to different subaccounts',
	sends: 'personalized SMS',
};

const CLOCK = `These measurements simulate the response time of an API on the internet: a server accepts every request after
50, 200 or 500 ms. _Add Credit_ calls can't share a request. _SMS_ are sent 500 per request in (a) and (c), and one per
request in (b), which sends all requests at once. (a) starts with one request and has at most 16 in flight; (c) has 16 in
flight from the start. A dash means not measured, because it would exceed the memory of n8n.`;

const EXPLANATION = `One SMS per item. (a) is this package. (b) is n8n's HTTP Request node with the credential of this package,
which sends one request per item. (c) is the floor: a node that reads the same two parameters of every item in a bare
loop, posts the same combined bodies with undici and checks nothing. The package can be faster than the floor because it
inserts columns into a text without calling n8n's expression engine.

All of them run inside n8n-core in one process, with the simulator in another. Each figure is the median of several
alternating runs: a, b, c, c, b, a, … CPU is the time of n8n's process with all threads. A dash means not measured,
because it would take many minutes.`;

const MEMORY = `Measured in separate runs, with garbage collection before each sample. _Peak_ is the maximum heap above the
level before the run, which includes the input items. _Result_ is the heap that remains after the run, mainly the output
items. _RSS_ is the maximum growth of the process memory, including garbage and n8n's isolated expression engine. (c)
has no output items.`;

/** The results in words and tables, as Markdown. */
export function report(results: Results): string {
	const sections = engines.flatMap((engine) => {
		const versions = results.engines[engine];
		if (versions === undefined) return [];
		return [`### ${versions}`, ...kinds.map((kind) => sendTable(results, engine, kind))];
	});
	return [
		'# Benchmark',
		`\`npm run bench\`, ${results.date}, on ${results.machine}.`,
		EXPLANATION,
		'![Time over items](results.svg)',
		'## Sending',
		...sections,
		...(results.clock ? ['## Elapsed time', CLOCK, clockTable(results)] : []),
		'## Memory',
		MEMORY,
		memoryTable(results),
		'## A single request: Get Credits',
		creditsTable(results),
		'## Package size',
		sizes(results),
	].join('\n\n');
}
