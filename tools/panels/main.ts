import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { EditorSession } from '../editor/editorSession';
import { inRows, partnerNode, workflowOf } from '../editor/workflow';
import { panelsOf, type Panel } from './panels';
import { Visitor } from './visit';

/*
 * npm run panels: opens every panel in n8n's editor, takes a picture of it, and prints the errors found. Exit code 1 if
 * there are any. `-- "SMS > Send"` opens only panels with this in their titles.
 */

const folder = 'reports/panels';
const wanted = process.argv[2] ?? '';
/** As wide as a laptop, and high enough to show each panel in full. */
const window = { width: 1440, height: 2200 };
const COLUMNS = 12;
const [PACKAGE, NODE] = [/^n8n-nodes-smspartner\./, /(?<!Tool)$/];

/** The panels of our nodes in n8n's editor, without their tool variants for agents. */
async function panelsIn(session: EditorSession): Promise<Panel[]> {
	const response = await session.page.request.get(session.url('types/nodes.json'));
	const types: INodeTypeDescription[] = await response.json();
	const ours = types.filter(({ name }) => PACKAGE.test(name) && NODE.test(name));
	return ours.flatMap(panelsOf).filter(({ title }) => title.includes(wanted));
}

/** Opens a workflow of nodes with these panels, without animations. */
async function openCanvas(session: EditorSession, panels: readonly Panel[]): Promise<void> {
	const nodes = panels.map(({ title, type, parameters }) =>
		partnerNode(title, type.replace(PACKAGE, ''), parameters),
	);
	const id = await session.store('workflows', workflowOf('Panels', nodes, [], inRows(COLUMNS)));
	await session.openWorkflow(id, nodes[0]?.name ?? '');
	await session.holdStill();
}

function pictureOf({ title }: Panel): string {
	return join(folder, `${title.replace(/\W+/g, '-')}.png`);
}

async function main(): Promise<void> {
	const session = await EditorSession.start(window);
	try {
		const panels = await panelsIn(session);
		await openCanvas(session, panels);
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		const visitor = new Visitor(session);
		const startedAt = performance.now();
		for (const panel of panels) {
			const found = await visitor.visit(panel, pictureOf(panel));
			console.log(`${found.length === 0 ? '✓' : '✗'} ${panel.title}`);
			for (const one of found) console.log(`    ${one}`);
			if (found.length > 0) process.exitCode = 1;
		}
		const seconds = Math.round((performance.now() - startedAt) / 1000);
		console.log(`\n${panels.length} panels in ${seconds} s; their pictures are in ${folder}`);
	} finally {
		await session.stop();
	}
}

void main();
