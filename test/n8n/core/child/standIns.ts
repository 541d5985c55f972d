import type {
	EngineRequest,
	EngineResponse,
	IDataObject,
	IExecuteFunctions,
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
} from 'n8n-workflow';
import type { ToolAnswer } from '../protocol';

interface Tool {
	invoke(input: IDataObject): Promise<string>;
}

function describe(name: string, displayName: string): INodeTypeDescription {
	return {
		name,
		displayName,
		group: ['transform'],
		version: [1, 2, 3],
		description: '',
		defaults: { name: displayName },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};
}

const manualTrigger: INodeType = {
	description: { ...describe('manualTrigger', 'Manual Trigger'), group: ['trigger'], inputs: [] },
	async trigger(this: ITriggerFunctions) {
		return { manualTriggerFunction: async () => this.emit([[{ json: {} }]]) };
	},
};

const noOp: INodeType = {
	description: describe('noOp', 'No Operation, do nothing'),
	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	},
};

function isTool(value: unknown): value is Tool {
	return (
		typeof value === 'object' &&
		value !== null &&
		'invoke' in value &&
		typeof value.invoke === 'function'
	);
}

async function ask(tool: Tool, input: IDataObject): Promise<ToolAnswer> {
	try {
		return { text: await tool.invoke(input) };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

/** As versions 1 and 2 of n8n's agent: it calls the tools itself, inside its own node run. */
async function askTools(agent: IExecuteFunctions, calls: IDataObject[]): Promise<ToolAnswer[]> {
	const connected: unknown = await agent.getInputConnectionData('ai_tool', 0);
	const tool = Array.isArray(connected) ? connected.find(isTool) : connected;
	if (!isTool(tool)) throw new Error('No tool is connected to the agent');
	const answers: ToolAnswer[] = [];
	for (const input of calls) answers.push(await ask(tool, input));
	return answers;
}

/** As version 3 of n8n's agent: it hands the calls to the engine, which runs each as a node run. */
function requestTools(calls: IDataObject[], nodeName: string): EngineRequest {
	const actions = calls.map((input, index) => ({
		actionType: 'ExecutionNodeAction' as const,
		nodeName,
		input,
		type: 'ai_tool' as const,
		id: `call_${index}`,
		metadata: { itemIndex: 0 },
	}));
	return { actions, metadata: {} };
}

function readAnswers({ actionResponses }: EngineResponse): ToolAnswer[] {
	return actionResponses.map(({ data }): ToolAnswer => {
		if (data.error) return { error: data.error.message };
		const items = data.data?.['ai_tool']?.[0] ?? [];
		return { text: JSON.stringify(items.map((item) => item.json)) };
	});
}

/**
 * The AI Agent without its language model: the calls that the model would ask for are its parameter `calls`.
 * n8n decides by the node's version who makes them, and so does this.
 */
const agent: INodeType = {
	description: {
		...describe('agent', 'AI Agent'),
		inputs: ['main', 'ai_tool'],
		// n8n drops parameters that are not described.
		properties: [
			{ displayName: 'Calls', name: 'calls', type: 'json', default: [] },
			{ displayName: 'Tool Node', name: 'toolNode', type: 'string', default: '' },
		],
	},
	async execute(this: IExecuteFunctions, response?: EngineResponse) {
		const given: unknown = this.getNodeParameter('calls', 0, []);
		const calls: IDataObject[] = Array.isArray(given) ? given : [];
		if (response?.actionResponses.length) return [[{ json: { answers: readAnswers(response) } }]];
		if (this.getNode().typeVersion < 3)
			return [[{ json: { answers: await askTools(this, calls) } }]];
		return requestTools(calls, String(this.getNodeParameter('toolNode', 0)));
	},
};

/** The node types of n8n's own packages that a workflow needs and n8n-core does not have. */
export const standIns: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': manualTrigger,
	'n8n-nodes-base.noOp': noOp,
	'@n8n/n8n-nodes-langchain.agent': agent,
};
