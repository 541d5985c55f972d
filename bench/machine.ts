import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { homeOf } from './engineProcess';
import type { EngineName } from './protocol';

/** Describes the machine. A load above the number of cores means that it was shared. */
export function describeMachine(): string {
	const [{ model } = { model: 'unknown' }] = cpus();
	const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
	const load = loadavg()[0]?.toFixed(1);
	return `${cpus().length} cores (${model.trim()}), ${memory}, ${platform()} ${arch()}, load ${load} at the start`;
}

const expressions: Record<EngineName, string> = {
	'2.41': 'its isolated expression engine',
	'1.122': 'its expression engine',
};

/** `n8n-core 2.41.1 with …, Node 24.21.0`. */
export async function describeEngine(engine: EngineName): Promise<string> {
	const { lineDirectory, nodeBinary } = await homeOf(engine);
	const path = join(lineDirectory, 'node_modules/n8n-core/package.json');
	const { version }: { version: string } = JSON.parse(readFileSync(path, 'utf8'));
	const node = execFileSync(nodeBinary, ['--version'], { encoding: 'utf8' }).trim();
	return `n8n-core ${version} with ${expressions[engine]}, Node ${node.slice(1)}`;
}
