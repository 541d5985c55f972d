import { rmSync } from 'node:fs';
import {
	endOfLogs,
	type Calls,
	type ChildSettings,
	type LoadedPackage,
	type Reply,
	type Request,
} from '../protocol';
import { runWorkflow, type Engine } from './execution';
import { hear } from './hear';
import { loadLine } from './line';
import { nodeTypesOf } from './nodeTypes';
import { panelHints, poll, searchList, testCredential } from './questions';

/** The process in which one line of n8n runs; `core.ts` starts it and talks to it. */
async function main(): Promise<void> {
	const settings: ChildSettings = JSON.parse(process.argv[2] ?? '');
	process.on('disconnect', end);
	const engine = await startEngine(settings);
	process.on('message', (message) => {
		const request: Request = JSON.parse(String(message));
		void handle(engine, request).then(reply);
	});
	reply({ id: 0 });
}

/** Ends with the process that asks. That one does not wait for it, so this one tidies up: its folder is its own. */
function end(): void {
	rmSync(process.cwd(), { recursive: true, force: true, maxRetries: 3 });
	process.exit();
}

async function startEngine(settings: ChildSettings): Promise<Engine> {
	const line = await loadLine(settings);
	const loader = new line.core.PackageDirectoryLoader(settings.packageDirectory);
	await loader.loadAll();
	return { line, loader, nodeTypes: nodeTypesOf(line, loader) };
}

async function handle(engine: Engine, request: Request): Promise<Reply> {
	const { id } = request;
	try {
		return { id, back: JSON.stringify(await answer(engine, request)) };
	} catch (error) {
		return { id, failure: error instanceof Error ? `${error.stack}` : String(error) };
	}
}

function answer(
	engine: Engine,
	request: Request,
): Promise<Calls[keyof Calls]['back']> | LoadedPackage {
	switch (request.call) {
		case 'load':
			return engine.loader.types;
		case 'run':
			return runWorkflow(engine, request.sent);
		case 'testCredential':
			return testCredential(engine, request.sent);
		case 'searchList':
			return searchList(engine, request.sent);
		case 'panelHints':
			return panelHints(engine, request.sent);
		case 'poll':
			return poll(engine, request.sent);
		case 'hear':
			return hear(engine, request.sent);
	}
}

function reply(message: Reply): void {
	for (const output of [process.stdout, process.stderr]) output.write(endOfLogs(message.id));
	process.send?.(JSON.stringify(message));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
