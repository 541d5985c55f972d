import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { picture } from './chart';
import { measureClock } from './clock';
import { describeEngine, describeMachine } from './machine';
import { Measurements } from './measurements';
import { measureLoading, measurePacked } from './packageSize';
import { planUpTo } from './plan';
import { engines, type EngineName } from './protocol';
import type { ClockRow, CreditsRow, Results, Row } from './results';
import { Simulator } from './simulator';
import { report } from './table';

const QUICK = 1_000;

async function clockOf(chosen: readonly EngineName[], maxItems: number): Promise<ClockRow[]> {
	const rows: ClockRow[] = [];
	for (const engine of chosen) {
		const measured = await measureClock(engine, maxItems);
		for (const { work, latencyMs, items, subject, wallMs } of measured)
			console.log(
				`${engine}  ${work}  ${latencyMs} ms  ${items} items  ${subject}: ${wallMs.toFixed(0)} ms`,
			);
		rows.push(...measured);
	}
	return rows;
}

async function measure(chosen: readonly EngineName[], maxItems: number): Promise<Results> {
	const machine = describeMachine();
	const versions: Partial<Record<EngineName, string>> = {};
	const rows: Row[] = [];
	const credits: CreditsRow[] = [];
	const simulator = await Simulator.start();
	for (const engine of chosen) {
		versions[engine] = await describeEngine(engine);
		const measurements = await Measurements.start(engine, simulator);
		credits.push(...(await measurements.credits()));
		for (const turn of planUpTo(maxItems)) {
			const measured = await measurements.turn(turn);
			for (const row of measured) console.log(lineOf(row));
			rows.push(...measured);
		}
		await measurements.stop();
	}
	await simulator.stop();
	const clock = await clockOf(chosen, maxItems);
	const date = new Date().toISOString().slice(0, 10);
	const loading = await measureLoading();
	return {
		date,
		machine,
		engines: versions,
		rows,
		credits,
		clock,
		loading,
		packed: measurePacked(),
	};
}

/** A line of progress. */
function lineOf({ engine, subject, kind, items, wallMs, cpuMs }: Row): string {
	const times = `${wallMs.toFixed(1)} ms, CPU ${cpuMs.toFixed(1)} ms`;
	return `${engine}  ${kind}  ${items} items  ${subject}: ${times}`;
}

async function write(name: string, content: string): Promise<void> {
	const path = join(__dirname, name);
	const isPicture = name.endsWith('.svg');
	const options = { ...(await resolveConfig(path)), filepath: path };
	writeFileSync(path, isPicture ? content : await format(content, options));
}

/** With `draw`, the results of the last run; with `clock`, the same with new elapsed times. */
async function resultsBy(
	{ draw, clock }: { draw: boolean; clock: boolean },
	chosen: readonly EngineName[],
	maxItems: number,
): Promise<Results> {
	if (!draw && !clock) return await measure(chosen, maxItems);
	const last: Results = JSON.parse(readFileSync(join(__dirname, 'results.json'), 'utf8'));
	return draw ? last : { ...last, clock: await clockOf(chosen, maxItems) };
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			quick: { type: 'boolean', default: false },
			draw: { type: 'boolean', default: false },
			clock: { type: 'boolean', default: false },
			engine: { type: 'string', multiple: true },
			most: { type: 'string' },
		},
	});
	const chosen = engines.filter((engine) => values.engine?.includes(engine) ?? true);
	const maxItems = Number(values.most ?? (values.quick ? QUICK : Infinity));
	const results = await resultsBy(values, chosen, maxItems);
	await write('results.json', JSON.stringify(results));
	await write('results.md', report(results));
	await write('results.svg', picture(results));
}

// Also ends the child processes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
