import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { IncomingEvent } from '../../../engine/inbound/incoming';
import { receive } from '../../../engine/inbound/receive';
import { FakeClock } from '../fakeClock';
import { node } from '../products';
import { standIn } from '../standIn';

/** A call as it reaches n8n. */
export interface Sent {
	readonly method?: 'GET' | 'POST';
	/** JSON, unless it is bytes already. */
	readonly body?: unknown;
	/** The bytes that n8n keeps; left out: those of the JSON. */
	readonly rawBody?: Buffer | undefined;
	readonly headers?: Record<string, string>;
	readonly query?: Record<string, unknown>;
}

/** What came of a call. */
export interface Outcome {
	/** The status and message of an answer that the node gave itself. */
	readonly answered: ReadonlyArray<readonly [status: number, message: unknown]>;
	/** The items that the workflow starts with; undefined if it does not start. */
	readonly items: IDataObject[] | undefined;
	readonly response: IWebhookResponseData;
}

let triggers = 0;

/** A trigger in a workflow of its own, with the parameters of its panel. */
export class Trigger {
	readonly clock = new FakeClock();
	/** What n8n has saved. */
	staticData: { node: IDataObject; global: IDataObject };
	private readonly id: string;

	/** @param restarted the trigger as it was before n8n was started anew: what n8n saved is there, what a process remembers is not */
	constructor(
		private readonly events: readonly IncomingEvent[],
		private readonly parameters: Record<string, unknown> = {},
		restarted?: Trigger,
	) {
		this.id = `workflow-${++triggers}`;
		this.staticData = restarted?.staticData ?? { node: {}, global: {} };
	}

	/** What n8n hands the node with a call. */
	private context(
		sent: Sent,
		answered: Array<readonly [number, unknown]>,
		staticData: Trigger['staticData'],
	): IWebhookFunctions {
		const { method = 'POST', body, headers = {}, query = {} } = sent;
		const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
		const rawBody = 'rawBody' in sent ? sent.rawBody : bytes;
		const response = {
			status: (status: number) => ({
				json: ({ message }: { message: unknown }) => answered.push([status, message]),
			}),
		};
		const parameters: Record<string, unknown> = {
			events: this.events.map(({ value }) => value),
			...this.parameters,
		};
		return Object.assign(standIn<IWebhookFunctions>({}), {
			getMode: () => parameters.mode ?? 'webhook',
			getNode: () => ({ ...node, name: 'Trigger', parameters }),
			getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
			getNodeWebhookUrl: () => `https://n8n.example.com/webhook/${this.id}/sms-partner-trigger`,
			getTimezone: () => 'Europe/Paris',
			getWorkflow: () => ({ id: this.id, active: true }),
			getWorkflowStaticData: (type: 'node' | 'global') => staticData[type],
			getBodyData: () => body,
			getQueryData: () => query,
			getRequestObject: () => ({ method, headers, rawBody }),
			getResponseObject: () => response,
		});
	}

	/** Calls its address. */
	async call(sent: Sent, answered: Array<readonly [number, unknown]> = []): Promise<Outcome> {
		// Each call gets what was saved last, and its own state is saved when it is over: the last one wins.
		const staticData = structuredClone(this.staticData);
		const context = this.context(sent, answered, staticData);
		const response = await receive(context, this.events, this.clock);
		// If n8n 2 has to answer for the node, the start of the workflow makes it forget to save.
		if (response.noWebhookResponse || !response.workflowData) this.staticData = staticData;
		const items = response.workflowData?.[0]?.map(({ json }) => json);
		return { answered, items, response };
	}

	/** Calls its address, and goes on as soon as the call is answered: its outcome may take longer. */
	async begin(sent: Sent): Promise<{ readonly outcome: Promise<Outcome> }> {
		const answered: Array<readonly [number, unknown]> = [];
		let isOver = false;
		const outcome = this.call(sent, answered);
		const over = (): void => {
			isOver = true;
		};
		outcome.then(over, over);
		while (!isOver && answered.length === 0) await this.clock.settle();
		await this.clock.settle();
		return { outcome };
	}
}
