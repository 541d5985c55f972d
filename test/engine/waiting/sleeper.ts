import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { resume, type Answer } from '../../../engine/waiting/resume';
import { node, product } from '../products';
import { standIn } from '../standIn';

/** A call at the address of a waiting execution. */
export interface Told {
	readonly ref?: string | undefined;
	readonly body?: unknown;
	readonly rawBody?: Buffer;
}

let executions = 0;

/** An execution that waits, in a process that remembers what ended earlier waits. */
export class Sleeper {
	readonly executionId = `sleeper-${++executions}`;
	readonly answered: number[] = [];
	readonly key = 'a-secret-key-1234567890';
	/** What was asked of the answers. */
	readonly heard: Array<Parameters<Answer>[0]> = [];

	constructor(
		/** The item that the send left, or what it is for an execution that waits for something else. */
		public sent: IDataObject,
		private readonly answer: Answer,
		private readonly type = 'test',
	) {}

	private context({ ref, body = {}, rawBody }: Told): IWebhookFunctions {
		const response = {
			status: (status: number) => ({ json: () => this.answered.push(status) }),
		};
		return Object.assign(standIn<IWebhookFunctions>({}), {
			evaluateExpression: () => this.sent,
			getNode: () => ({ ...node, type: this.type }),
			getNodeParameter: () => 'word',
			getExecutionId: () => this.executionId,
			getCredentials: async () => ({ testApiKey: this.key }),
			getBodyData: () => body,
			getQueryData: () => ({ signature: 'abc', ...(ref !== undefined && { ref }) }),
			getRequestObject: () => ({
				method: 'POST',
				headers: {},
				rawBody: rawBody ?? Buffer.from(JSON.stringify(body)),
			}),
			getResponseObject: () => response,
		});
	}

	/** The item with which the execution goes on; undefined if it sleeps on. */
	async tell(told: Told): Promise<IDataObject | undefined> {
		const answers = {
			word: async (heard: Parameters<Answer>[0]) => {
				this.heard.push(heard);
				return await this.answer(heard);
			},
		};
		const response = await resume(this.context(told), product, answers);
		expect(response.noWebhookResponse).toBe(true);
		return response.workflowData?.[0]?.[0]?.json;
	}
}
