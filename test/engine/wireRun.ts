import type {
	IBinaryData,
	IDataObject,
	IExecuteData,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	NodeExecutionHint,
} from 'n8n-workflow';
import type { Operation } from '../../engine/operation/operation';
import { runNode } from '../../engine/run/run';
import { FakeClock } from './fakeClock';
import type { ProcessedData } from './processedData';
import { node, product } from './products';
import { standIn } from './standIn';

/** What comes back over the wire: a status, headers and a body; an object becomes JSON. */
export interface Came {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: unknown;
}

/** How a node is run. */
export interface Wired {
	/** The parameters of the node; expressions are no part of this. */
	readonly parameters?: Record<string, unknown>;
	/**
	 * What differs from item to item: as many items come in as there are entries. An error is what n8n
	 * throws instead of a value.
	 */
	readonly rows?: ReadonlyArray<Record<string, unknown>>;
	readonly continues?: boolean;
	/** What the credential holds beside the key; an error is what n8n throws instead. */
	readonly credential?: Record<string, unknown> | Error;
	/** What the nodes of the workflow keep in common. */
	readonly workflowData?: IDataObject;
	/** Where n8n wakes the execution; an empty text if nowhere. */
	readonly resumeUrl?: string;
	/** What n8n keeps beyond an execution: without it, asking for it fails. */
	readonly database?: ProcessedData;
	/** One for several runs at once. */
	readonly clock?: FakeClock;
	/** Whether n8n is one that shows nothing beside the output. */
	readonly hasNoHints?: boolean;
	/** How long the answer to a request takes, in milliseconds. */
	takes?(number: number): number;
	/** What the API answers; what it throws is an error of the network. */
	answer(request: IHttpRequestOptions, number: number): Came;
}

function bodyOf({ body }: Came): unknown {
	return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
}

/** A node run over a wire of which the test says what comes back; waiting takes no time. */
export class WireRun {
	readonly requests: IHttpRequestOptions[] = [];
	/** What n8n showed while it ran, and when. */
	readonly messages: Array<readonly [at: number, message: unknown]> = [];
	/** What was shown beside the output. */
	readonly hints: string[] = [];
	/** Until when the execution sleeps. */
	sleepsUntil: Date | undefined;
	private readonly items: INodeExecutionData[];
	private readonly executeData: IExecuteData;
	readonly key = 'a-secret-key-1234567890';
	readonly clock: FakeClock;
	/** How many requests are under way, and how many were at most. */
	private underWay = 0;
	mostAtOnce = 0;

	constructor(
		private readonly operation: Operation,
		private readonly wired: Wired,
	) {
		this.clock = wired.clock ?? new FakeClock();
		this.items = (wired.rows ?? [{}]).map(() => ({ json: {} }));
		this.executeData = { data: { main: [this.items] }, node, source: null };
	}

	private async handle(request: IHttpRequestOptions): Promise<unknown> {
		this.requests.push(request);
		const number = this.requests.length;
		this.underWay += 1;
		this.mostAtOnce = Math.max(this.mostAtOnce, this.underWay);
		const takes = this.wired.takes?.(number) ?? 0;
		if (takes > 0) await this.clock.sleep(takes);
		this.underWay -= 1;
		const came = this.wired.answer(request, number);
		return { statusCode: came.status ?? 200, headers: came.headers ?? {}, body: bodyOf(came) };
	}

	private context(): IExecuteFunctions {
		const { wired, items, executeData, operation, key } = this;
		// The parameters differ from item to item, as if each were an expression.
		const parameters = { resource: 'thing', operation: operation.value, any: '=' };
		const given = (index: number): Record<string, unknown> => {
			return { ...parameters, ...wired.parameters, ...wired.rows?.[index] };
		};
		const expressions = Object.keys({ ...wired.parameters, ...wired.rows?.[0] });
		const raw = Object.fromEntries(expressions.map((name) => [name, '={{ … }}']));
		const parts = {
			...(wired.hasNoHints !== true && {
				addExecutionHints: ({ message }: NodeExecutionHint) => this.hints.push(message),
			}),
			sendMessageToUI: (message: unknown) => this.messages.push([this.clock.now(), message]),
			getInputData: () => items,
			getNode: () => ({ ...node, parameters: { ...parameters, ...raw } }),
			getExecuteData: () => executeData,
			getExecutionId: () => '7',
			evaluateExpression: () =>
				wired.resumeUrl ?? 'https://n8n.test/webhook-waiting/7?signature=abc',
			putExecutionToWait: async (until: Date) => {
				this.sleepsUntil = until;
			},
			continueOnFail: () => wired.continues === true,
			getTimezone: () => 'Europe/Paris',
			getExecutionCancelSignal: () => undefined,
			getWorkflow: () => ({ id: 'workflow-1', active: true }),
			getWorkflowStaticData: () => wired.workflowData ?? {},
			getCredentials: async () => {
				if (wired.credential instanceof Error) throw wired.credential;
				return { testApiKey: key, ...wired.credential };
			},
			getNodeParameter: (name: string, index: number, fallback: unknown) => {
				const value = given(index)[name] ?? fallback;
				if (value instanceof Error) throw value;
				return value;
			},
			helpers: standIn<IExecuteFunctions['helpers']>({
				...wired.database?.helpers,
				httpRequestWithAuthentication: async (_: string, options) => this.handle(options),
				prepareBinaryData: async (bytes, fileName, mimeType): Promise<IBinaryData> => ({
					data: Buffer.isBuffer(bytes) ? bytes.toString('base64') : '',
					mimeType: mimeType ?? 'looked up',
					...(fileName !== undefined && { fileName }),
				}),
			}),
		};
		return Object.assign(standIn<IExecuteFunctions>({}), parts);
	}

	/** Runs the node once more, as "Retry On Fail" does; the output items. */
	async try(): Promise<INodeExecutionData[]> {
		return await this.clock.during(() => this.run());
	}

	/** The same, where somebody else lets time pass. */
	async run(): Promise<INodeExecutionData[]> {
		const resource = { value: 'thing', name: 'Thing', operations: [this.operation] };
		const [outputs = []] = await runNode(this.context(), product, [resource]);
		return outputs;
	}

	/** What n8n passes on if nobody wakes the execution: the input of the node. */
	get input(): unknown {
		return this.executeData.data.main?.[0];
	}

	/** What reached the wire: 'GET /things'. */
	get wire(): string[] {
		return this.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
	}
}
