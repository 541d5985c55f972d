/**
 * `npm run dev`: n8n and the simulator as `npm start` leaves them, and a saved change of a node shows in the editor
 * within seconds. Ends with Ctrl-C.
 */
import { keptUserFolder } from './steps/folders.mjs';
import { prepare, serve, stay } from './steps/index.mjs';
import { program } from './steps/program.mjs';
import { followSources } from './steps/sources.mjs';
import { step } from './steps/terminal.mjs';

await program(async (ready) => {
	const runtime = await prepare();
	const demo = await serve(runtime, keptUserFolder, { N8N_DEV_RELOAD: 'true' });
	const compiler = await step('Starting to watch the sources', () => followSources(demo));
	ready();
	return stay(demo, [compiler]);
});
