import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

describe('the installation', () => {
	const wanted = {
		'': {},
		'node_modules/a': { version: '1.0.0' },
		'node_modules/for-another-platform': { version: '1.0.0', optional: true },
	};

	it.each([
		['is there', { 'node_modules/a': { version: '1.0.0' } }, true],
		['is missing', {}, false],
		['is another version', { 'node_modules/a': { version: '1.0.1' } }, false],
	])('is done again unless what the lockfile names %s', async (_case, present, installed) => {
		const question = `isInstalled(${lockfile(wanted)}, ${lockfile(present)})`;
		expect(await evaluate('steps/install.mjs', 'isInstalled', question)).toBe(installed);
	});

	function lockfile(packages: object): string {
		return JSON.stringify({ packages });
	}
});

/** Asks a module of demo/ that has to run in plain Node, and so is no TypeScript. */
async function evaluate(module: string, name: string, expression: string): Promise<unknown> {
	const script = `import { ${name} } from './demo/${module}'; console.log(JSON.stringify(${expression}))`;
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--input-type=module', '--eval', script],
		{ cwd: join(__dirname, '../..') },
	);
	return JSON.parse(stdout);
}
