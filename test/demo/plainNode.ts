import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Asks a module of demo/ that has to run in plain Node, before anything is installed, and so is no TypeScript.
 *
 * @param module below demo/
 * @param expression JavaScript with the module's exports by their names; may await
 * @returns its value, as far as JSON has it
 */
export async function evaluate(module: string, expression: string): Promise<unknown> {
	const script = `
		import * as all from './demo/${module}';
		Object.assign(globalThis, all);
		process.stdout.write(JSON.stringify(${expression}) ?? 'null');`;
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--input-type=module', '--eval', script],
		{ cwd: join(__dirname, '../..') },
	);
	return JSON.parse(stdout);
}
