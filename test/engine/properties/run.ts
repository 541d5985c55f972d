import { inspect } from 'node:util';
import type { IExecuteData, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { runNode } from '../../../engine/run/run';
import { isRecord } from '../../../engine/values/convert';
import { FakeClock } from '../fakeClock';
import { standIn } from '../standIn';
import { FakeApi, type Behaviour } from './api';
import { kinds, type Kind } from './kinds';

/** What a node is run with. */
export interface Run {
	readonly kind: keyof typeof kinds;
	/** The parameters as the workflow has them, expressions (`={{ $json.name }}`) included. */
	readonly parameters: Record<string, unknown>;
	readonly items: INodeExecutionData[];
	readonly continues: boolean;
	readonly behaviour: Behaviour;
}

export interface Failed {
	readonly error: NodeApiError | NodeOperationError;
	readonly requests: number;
}

/** One try of a node: the items it gave, or what it threw. */
export type Try = { readonly outputs: INodeExecutionData[]; readonly requests: number } | Failed;

let keys = 0;

/** A raw parameter's value for an item: expressions are replaced by what the item has. */
function evaluate(raw: unknown, json: Readonly<Record<string, unknown>>): unknown {
	if (typeof raw === 'string') {
		const name = /^=\{\{ \$json\.(\w+) \}\}$/.exec(raw)?.[1];
		return name === undefined ? raw : json[name];
	}
	if (Array.isArray(raw)) return raw.map((part) => evaluate(part, json));
	if (!isRecord(raw)) return raw;
	return Object.fromEntries(
		Object.entries(raw).map(([name, part]) => [name, evaluate(part, json)]),
	);
}

/** A node run, of which each try is handed the same execute data and the same items. */
export class NodeRun {
	/** Another one for each run: the limits are counted by key. */
	readonly key = `k€y-${keys++}/of the run?`;
	readonly api: FakeApi;
	private readonly execution = new AbortController();
	private readonly executeData: IExecuteData;
	private readonly node: INode;
	private readonly kind: Kind;
	private readonly clock = new FakeClock();

	constructor(private readonly run: Run) {
		this.kind = kinds[run.kind];
		const parameters = {
			resource: this.kind.resource,
			operation: this.kind.operation,
			...run.parameters,
		};
		this.node = standIn<INode>({ id: 'node-1', name: 'Test', type: 'test', typeVersion: 1 });
		Object.assign(this.node, { position: [0, 0], parameters });
		this.executeData = { data: { main: [run.items] }, node: this.node, source: null };
		this.api = new FakeApi(this.kind, run.behaviour, {
			key: this.key,
			now: () => this.clock.now(),
			pass: async (milliseconds) => this.clock.sleep(milliseconds),
			cancel: () => {
				this.execution.abort();
			},
			isCancelled: () => this.isCancelled,
		});
	}

	get items(): INodeExecutionData[] {
		return this.run.items;
	}

	get isCancelled(): boolean {
		return this.execution.signal.aborted;
	}

	/** What n8n hands the node. */
	private context(): IExecuteFunctions {
		const { run, node } = this;
		const credential: Record<string, unknown> = {
			smsApiKey: `${this.key}-sms`,
			voiceApiKey: this.key,
		};
		const parts = {
			getInputData: () => run.items,
			getNode: () => node,
			getExecuteData: () => this.executeData,
			continueOnFail: () => run.continues,
			getTimezone: () => 'Europe/Paris',
			getExecutionCancelSignal: () => this.execution.signal,
			getCredentials: async () => credential,
			getNodeParameter: (name: string, index: number, fallback: unknown) =>
				evaluate(node.parameters[name], run.items[index]?.json ?? {}) ?? fallback,
			helpers: standIn<IExecuteFunctions['helpers']>({
				httpRequestWithAuthentication: async (_: string, options) => this.api.handle(options),
			}),
		};
		return Object.assign(standIn<IExecuteFunctions>({}), parts);
	}

	/** Runs the node once; waiting takes no time. */
	async try(): Promise<Try> {
		const before = this.api.exchanges.length;
		const requests = (): number => this.api.exchanges.length - before;
		try {
			const { product, resources } = this.kind;
			const [outputs = []] = await this.clock.during(() =>
				runNode(this.context(), product, resources),
			);
			return { outputs, requests: requests() };
		} catch (error) {
			if (error instanceof NodeApiError || error instanceof NodeOperationError) {
				return { error, requests: requests() };
			}
			throw error;
		}
	}

	/** Runs the node as "Retry On Fail" does: up to so many times, until n8n takes it for a success. */
	async tryUpTo(times: number, check: (attempt: Try) => void): Promise<void> {
		for (let tried = 0; tried < times; tried++) {
			const attempt = await this.try();
			check(attempt);
			const isFailed = 'error' in attempt || Boolean(attempt.outputs[0]?.json.error);
			if (!isFailed) return;
		}
	}
}

/** All that can be read in what a try gave, however deep it is. */
export function everythingIn(attempt: Try): string {
	if ('outputs' in attempt) return JSON.stringify(attempt.outputs);
	const { error } = attempt;
	return `${inspect(error, { depth: 12, showHidden: true })} ${JSON.stringify(error)} ${error.stack}`;
}
