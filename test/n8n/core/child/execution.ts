import type {
	INode,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
	Workflow,
} from 'n8n-workflow';
import type { Calls, Credentials, RunReport } from '../protocol';
import { RunCredentials } from './credentials';
import type { AdditionalData, LoadedLine, PackageLoader, ResultData } from './line';

/** A line of n8n with the package under test in it. */
export interface Engine {
	line: LoadedLine;
	loader: PackageLoader;
	nodeTypes: INodeTypes;
}

let executions = 0;

/** n8n's `WorkflowExecuteAdditionalData.getBase`, with what only a whole n8n has left out. */
export function additionalDataOf(
	engine: Engine,
	credentials: Credentials,
	mode: WorkflowExecuteMode,
	workflow: object = {},
): AdditionalData & { credentialsHelper: RunCredentials } {
	const base = 'http://127.0.0.1:5678';
	const executionId = String(++executions);
	return {
		credentialsHelper: new RunCredentials(engine.line, engine.loader, credentials),
		hooks: new engine.line.core.ExecutionLifecycleHooks(mode, executionId, workflow),
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: `${base}/rest`,
		instanceBaseUrl: `${base}/`,
		formBaseUrl: `${base}/form`,
		formWaitingBaseUrl: `${base}/form-waiting`,
		formTestBaseUrl: `${base}/form-test`,
		webhookBaseUrl: `${base}/webhook`,
		webhookWaitingBaseUrl: `${base}/webhook-waiting`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		mcpBaseUrl: `${base}/mcp`,
		mcpTestBaseUrl: `${base}/mcp-test`,
		variables: {},
		setExecutionStatus: () => {},
		sendDataToUI: () => {},
		logAiEvent: () => {},
		...outOfReach,
	};
}

type OutOfReach =
	'executeWorkflow' | 'getRunExecutionData' | 'getRuntimeCredential' | 'startRunnerTask';

const outOfReach: Pick<IWorkflowExecuteAdditionalData, OutOfReach> = {
	executeWorkflow: absent('sub-workflows'),
	getRunExecutionData: absent('other executions'),
	getRuntimeCredential: absent('runtime credentials'),
	startRunnerTask: absent('task runners'),
};

function absent(what: string): () => never {
	return () => {
		throw new Error(`${what} need a whole n8n; this is its engine alone`);
	};
}

/**
 * Runs a workflow to its end.
 * @returns what n8n would store of it. Throws only where n8n has no execution to store (no start node, say).
 */
export async function runWorkflow(
	engine: Engine,
	{ workflow: json, options }: Calls['run']['sent'],
): Promise<RunReport> {
	const { line, nodeTypes } = engine;
	const { credentials = {}, mode = 'manual', timezone, startNode, cancelAfterMs } = options;
	const pinData = { ...json.pinData, ...options.pinData };
	const workflow = new line.workflow.Workflow({
		id: 'workflow',
		name: json.name,
		nodes: json.nodes.map((node) => withCredentials(node, credentials, nodeTypes)),
		connections: json.connections,
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', ...json.settings, ...(timezone && { timezone }) },
		pinData,
	});
	const additionalData = additionalDataOf(engine, credentials, mode, json);
	const execution = new line.core.WorkflowExecute(additionalData, mode);
	const startedAt = performance.now();
	const running = line.start(execution, workflow, startNodeOf(workflow, startNode), pinData);
	const cancelling =
		cancelAfterMs === undefined ? undefined : setTimeout(() => running.cancel(), cancelAfterMs);
	const run = await running;
	clearTimeout(cancelling);
	const durationMs = performance.now() - startedAt;
	const stored = line.flatted.stringify(run.data);
	return { status: run.status, stored, durationMs, ...readBack(line, stored) };
}

function startNodeOf(workflow: Workflow, name?: string): INode | undefined {
	const node = name === undefined ? undefined : workflow.getNode(name);
	if (node === null) throw new Error(`The workflow has no node "${name}" to start at`);
	return node;
}

/** The data as a reader of n8n's database gets it: class instances, functions and what is undefined are gone. */
function readBack({ flatted }: LoadedLine, stored: string): ResultData {
	const { error, runData } = flatted.parse(stored).resultData;
	return { runData, ...(error && { error }) };
}

function withCredentials(node: INode, given: Credentials, nodeTypes: INodeTypes): INode {
	const wanted =
		nodeTypes.getByNameAndVersion(node.type, node.typeVersion).description.credentials ?? [];
	const ofType = wanted
		.filter(({ name }) => name in given)
		.map(({ name }) => [name, { id: name, name }]);
	if (ofType.length === 0) return node;
	return { ...node, credentials: { ...Object.fromEntries(ofType), ...node.credentials } };
}
