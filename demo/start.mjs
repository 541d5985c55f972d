/**
 * `npm start`: the package at work in a real n8n, against the simulator. Installs what is missing, runs the first
 * example, and leaves n8n running until Ctrl-C.
 *
 * `npm start -- --once` ends after the examples: exit code 0 only if what n8n says they did is what the simulator says.
 *
 * Node's own modules only: this is the first thing to run in a fresh clone. What comes after the installation is loaded
 * after it.
 */
import { parseArgs } from 'node:util';
import { keptUserFolder, temporaryFolder } from './steps/folders.mjs';
import { prepare, runExamples, serve, stay } from './steps/index.mjs';
import { program } from './steps/program.mjs';

await program(async (ready) => {
	const { once } = parseArgs({ options: { once: { type: 'boolean', default: false } } }).values;
	const runtime = await prepare();
	// A new n8n each time, so that every run starts from the same state.
	const demo = await serve(runtime, once ? await temporaryFolder() : keptUserFolder);
	const agrees = await runExamples(demo, once);
	if (once) return agrees ? 0 : 1;
	ready();
	return stay(demo);
});
