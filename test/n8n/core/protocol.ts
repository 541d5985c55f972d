import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IConnections,
	IDataObject,
	INode,
	INodeCredentialTestResult,
	INodeListSearchResult,
	INodeParameters,
	INodeTypeDescription,
	IPinData,
	ITaskData,
	IWorkflowSettings,
	WorkflowExecuteMode,
} from 'n8n-workflow';

/** The two lines of n8n whose engine is installed beside this file, one folder each. */
export const lines = ['1.122', '2.41'] as const;

/** One of the two lines, by the name of its folder. */
export type Line = (typeof lines)[number];

/** What the child is told when it starts, as its only argument (JSON). */
export interface ChildSettings {
	line: Line;
	lineDirectory: string;
	packageDirectory: string;
	expressionEngine: 'legacy' | 'vm';
}

/** A workflow as n8n exports it. */
export interface Workflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: IWorkflowSettings;
	pinData: IPinData;
}

/** The data of credentials: by the name that a node's `credentials` gives, or else by credential type. */
export type Credentials = Record<string, ICredentialDataDecryptedObject>;

/** How a workflow is run. */
export interface RunOptions {
	/** Nodes that name no credential themselves get the one of their type. */
	credentials?: Credentials;
	/** Output of nodes that are not run, usually of the start node. Wins over the workflow's own. */
	pinData?: IPinData;
	/** Name of the node to start at; without it n8n's own choice. */
	startNode?: string;
	/** Cancels the run, as n8n's stop button does, so many ms after its start. */
	cancelAfterMs?: number;
	/** The workflow's time zone, e.g. Europe/Paris. */
	timezone?: string;
	/** `manual` (the default) is the editor's Execute button; `trigger` and `webhook` are production. */
	mode?: WorkflowExecuteMode;
}

/** An execution's or a node's error as n8n keeps it. Other fields depend on the class of the error. */
export interface StoredError {
	message: string;
	name?: string;
	description?: string | null;
	httpCode?: string | null;
	context?: IDataObject;
	[field: string]: unknown;
}

/** What the child tells of a run. */
export interface RunReport {
	status: string;
	error?: StoredError;
	runData: Record<string, ITaskData[]>;
	/** The execution's data as the text that n8n writes into its database (flatted). */
	stored: string;
	/** From the start of the run to its end, without starting n8n or passing the data on. */
	durationMs: number;
}

/** What an agent gets from one call of its tool: the text that its model would read, or the message of what was thrown. */
export type ToolAnswer = { text: string } | { error: string };

/** What n8n's package loader found in the package. */
export interface LoadedPackage {
	nodes: INodeTypeDescription[];
	credentials: ICredentialType[];
}

/** One search in the list of a resource locator or of another `listSearch` method. */
export interface ListSearch {
	/** The full node type, e.g. `n8n-nodes-smspartner.smsPartner`. */
	type: string;
	typeVersion?: number;
	parameters?: INodeParameters;
	credentials?: Credentials;
	method: string;
	filter?: string;
	paginationToken?: string;
}

/** A panel that is filled in, before its node is run. */
export interface OpenPanel {
	/** The full node type, e.g. `n8n-nodes-smspartner.smsPartner`. */
	type: string;
	parameters: INodeParameters;
	/** What comes in from the node before. */
	rows?: IDataObject[];
}

/** One poll of a trigger. */
export interface Poll {
	/** The full node type, e.g. `n8n-nodes-smspartner.partnerBalanceTrigger`. */
	type: string;
	typeVersion?: number;
	parameters?: INodeParameters;
	credentials?: Credentials;
	/** What the polls before it have kept of the node, as n8n's database holds it. */
	staticData?: IDataObject;
	/** `manual` is the editor's "Fetch Test Event"; `trigger` (the default) is production. */
	mode?: WorkflowExecuteMode;
}

/** What a poll came to: the `json` of its items, or null if it starts no execution. */
export interface PollReport {
	items: IDataObject[] | null;
	staticData: IDataObject;
}

/** A trigger that is activated, and then called at its address, one call after the other. */
export interface Hearing {
	/** The full node type, e.g. `n8n-nodes-smspartner.smsPartnerTrigger`. */
	type: string;
	parameters?: INodeParameters;
	credentials?: Credentials;
	calls: Array<{ method?: 'GET' | 'POST'; query?: IDataObject; body?: IDataObject }>;
}

/** What came of it. */
export interface Heard {
	/** What the workflow's static data said when the trigger was active, and after it was deactivated. */
	active: IDataObject;
	inactive: IDataObject;
	/** For each call: what the node answered by itself, and the items that it started the workflow with. */
	outcomes: Array<{ status?: number; items?: IDataObject[] }>;
}

/** What can be asked of the child: by name, what is sent with it and what comes back. */
export interface Calls {
	load: { sent: Record<string, never>; back: LoadedPackage };
	run: { sent: { workflow: Workflow; options: RunOptions }; back: RunReport };
	testCredential: {
		sent: { type: string; data: ICredentialDataDecryptedObject };
		back: INodeCredentialTestResult;
	};
	searchList: { sent: ListSearch; back: INodeListSearchResult };
	panelHints: { sent: OpenPanel; back: string[] };
	poll: { sent: Poll; back: PollReport };
	hear: { sent: Hearing; back: Heard };
}

/** One message to the child. */
export type Request = {
	[C in keyof Calls]: { id: number; call: C; sent: Calls[C]['sent'] };
}[keyof Calls];

/** The child's answer to the request of that id. Id 0 says that the child is ready. */
export interface Reply {
	id: number;
	/** JSON. */
	back?: string;
	failure?: string;
}

/** What the child writes to both its outputs when a request is done, so that its logs can be told apart. */
export function endOfLogs(id: number): string {
	return `\0end of request ${id}\0`;
}

/** The same text without those marks. */
export function withoutMarks(text: string): string {
	return text.replace(/\0end of request \d+\0/g, '');
}
