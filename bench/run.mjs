/*
 * npm run bench: installs missing tools, builds the package and measures it. Plain Node, because it runs first; the rest
 * is TypeScript. `-- --quick` stops at 1,000 items, `-- --engine 1.122` uses one engine, `-- --clock` only measures the
 * part "Elapsed time", `-- --draw` only updates the tables and the chart from results.json.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { demo, project } from '../demo/steps/folders.mjs';
import { install } from '../demo/steps/install.mjs';

/** Runs a script with this Node to its end. */
async function step(...parameters) {
	const child = spawn(process.execPath, parameters, { cwd: project, stdio: 'inherit' });
	const [code] = await once(child, 'exit');
	if (code !== 0) process.exit(code ?? 1);
}

const parameters = process.argv.slice(2);
if (!parameters.includes('--draw')) {
	// n8n's own nodes, and the Node 24 that its isolated expression engine wants.
	await install(demo, 'install', 'Installing n8n 2.41, once');
	await step('node_modules/gulp/bin/gulp.js', 'build');
}
await step('--import', 'tsx', 'bench/main.ts', ...parameters);
