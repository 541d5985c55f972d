/** What the tests of the examples ask for, one message each: `{ id, step, about }`, answered by `{ id, result }` or `{ id, problem }`. */
import { run } from '../../../demo/steps/children.mjs';
import { createDataTables, rowsOf } from '../../../demo/steps/dataTables.mjs';
import { demo as folder } from '../../../demo/steps/folders.mjs';
import { startServer } from '../../../demo/steps/n8n.mjs';
import { triggerAddress } from '../../../demo/steps/replies.mjs';
import { logIn } from '../../../demo/steps/session.mjs';
import {
	allExamples,
	execute,
	executions,
	publish,
	readExample,
} from '../../../demo/steps/workflows.mjs';
import { serve } from '../../../tools/editor/served.mjs';
import { join } from 'node:path';

/** Everything that waits is due. */
const laterOn = `
	const { Database } = require('sqlite3');
	const due = "UPDATE execution_entity SET waitTill = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE waitTill IS NOT NULL";
	new Database(process.argv[1]).run(due, (error) => { if (error) throw error; });`;

await serve(async (demo) => {
	const { n8n } = demo;
	await createDataTables(demo.session);

	const steps = {
		nodes: async () => {
			const { get, cookie } = demo.session;
			const file = await fetch(`${n8n.address}/types/nodes.json`, { headers: { cookie } });
			const types = await file.json();
			const all = await Promise.all((await allExamples()).map(({ id }) => get(`workflows/${id}`)));
			return all.flatMap(({ nodes }) =>
				nodes.map(({ name, type, typeVersion }) => ({
					node: `${name}: ${type} ${typeVersion}`,
					isKnown: types.some(
						(one) => one.name === type && [one.version].flat().includes(typeVersion),
					),
				})),
			);
		},
		publish: async (name) => publish(demo.session, await readExample(name)),
		triggerAddress: async (name) => triggerAddress(n8n, await readExample(name)),
		execute: async (name) => {
			await execute(demo.session, await readExample(name));
		},
		executions: async (name) => executions(demo.session, await readExample(name)),
		rows: (table) => rowsOf(demo.session, table),
		/** Hours pass while n8n is not running. */
		passHours: async () => {
			await demo.server.end();
			const database = join(n8n.userFolder, '.n8n/database.sqlite');
			await run('database', [n8n.runtime.node, '--eval', laterOn, database], { cwd: folder });
			demo.server = await startServer(n8n);
			demo.session = await logIn(n8n);
		},
	};

	process.on('message', async ({ id, step, about }) => {
		try {
			process.send?.({ id, result: await steps[step](about) });
		} catch (error) {
			process.send?.({ id, problem: String(error.report ?? error.stack ?? error) });
		}
	});
	process.send?.({ id: 0, result: demo.simulator.address });
});
