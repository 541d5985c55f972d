import type { IDataObject, INode, INodeType, IWebhookData, Workflow } from 'n8n-workflow';
import type { Heard, Hearing } from '../protocol';
import { additionalDataOf, type Engine } from './execution';
import type { AdditionalData } from './line';
import { workflowOf } from './temporaryWorkflow';

type Call = Hearing['calls'][number];

/** A trigger in an engine. */
interface Placed {
	readonly engine: Engine;
	readonly type: INodeType;
	readonly workflow: Workflow;
	readonly node: INode;
	readonly additionalData: AdditionalData;
}

/** What n8n knows of the webhook that a call is for. */
function webhookOf({ type, workflow, node, additionalData }: Placed, method: string): IWebhookData {
	const webhookDescription = type.description.webhooks?.find((one) => one.httpMethod === method);
	if (!webhookDescription) throw new Error(`There is no webhook for ${method}`);
	return {
		httpMethod: method === 'GET' ? 'GET' : 'POST',
		node: node.name,
		path: webhookDescription.path,
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: additionalData,
	};
}

/** The global static data of the workflow, as n8n would save them. */
async function change(placed: Placed, method: 'create' | 'delete'): Promise<IDataObject> {
	const { engine, type, workflow, node, additionalData } = placed;
	const { HookContext } = engine.line.core;
	const mode = method === 'create' ? 'trigger' : 'internal';
	const activation = method === 'create' ? 'activate' : 'update';
	const webhook = webhookOf(placed, 'POST');
	const context = new HookContext(workflow, node, additionalData, mode, activation, webhook);
	await type.webhookMethods?.default?.[method]?.call(context);
	return JSON.parse(JSON.stringify(workflow.getStaticData('global')));
}

/** One call, as n8n's webhook server hands it to a node. */
async function call(placed: Placed, sent: Call): Promise<Heard['outcomes'][number]> {
	const { engine, type, workflow, node, additionalData } = placed;
	const { method = 'POST', query = {}, body } = sent;
	const outcome: Heard['outcomes'][number] = {};
	const httpResponse = {
		status(code: number) {
			outcome.status = code;
			return httpResponse;
		},
		json: () => httpResponse,
	};
	const rawBody = Buffer.from(body === undefined ? '' : JSON.stringify(body));
	const httpRequest = { method, query, body, rawBody, headers: {}, params: {} };
	const context = new engine.line.core.WebhookContext(
		workflow,
		node,
		Object.assign({}, additionalData, { httpRequest, httpResponse }),
		'webhook',
		webhookOf(placed, method),
		[],
		null,
	);
	const result = await type.webhook?.call(context);
	const items = result?.workflowData?.[0]?.map(({ json }) => json);
	return { ...outcome, ...(items && { items }) };
}

/** A trigger from its activation to its deactivation (n8n's `WebhookService`). */
export async function hear(engine: Engine, hearing: Hearing): Promise<Heard> {
	const { type: name, parameters = {}, credentials = {}, calls } = hearing;
	const given = Object.keys(credentials).map((each) => [each, { id: each, name: each }]);
	const part = {
		type: name,
		parameters,
		webhookId: '0f1e2d',
		credentials: Object.fromEntries(given),
	};
	const { workflow, node } = workflowOf(engine.line, part, engine.nodeTypes, 'workflow');
	const type = engine.nodeTypes.getByNameAndVersion(name, 1);
	const additionalData = additionalDataOf(engine, credentials, 'webhook');
	const placed = { engine, type, workflow, node, additionalData };
	await workflow.expression.acquireIsolate();
	try {
		const active = await change(placed, 'create');
		const outcomes: Heard['outcomes'] = [];
		for (const one of calls) outcomes.push(await call(placed, one));
		return { active, inactive: await change(placed, 'delete'), outcomes };
	} finally {
		await workflow.expression.releaseIsolate();
	}
}
