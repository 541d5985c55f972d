import { allExamples } from './workflows.mjs';

/**
 * Creates the data tables that the examples write to, as the notes in them ask for. What is there stays.
 *
 * @param {import('./session.mjs').Session} session
 */
export async function createDataTables(session) {
	const address = await addressOf(session);
	const existing = await namesToIds(session, address);
	for (const { name, columns } of await wantedTables()) {
		if (!existing.has(name)) await session.post(address, { name, columns });
	}
}

/**
 * @param {import('./session.mjs').Session} session
 * @param {string} name of a data table
 * @returns {Promise<any[]>} its rows
 */
export async function rowsOf(session, name) {
	const address = await addressOf(session);
	const id = (await namesToIds(session, address)).get(name);
	const { data } = await session.get(`${address}/${id}/rows`);
	return data;
}

async function addressOf(session) {
	const { id } = await session.get('projects/personal');
	return `projects/${id}/data-tables`;
}

async function namesToIds(session, address) {
	const { data } = await session.get(address);
	return new Map(data.map(({ name, id }) => [name, id]));
}

async function wantedTables() {
	const nodes = (await allExamples()).flatMap((workflow) => workflow.nodes);
	return nodes
		.filter(({ type }) => type === 'n8n-nodes-base.dataTable')
		.map(({ parameters: { dataTableId, columns } }) => ({
			name: dataTableId.value,
			columns: columns.schema.map(({ id, type }) => ({ name: id, type })),
		}));
}
