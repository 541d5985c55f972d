import type { INode, INodeTypes, Workflow } from 'n8n-workflow';
import type { LoadedLine } from './line';
import { standIns } from './standIns';

const standInTypes: INodeTypes = {
	getByName: (type) => standIn(type),
	getByNameAndVersion: (type) => standIn(type),
	getKnownTypes: () => ({}),
};

function standIn(type: string) {
	const found = standIns[type];
	if (!found) throw new Error(`Unrecognized node type: ${type}`);
	return found;
}

/** A workflow of one node, as n8n makes one where a node is asked for something outside of any workflow. */
export function workflowOf(
	line: LoadedLine,
	part: Pick<INode, 'type'> & Partial<INode>,
	nodeTypes = standInTypes,
	id?: string,
): { workflow: Workflow; node: INode } {
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...part,
	};
	const workflow = new line.workflow.Workflow({
		...(id !== undefined && { id }),
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	return { workflow, node: workflow.nodes[node.name] ?? node };
}
