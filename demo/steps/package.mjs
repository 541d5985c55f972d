import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { run } from './children.mjs';
import { project, temporaryFolder } from './folders.mjs';

/** Builds the package into dist/, unless BUILT says that it is already built there: other processes are reading it. */
export async function build() {
	if (process.env.BUILT && resolve(process.env.BUILT) === resolve(project)) return;
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
	const [{ filename }] = JSON.parse(packed);
	const target = await placeOf(userFolder);
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

/**
 * Copies what has changed in dist/ since then. n8n has to find copies: it reads anew what is in the package's own folder,
 * and forgets nothing that a link leads to.
 *
 * @param {string} userFolder n8n's N8N_USER_FOLDER
 * @returns {Promise<string[]>} the changed files
 */
export async function refreshPackage(userFolder) {
	const changed = [];
	const hasChanged = async (source, target) => {
		if ((await stat(source)).isDirectory()) return true;
		if (existsSync(target) && (await readFile(source)).equals(await readFile(target))) return false;
		changed.push(relative(project, source));
		return true;
	};
	const dist = join(await placeOf(userFolder), 'dist');
	await cp(join(project, 'dist'), dist, { recursive: true, filter: hasChanged });
	return changed;
}

async function placeOf(userFolder) {
	const { name } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
	return join(userFolder, '.n8n/nodes/node_modules', name);
}
