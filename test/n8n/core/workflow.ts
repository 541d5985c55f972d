import type {
	IConnections,
	INode,
	INodeParameters,
	IPinData,
	IWorkflowSettings,
} from 'n8n-workflow';
import type { Workflow } from './protocol';

/** A node of a workflow; what n8n's editor would fill in by itself may be left out. */
export type NodeJson = Pick<INode, 'name' | 'type'> & Partial<INode>;

/** A workflow as n8n exports it. Without `connections` each node's first output goes to the next node. */
export interface WorkflowJson {
	name?: string;
	nodes: NodeJson[];
	connections?: IConnections;
	settings?: IWorkflowSettings;
	pinData?: IPinData;
}

/** A Manual Trigger, by its default name. */
export const start: NodeJson = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

/** Fills in what was left out. */
export function complete(json: WorkflowJson): Workflow {
	return {
		name: json.name ?? 'Workflow',
		nodes: json.nodes.map(completeNode),
		connections: json.connections ?? inOrder(json.nodes),
		settings: json.settings ?? {},
		pinData: json.pinData ?? {},
	};
}

function completeNode(node: NodeJson): INode {
	return { id: `id of ${node.name}`, typeVersion: 1, position: [0, 0], parameters: {}, ...node };
}

function inOrder(nodes: NodeJson[]): IConnections {
	const pairs = nodes
		.slice(1)
		.map((next, index) => [
			nodes[index]?.name,
			{ main: [[{ node: next.name, type: 'main', index: 0 }]] },
		]);
	return Object.fromEntries(pairs);
}

/**
 * A workflow in which an AI agent calls a node as its tool.
 * @param calls for each call the values of the node's `$fromAI` parameters.
 * @param agentVersion 2 calls the tool itself, 3 has the engine run it.
 */
export function agentWorkflow(
	tool: NodeJson,
	calls: INodeParameters[],
	agentVersion: 2 | 3,
): WorkflowJson {
	const type = '@n8n/n8n-nodes-langchain.agent';
	const agent = {
		name: 'Agent',
		type,
		typeVersion: agentVersion,
		parameters: { calls, toolNode: tool.name },
	};
	return {
		nodes: [
			start,
			agent,
			{ ...tool, type: tool.type.endsWith('Tool') ? tool.type : `${tool.type}Tool` },
		],
		connections: {
			[start.name]: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			[tool.name]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
		pinData: { [start.name]: [{ json: {} }] },
	};
}
