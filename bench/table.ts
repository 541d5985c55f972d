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
	personalised: 'A text for each, of columns: `Hello {{ $json.name }}, your order …`',
	computed:
		'A text for each, with a function: `Hello {{ $json.name.toUpperCase() }}, your order …`',
	same: 'The same text for all',
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
	const head = ['engine', 'items', 'who', 'peak', 'of it the result', 'above it, an item', 'RSS'];
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
	const tarball = `The package is ${bytes(packed.tarball)} to download, ${bytes(packed.unpacked)} on disk, ${packed.files} files.`;
	return `${table(['what is loaded', 'time', 'heap'], rows)}\n\n${tarball}`;
}

/** What a user waits for, one latency after the other. */
export function clockTable({ clock = [] }: Pick<Results, 'clock'>): string {
	const head = [
		...['work', 'items', 'an answer takes', 'engine', 'requests a', 'b', 'at once a', 'b'],
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
	calls: 'credits to different subaccounts',
	sends: 'personalised SMS',
};

const CLOCK = `An API across the internet takes its time. Here a server says yes to everything after 50, 200 or 500 ms.
_Credits_ are calls that cannot share a request; _SMS_ go out 500 a request in (a) and (c), one a request in (b), which
sends all its requests at once. (a) begins with one request and has 16 in flight at most; (c) has 16 in flight from the
start. A dash: left out, since it would take more memory than n8n has.`;

const EXPLANATION = `One SMS an item. (a) is this package; (b) is n8n's own HTTP Request node with this package's
credential, a request an item, which is what n8n has without it; (c) is the floor: a node that reads the same two
parameters of every item in a bare loop, posts the same combined bodies with undici and looks at nothing. The package
can be faster than the floor, because it does not ask n8n to evaluate an expression that only puts columns into a text.

All of them run inside n8n-core in one process, the simulator in another. Each figure is the median of several runs, in
turns: a, b, c, c, b, a, … CPU is that of n8n's process, all threads. A dash: left out, since it would take many minutes.`;

const MEMORY = `In runs of their own, with the garbage collected before each sample. _Peak_ is the most that was in use
above what was there before the run (the input items were); _the result_ is what was left when it was over, the output
items above all; RSS is the growth of the process's memory at its highest, garbage and n8n's isolated expression engine
included. In (c) there are no output items.`;

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
		...(results.clock ? ['## The clock', CLOCK, clockTable(results)] : []),
		'## Memory',
		MEMORY,
		memoryTable(results),
		'## A single small call: Get Credits',
		creditsTable(results),
		'## The package itself',
		sizes(results),
	].join('\n\n');
}
