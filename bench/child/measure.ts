import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cost, Held } from '../protocol';
import type { Prepared } from './execution';

/** Of the time of a run, sampling takes no more than one part in so many. */
const CALM = 4;
const SHORTEST_PAUSE_MS = 20;
/** How long the process is left alone before a run whose time is taken. */
const SETTLING_MS = 100;

function collectGarbage(): void {
	if (!globalThis.gc) throw new Error('Start Node with --expose-gc');
	globalThis.gc();
}

/** Bytes in use once the garbage is gone. */
function bytesInUse(): number {
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

/** The same, when what came before has been let go of. */
async function bytesAtRest(): Promise<number> {
	await wait(SHORTEST_PAUSE_MS);
	bytesInUse();
	await wait(SHORTEST_PAUSE_MS);
	return bytesInUse();
}

/**
 * The time of one run, from its start in n8n's engine to its end.
 *
 * @param collects whether the garbage is collected before it: not before a single call, since with the garbage V8 throws
 * compiled functions away, and the call would pay for compiling them again
 */
export async function costOf(run: Prepared, collects: boolean): Promise<Cost> {
	if (collects) collectGarbage();
	// What the collector and n8n's isolates do in the background is over by then.
	await wait(SETTLING_MS);
	const cpu = process.cpuUsage();
	const startedAt = performance.now();
	await run();
	const wallMs = performance.now() - startedAt;
	const { user, system } = process.cpuUsage(cpu);
	return { wallMs, cpuMs: (user + system) / 1000 };
}

/**
 * The memory of one run. While its expressions are evaluated nothing else can run; what that leaves behind is still
 * there at the first sample, when the first request is on its way.
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

/** Linux keeps the most that a process ever had, and forgets it when told to. */
function resetResident(): void {
	try {
		writeFileSync('/proc/self/clear_refs', '5');
	} catch {
		// Another system: residentPeak() says nothing then.
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
