import type { Engine } from '../../test/n8n/core/child/execution';
import type { ChildSettings, Question, Reply } from '../protocol';
import { startEngine } from './engine';
import { prepare } from './execution';
import { costOf, heldBy } from './measure';

/** The process for n8n's engine only; `engineProcess.ts` starts it. */
async function main(): Promise<void> {
	const settings: ChildSettings = JSON.parse(process.argv[2] ?? '');
	const engine = await startEngine(settings);
	process.on('message', (message) => {
		const question: Question = JSON.parse(String(message));
		void answer(engine, settings, question).then(reply);
	});
	process.on('disconnect', () => process.exit());
	reply({});
}

async function answer(
	engine: Engine,
	settings: ChildSettings,
	{ ask, job }: Question,
): Promise<Reply> {
	try {
		const run = prepare(engine, settings, job);
		return ask === 'cost'
			? { cost: await costOf(run, job.items > 1) }
			: { held: await heldBy(run) };
	} catch (error) {
		return { failure: error instanceof Error ? `${error.stack}` : String(error) };
	}
}

function reply(message: Reply): void {
	process.send?.(JSON.stringify(message));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
