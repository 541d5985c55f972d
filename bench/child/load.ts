import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Loading } from '../protocol';

/** Loads files in a new process with n8n-workflow already loaded, as n8n does at startup, and prints time and memory. */
function main([workflowDirectory = '', ...files]: string[]): void {
	createRequire(join(workflowDirectory, 'package.json'))('n8n-workflow');
	const load = createRequire(__filename);
	globalThis.gc?.();
	const heapBefore = process.memoryUsage().heapUsed;
	const startedAt = performance.now();
	const loaded = files.map((file) => load(file));
	const wallMs = performance.now() - startedAt;
	globalThis.gc?.();
	const loading: Loading = { wallMs, heapBytes: process.memoryUsage().heapUsed - heapBefore };
	process.stdout.write(JSON.stringify({ ...loading, files: loaded.length }));
}

/** The package's entry points, from its package.json; or the files themselves. */
function entryPoints(parameters: string[]): string[] {
	const [workflowDirectory = '', ...paths] = parameters;
	const files = paths.flatMap((path) => {
		if (!path.endsWith('package.json')) return [path];
		const { n8n }: { n8n: { nodes: string[]; credentials: string[] } } = JSON.parse(
			readFileSync(path, 'utf8'),
		);
		return [...n8n.nodes, ...n8n.credentials].map((file) => join(path, '..', file));
	});
	return [workflowDirectory, ...files];
}

main(entryPoints(process.argv.slice(2)));
