import { statSync } from 'node:fs';
import { join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';
import { startProcess } from './core';
import type { CoreProcess } from './coreProcess';
import type { Line } from './protocol';

declare global {
	/** The engine of a line with this package in it, as built: one process for all test files of a jest worker. */
	var sharedEngine: (line: Line) => Promise<CoreProcess>;
}

const packageDirectory = join(__dirname, '..', '..', '..');

/** Of this worker, by line and build; a file's own modules end with the file, and these do not. */
const started = new Map<string, Promise<CoreProcess>>();

async function sharedEngine(line: Line): Promise<CoreProcess> {
	const { mtimeMs } = statSync(join(packageDirectory, 'dist'));
	const name = `${line}, built at ${mtimeMs}`;
	const starting = started.get(name) ?? start(line);
	started.set(name, starting);
	const engine = await starting;
	engine.forgetLogs();
	return engine;
}

async function start(line: Line): Promise<CoreProcess> {
	const engine = await startProcess(line, { packageDirectory });
	engine.unref();
	return engine;
}

/** Node's environment, through which the tests come to the engines that live longer than their files. */
export default class extends TestEnvironment {
	override async setup(): Promise<void> {
		await super.setup();
		this.global.sharedEngine = sharedEngine;
	}
}
