import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cost, Held } from '../protocol';
import type { Prepared } from './execution';

/** Sampling takes at most a quarter of a run's time. */
const CALM = 4;
const SHORTEST_PAUSE_MS = 20;
/** The idle time before a timed run. */
const SETTLING_MS = 100;

function collectGarbage(): void {
	if (!globalThis.gc) throw new Error('Start Node with --expose-gc');
	globalThis.gc();
}

/** Bytes in use after garbage collection. */
function bytesInUse(): number {
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

/** The same, after earlier objects have been released. */
async function bytesAtRest(): Promise<number> {
	await wait(SHORTEST_PAUSE_MS);
	bytesInUse();
	await wait(SHORTEST_PAUSE_MS);
	return bytesInUse();
}

/**
 * The time of one run, from its start in n8n's engine to its end.
 *
 * @param collects whether to collect the garbage first; not before a single request, since V8 then also discards
 * compiled functions, and the request would have to compile them again
 */
export async function costOf(run: Prepared, collects: boolean): Promise<Cost> {
	if (collects) collectGarbage();
	// Until the garbage collector and n8n's isolates have finished their background work.
	await wait(SETTLING_MS);
	const cpu = process.cpuUsage();
	const startedAt = performance.now();
	await run();
	const wallMs = performance.now() - startedAt;
	const { user, system } = process.cpuUsage(cpu);
	return { wallMs, cpuMs: (user + system) / 1000 };
}

/**
 * The memory of one run. Nothing else can run while expressions are evaluated; their memory is still in use at the
 * first sample, when the first request is in flight.
 */
export async function heldBy(run: Prepared): Promise<Held> {
	const before = await bytesAtRest();
	resetResident();
	const residentBefore = residentPeak();
	let peak = before;
	let isOver = false;
	const sampling = (async () => {
		for (let pause = SHORTEST_PAUSE_MS; !isOver;) {
			await wait(pause);
			const startedAt = performance.now();
			peak = Math.max(peak, bytesInUse());
			pause = Math.max(SHORTEST_PAUSE_MS, CALM * (performance.now() - startedAt));
		}
	})();
	const result = await run();
	isOver = true;
	const resident = residentPeak();
	await sampling;
	const after = await bytesAtRest();
	if (!result.finished && result.status !== 'success') throw new Error('The run did not end');
	return {
		peak: Math.max(peak, after) - before,
		result: after - before,
		resident:
			resident === undefined || residentBefore === undefined
				? undefined
				: resident - residentBefore,
	};
}

/** Resets Linux's record of the peak memory of the process. */
function resetResident(): void {
	try {
		writeFileSync('/proc/self/clear_refs', '5');
	} catch {
		// Other systems have no such record: residentPeak() is undefined.
	}
}

function residentPeak(): number | undefined {
	try {
		const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
		return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
	} catch {
		return undefined;
	}
}
