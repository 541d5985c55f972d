import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './children.mjs';
import { project, temporaryFolder } from './folders.mjs';

/** Builds the package into dist/, unless whoever starts this has just done so and goes on reading it. */
export async function build() {
	if (process.env.NO_BUILD) return;
	await run('build', ['npm', 'run', 'build'], { cwd: project });
}

/**
 * Puts the package into a n8n, as n8n itself does with a community package: packed, and unpacked among the nodes of the
 * user folder, without any dependencies.
 *
 * @param {string} userFolder n8n's N8N_USER_FOLDER
 */
export async function placePackage(userFolder) {
	const folder = await temporaryFolder();
	const packed = await run('pack', ['npm', 'pack', '--json', '--pack-destination', folder], {
		cwd: project,
	});
	const [{ name, filename }] = JSON.parse(packed);
	const target = join(userFolder, '.n8n/nodes/node_modules', name);
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	await run(
		'unpack',
		['tar', '-xzf', join(folder, filename), '-C', target, '--strip-components=1'],
		{
			cwd: project,
		},
	);
}
