import { ClockServer } from './clockServer';
import { EngineProcess } from './engineProcess';
import { DRAWN_MS } from './plan';
import { subjects, type ClockWork, type Cost, type EngineName, type Subject } from './protocol';
import type { ClockRow } from './results';
import { median } from './statistics';

/** Response times in milliseconds: within a city, a continent, across an ocean. */
const LATENCIES = [50, 200, 500];

const SIZES: Record<ClockWork, readonly number[]> = {
	calls: [1, 100, 1_000],
	sends: [10_000, 100_000],
};
/** The response time in the chart. */
const DRAWN_SIZES = [1, 100, 1_000, 10_000, 100_000];
/** 100,000 single requests take more memory than n8n has by default. */
const MOST_SINGLE = 10_000;
const ROUNDS = 3;
const WARM_UP = 50;

interface Planned {
	readonly work: ClockWork;
	readonly latencyMs: number;
	readonly items: number;
}

function planUpTo(maxItems: number): Planned[] {
	return (['calls', 'sends'] as const).flatMap((work) =>
		LATENCIES.flatMap((latencyMs) => {
			const isDrawn = work === 'sends' && latencyMs === DRAWN_MS;
			const sizes = isDrawn ? DRAWN_SIZES : SIZES[work];
			return sizes
				.filter((items) => items <= maxItems)
				.map((items) => ({ work, latencyMs, items }));
		}),
	);
}

/** The elapsed times of all planned jobs in one engine, against an API with a response time. */
export async function measureClock(engine: EngineName, maxItems: number): Promise<ClockRow[]> {
	const server = await ClockServer.start();
	const process = await EngineProcess.start(engine, server);
	const rows: ClockRow[] = [];
	for (const work of ['calls', 'sends'] as const) {
		for (const subject of subjects)
			await process.cost({ work, subject, kind: 'personalised', items: WARM_UP });
	}
	for (const planned of planUpTo(maxItems)) {
		for (const subject of subjects) {
			if (subject === 'httpRequest' && planned.items > MOST_SINGLE) continue;
			rows.push(await rowOf(planned, subject, engine, { server, process }));
		}
	}
	await process.stop();
	await server.stop();
	return rows;
}

async function rowOf(
	planned: Planned,
	subject: Subject,
	engine: EngineName,
	{ server, process }: { server: ClockServer; process: EngineProcess },
): Promise<ClockRow> {
	const { work, latencyMs, items } = planned;
	server.latencyMs = latencyMs;
	const costs: Cost[] = [];
	let counts = server.takeCounts();
	for (let round = 0; round < ROUNDS; round++) {
		costs.push(await process.cost({ work, subject, kind: 'personalised', items }));
		counts = server.takeCounts();
	}
	return {
		...{ engine, subject, ...planned, ...counts },
		wallMs: median(costs.map(({ wallMs }) => wallMs)),
		cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
	};
}
