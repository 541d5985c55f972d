import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileInto, environmentOf, homeOf } from './engineProcess';
import { demo, project, temporaryFolder } from './folders';
import type { Loading } from './protocol';
import type { LoadingRow, Packed } from './results';
import { median } from './statistics';

const ROUNDS = 9;

const loadings: Array<{ what: string; paths: string[] }> = [
	{ what: 'this package (all nodes and the credential)', paths: [join(project, 'package.json')] },
	{
		what: 'its bundled libraries, when first needed',
		paths: [join(project, 'dist/engine/values/bundle.js')],
	},
	{
		what: "n8n's HTTP Request node",
		paths: [join(demo, 'node_modules/n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js')],
	},
];

/** The cost of loading the package, measured in a new process of n8n 2.41's Node each time. */
export async function measureLoading(): Promise<LoadingRow[]> {
	const { lineDirectory, nodeBinary } = await homeOf('2.41');
	const folder = temporaryFolder();
	const script = compileInto(folder, 'load');
	const load = (paths: string[]): Loading => {
		const printed = execFileSync(nodeBinary, ['--expose-gc', script, lineDirectory, ...paths], {
			env: environmentOf(lineDirectory, folder),
			encoding: 'utf8',
		});
		return JSON.parse(printed);
	};
	const rows = loadings.map(({ what, paths }) => {
		const all = Array.from({ length: ROUNDS }, () => load(paths));
		return {
			what,
			wallMs: median(all.map(({ wallMs }) => wallMs)),
			heapBytes: median(all.map(({ heapBytes }) => heapBytes)),
		};
	});
	rmSync(folder, { recursive: true, force: true });
	return rows;
}

interface NpmPack {
	size: number;
	unpackedSize: number;
	entryCount: number;
}

/** The tarball that npm would create. */
export function measurePacked(): Packed {
	const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], {
		cwd: project,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [packed]: NpmPack[] = JSON.parse(printed);
	if (!packed) throw new Error('npm pack made nothing');
	return { tarball: packed.size, unpacked: packed.unpackedSize, files: packed.entryCount };
}
