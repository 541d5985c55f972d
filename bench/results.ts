import type { ClockWork, EngineName, Held, Kind, Loading, Subject } from './protocol';

/** The medians of one job in one engine. */
export interface Row {
	readonly engine: EngineName;
	readonly subject: Subject;
	readonly kind: Kind;
	readonly items: number;
	/** The number of runs. */
	readonly rounds: number;
	/** The number of requests that reached the simulator. */
	readonly requests: number;
	readonly wallMs: number;
	readonly cpuMs: number;
	readonly held?: Held | undefined;
}

/** The medians of Get Credits. */
export interface CreditsRow {
	readonly engine: EngineName;
	readonly subject: 'package' | 'httpRequest';
	readonly rounds: number;
	readonly wallMs: number;
	readonly cpuMs: number;
}

/** The medians of one job with a slow API. */
export interface ClockRow {
	readonly engine: EngineName;
	readonly subject: Subject;
	readonly work: ClockWork;
	/** The response time. */
	readonly latencyMs: number;
	readonly items: number;
	readonly requests: number;
	/** The maximum number of requests in flight. */
	readonly atOnce: number;
	readonly wallMs: number;
	readonly cpuMs: number;
}

/** Time and memory to load something. */
export interface LoadingRow extends Loading {
	readonly what: string;
}

/** The tarball that n8n installs, in bytes. */
export interface Packed {
	readonly tarball: number;
	readonly unpacked: number;
	readonly files: number;
}

/** The results of a benchmark run; bench/results.json. */
export interface Results {
	readonly date: string;
	readonly machine: string;
	/** The versions of each engine. */
	readonly engines: Readonly<Partial<Record<EngineName, string>>>;
	readonly rows: readonly Row[];
	readonly credits: readonly CreditsRow[];
	readonly clock?: readonly ClockRow[];
	readonly loading: readonly LoadingRow[];
	readonly packed: Packed;
}

/** The row of one job, if it was measured. */
export function rowOf(
	{ rows }: Results,
	wanted: Pick<Row, 'engine' | 'subject' | 'kind' | 'items'>,
): Row | undefined {
	return rows.find(
		({ engine, subject, kind, items }) =>
			engine === wanted.engine &&
			subject === wanted.subject &&
			kind === wanted.kind &&
			items === wanted.items,
	);
}

/** The rows of (a), (b) and (c) of one size. */
export function trio(results: Results, engine: EngineName, kind: Kind, items: number) {
	const row = (subject: Subject): Row | undefined =>
		rowOf(results, { engine, subject, kind, items });
	return [row('package'), row('httpRequest'), row('floor')] as const;
}

/** The row of one job with a slow API, if it was measured. */
export function clockRowOf(
	{ clock = [] }: Pick<Results, 'clock'>,
	wanted: Pick<ClockRow, 'engine' | 'subject' | 'work' | 'latencyMs' | 'items'>,
): ClockRow | undefined {
	return clock.find(
		({ engine, subject, work, latencyMs, items }) =>
			engine === wanted.engine &&
			subject === wanted.subject &&
			work === wanted.work &&
			latencyMs === wanted.latencyMs &&
			items === wanted.items,
	);
}

/** The numbers of items sent, in the order of the plan. */
export function sizesOf({ rows }: Results, engine: EngineName, kind: Kind): number[] {
	const sizes = rows.filter((row) => row.engine === engine && row.kind === kind);
	return [...new Set(sizes.map(({ items }) => items))];
}

/** The rows of (a) and (b) for Get Credits. */
export function creditsOf({ credits }: Results, engine: EngineName) {
	const row = (subject: CreditsRow['subject']): CreditsRow | undefined =>
		credits.find((one) => one.engine === engine && one.subject === subject);
	return [row('package'), row('httpRequest')] as const;
}
