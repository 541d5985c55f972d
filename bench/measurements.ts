import { deepStrictEqual } from 'node:assert/strict';
import { EngineProcess } from './engineProcess';
import { CREDITS_ROUNDS, type Planned, type Turn } from './plan';
import { kinds, type Cost, type EngineName, type Job } from './protocol';
import type { CreditsRow, Row } from './results';
import type { Simulator } from './simulator';
import { median } from './statistics';

const WARM_UP_ITEMS = 500;

const send = ({ subject, kind, items }: Omit<Planned, 'rounds' | 'looksAtMemory'>): Job => ({
	work: 'send',
	subject,
	kind,
	items,
});

/** Runs all planned measurements in one engine. */
export class Measurements {
	private constructor(
		private readonly engine: EngineName,
		private readonly process: EngineProcess,
		private readonly simulator: Simulator,
	) {}

	static async start(engine: EngineName, simulator: Simulator): Promise<Measurements> {
		const process = await EngineProcess.start(engine, simulator);
		const measurements = new Measurements(engine, process, simulator);
		await measurements.compareBodies();
		for (const kind of kinds) {
			for (const subject of ['package', 'httpRequest', 'floor'] as const) {
				await measurements.cost(send({ subject, kind, items: WARM_UP_ITEMS }));
			}
		}
		return measurements;
	}

	async stop(): Promise<void> {
		await this.process.stop();
	}

	/** Runs the jobs of a turn one after the other, in several rounds. */
	async turn(turn: Turn): Promise<Row[]> {
		const costs = new Map(turn.map((planned) => [planned, new Array<Cost>()]));
		const requests = new Map<Planned, number>();
		const rounds = Math.max(...turn.map((planned) => planned.rounds));
		for (let round = 0; round < rounds; round++) {
			for (const [planned, own] of backAndForth([...costs], round)) {
				if (round >= planned.rounds) continue;
				own.push(await this.cost(send(planned)));
				requests.set(planned, await this.simulator.requests());
			}
		}
		const rows: Row[] = [];
		for (const [planned, own] of costs) {
			const { subject, kind, items, rounds, looksAtMemory } = planned;
			rows.push({
				...{ engine: this.engine, subject, kind, items, rounds },
				requests: requests.get(planned) ?? 0,
				...medians(own),
				held: looksAtMemory ? await this.held(send(planned)) : undefined,
			});
		}
		return rows;
	}

	/** A single small request. */
	async credits(): Promise<CreditsRow[]> {
		const costs = { package: new Array<Cost>(), httpRequest: new Array<Cost>() };
		for (let round = 0; round < CREDITS_ROUNDS; round++) {
			for (const subject of backAndForth(['package', 'httpRequest'] as const, round)) {
				costs[subject].push(await this.process.cost({ work: 'credits', subject, items: 1 }));
			}
		}
		return (['package', 'httpRequest'] as const).map((subject) => ({
			...{ engine: this.engine, subject, rounds: CREDITS_ROUNDS },
			...medians(costs[subject]),
		}));
	}

	private async cost(job: Job): Promise<Cost> {
		await this.simulator.refresh();
		return await this.process.cost(job);
	}

	private async held(job: Job): Promise<Row['held']> {
		await this.simulator.refresh();
		return await this.process.held(job);
	}

	/** The floor must post the same requests as the package. */
	private async compareBodies(): Promise<void> {
		for (const kind of kinds) {
			const bodies: unknown[][] = [];
			for (const subject of ['package', 'floor'] as const) {
				await this.simulator.refresh('whole');
				await this.process.cost(send({ subject, kind, items: 1_200 }));
				bodies.push(await this.simulator.bodies());
			}
			deepStrictEqual(bodies[0], bodies[1]);
		}
	}
}

/**
 * Reverses every second round: n8n 2 keeps an isolate ready for its expressions, so every second run starts faster, and
 * two alternating subjects would always get the same one.
 */
function backAndForth<T>(subjects: readonly T[], round: number): readonly T[] {
	return round % 2 === 0 ? subjects : [...subjects].reverse();
}

function medians(costs: readonly Cost[]): Cost {
	return {
		wallMs: median(costs.map(({ wallMs }) => wallMs)),
		cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
	};
}
