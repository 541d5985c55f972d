import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as WorkflowModule from 'n8n-workflow';
import type {
	CloseFunction,
	ICredentials,
	ICredentialTestFunctions,
	ICredentialTypeData,
	IDataDeduplicator,
	IHookFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
	INode,
	INodeCredentialsDetails,
	INodeTypeData,
	IPinData,
	IRun,
	IWebhookData,
	IWebhookFunctions,
	IWorkflowDataProxyAdditionalKeys,
	IWorkflowExecuteAdditionalData,
	KnownNodesAndCredentials,
	Workflow,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { ChildSettings, LoadedPackage, RunReport } from '../protocol';
import { processedData } from './processedData';

/** What an execution's data says of its end and of the nodes it ran. */
export type ResultData = Pick<RunReport, 'error' | 'runData'>;

/** n8n-core adds the hooks to the type of n8n-workflow. */
export interface AdditionalData extends IWorkflowExecuteAdditionalData {
	hooks: object;
}

/** What a run in the engine is before its end. */
export interface RunningExecution extends Promise<IRun> {
	cancel(): void;
}

interface StartOf2 {
	workflow: Workflow;
	startNode?: INode;
	pinData?: IPinData;
}

interface WorkflowExecute {
	run(start: StartOf2): RunningExecution;
	run(
		workflow: Workflow,
		startNode: INode | undefined,
		destination: undefined,
		pinData?: IPinData,
	): RunningExecution;
}

/** n8n's own loader of an installed package. */
export interface PackageLoader {
	packageName: string;
	nodeTypes: INodeTypeData;
	credentialTypes: ICredentialTypeData;
	known: KnownNodesAndCredentials;
	types: LoadedPackage;
	loadAll(): Promise<void>;
}

/** The part of n8n-core that is used here; it has the same shape in both lines. */
export interface CoreModule {
	PackageDirectoryLoader: new (directory: string) => PackageLoader;
	WorkflowExecute: new (
		additionalData: AdditionalData,
		mode: WorkflowExecuteMode,
	) => WorkflowExecute;
	ExecutionLifecycleHooks: new (
		mode: WorkflowExecuteMode,
		executionId: string,
		workflow: object,
	) => object;
	Credentials: new (details: INodeCredentialsDetails, type: string) => ICredentials;
	CredentialTestContext: new (additionalData: AdditionalData) => ICredentialTestFunctions;
	LoadOptionsContext: new (
		workflow: Workflow,
		node: INode,
		additionalData: AdditionalData,
		path: string,
	) => ILoadOptionsFunctions;
	PollContext: new (
		workflow: Workflow,
		node: INode,
		additionalData: AdditionalData,
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
	) => IPollFunctions;
	HookContext: new (
		workflow: Workflow,
		node: INode,
		additionalData: AdditionalData,
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
		webhookData?: IWebhookData,
	) => IHookFunctions;
	WebhookContext: new (
		workflow: Workflow,
		node: INode,
		additionalData: AdditionalData,
		mode: WorkflowExecuteMode,
		webhookData: IWebhookData,
		closeFunctions: CloseFunction[],
		runExecutionData: null,
	) => IWebhookFunctions;
	DataDeduplicationService: { init(store: IDataDeduplicator): Promise<void> };
	getAdditionalKeys(
		additionalData: IWorkflowExecuteAdditionalData,
		mode: WorkflowExecuteMode,
		runExecutionData: null,
	): IWorkflowDataProxyAdditionalKeys;
}

/** One line of n8n, loaded. */
export interface LoadedLine {
	core: CoreModule;
	/** Typed by the newer line; what is used of it is in both. */
	workflow: typeof WorkflowModule;
	/** Writes an execution's data as n8n does for its database, and reads it. */
	flatted: { stringify(value: object): string; parse(text: string): { resultData: ResultData } };
	/** Starts a run in the way of this line. */
	start(
		execution: WorkflowExecute,
		workflow: Workflow,
		startNode?: INode,
		pinData?: IPinData,
	): RunningExecution;
}

/**
 * Loads n8n-core and n8n-workflow from the line's folder and sets the expression engine.
 * What n8n does at its start is done here in the same order: reflect-metadata first, then the logger.
 */
export async function loadLine(settings: ChildSettings): Promise<LoadedLine> {
	const from = createRequire(join(settings.lineDirectory, 'package.json'));
	from('reflect-metadata');
	const core: CoreModule = from('n8n-core');
	const workflow: typeof WorkflowModule = from('n8n-workflow');
	const { Container } = from('@n8n/di');
	const { Logger } = from('@n8n/backend-common');
	workflow.LoggerProxy.init(Container.get(Logger));
	await core.DataDeduplicationService.init(processedData());
	if (settings.expressionEngine === 'vm') await startIsolatedExpressions(workflow);
	const start: LoadedLine['start'] = settings.line.startsWith('1.')
		? (execution, flow, startNode, pinData) => execution.run(flow, startNode, undefined, pinData)
		: (execution, flow, startNode, pinData) =>
				execution.run({
					workflow: flow,
					...(startNode && { startNode }),
					...(pinData && { pinData }),
				});
	return { core, workflow, flatted: from('flatted'), start };
}

/** With the defaults of n8n 2.41's `ExpressionEngineConfig`. */
async function startIsolatedExpressions({ Expression }: typeof WorkflowModule): Promise<void> {
	await Expression.initExpressionEngine({
		engine: 'vm',
		poolSize: 1,
		maxCodeCacheSize: 1024,
		bridgeTimeout: 5000,
		bridgeMemoryLimit: 128,
		lazyAcquire: false,
	});
}
