import type {
	ICredentialTestFunction,
	INodeCredentials,
	INodeCredentialTestResult,
	INodeListSearchResult,
	INodeType,
	IVersionedNodeType,
} from 'n8n-workflow';
import type { Calls, Credentials, PollReport } from '../protocol';
import { additionalDataOf, type Engine } from './execution';
import { workflowOf } from './temporaryWorkflow';

/** Credentials as a node names them. */
function named(credentials: Credentials): INodeCredentials {
	return Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
}

/** What the editor gets when a list is opened or searched (n8n's `DynamicNodeParametersService`). */
export async function searchList(
	engine: Engine,
	search: Calls['searchList']['sent'],
): Promise<INodeListSearchResult> {
	const {
		type,
		typeVersion = 1,
		parameters = {},
		credentials = {},
		method,
		filter,
		paginationToken,
	} = search;
	const find = engine.nodeTypes.getByNameAndVersion(type, typeVersion).methods?.listSearch?.[
		method
	];
	if (!find) throw new Error(`${type} has no listSearch method "${method}"`);
	const { workflow, node } = workflowOf(
		engine.line,
		{ type, typeVersion, parameters, credentials: named(credentials) },
		engine.nodeTypes,
	);
	const additionalData = {
		...additionalDataOf(engine, credentials, 'internal'),
		currentNodeParameters: parameters,
	};
	const context = new engine.line.core.LoadOptionsContext(workflow, node, additionalData, '');
	await workflow.expression.acquireIsolate();
	try {
		return await find.call(context, filter, paginationToken);
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

/** What the editor shows beside the output before a run (n8n's `getNodeHints`). */
export async function panelHints(
	engine: Engine,
	{ type, parameters, rows = [{}] }: Calls['panelHints']['sent'],
): Promise<string[]> {
	const { description } = engine.nodeTypes.getByNameAndVersion(type, 1);
	const { workflow, node } = workflowOf(engine.line, { type, parameters }, engine.nodeTypes);
	const items = rows.map((json) => ({ json }));
	const isShown = (condition: string): boolean => {
		const { expression } = workflow;
		const shown = expression.getParameterValue(
			condition,
			null,
			0,
			0,
			node.name,
			items,
			'manual',
			{},
		);
		if (typeof shown !== 'boolean') throw new Error(`${condition} is ${JSON.stringify(shown)}`);
		return shown;
	};
	await workflow.expression.acquireIsolate();
	try {
		return (description.hints ?? [])
			.filter(({ displayCondition = '=true' }) => isShown(displayCondition))
			.map(({ message }) => message);
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

/** A trigger's poll, by itself: what n8n's `ActiveWorkflows` starts executions with. */
export async function poll(
	engine: Engine,
	{ type, typeVersion = 1, parameters = {}, credentials = {}, ...sent }: Calls['poll']['sent'],
): Promise<PollReport> {
	const { staticData = {}, mode = 'trigger' } = sent;
	const trigger = engine.nodeTypes.getByNameAndVersion(type, typeVersion);
	if (!trigger.poll) throw new Error(`${type} is not polled`);
	const { workflow, node } = workflowOf(
		engine.line,
		{ type, typeVersion, parameters, credentials: named(credentials) },
		engine.nodeTypes,
	);
	const kept = Object.assign(workflow.getStaticData('node', node), staticData);
	const additionalData = additionalDataOf(engine, credentials, mode);
	const context = new engine.line.core.PollContext(
		workflow,
		node,
		additionalData,
		mode,
		'activate',
	);
	await workflow.expression.acquireIsolate();
	try {
		const output = await trigger.poll.call(context);
		return { items: output && (output[0] ?? []).map(({ json }) => json), staticData: kept };
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

/**
 * What the "Save" button of a credential says when a node tests it (n8n's `CredentialsTester`; a credential type that
 * has its own `test` request is not tested here: what makes the request is in n8n, not in its engine).
 */
export async function testCredential(
	engine: Engine,
	{ type, data }: Calls['testCredential']['sent'],
): Promise<INodeCredentialTestResult> {
	const test = findTest(engine, type);
	if (!test) return { status: 'Error', message: 'No testing function found for this credential.' };
	const additionalData = additionalDataOf(engine, { [type]: data }, 'internal');
	const decrypted = await additionalData.credentialsHelper.withDefaults(
		additionalData,
		data,
		type,
		'internal',
	);
	const context = new engine.line.core.CredentialTestContext(additionalData);
	return await test.call(context, { id: type, name: type, type, data: decrypted });
}

function findTest({ loader }: Engine, type: string): ICredentialTestFunction | undefined {
	if (loader.credentialTypes[type]?.type.test)
		throw new Error('A declarative credential test needs a whole n8n');
	const supported = loader.known.credentials[type]?.supportedNodes ?? [];
	for (const node of supported.flatMap((name) => versionsOf(loader.nodeTypes[name]?.type))) {
		const testedBy = node.description.credentials?.find(({ name }) => name === type)?.testedBy;
		if (typeof testedBy === 'string') return node.methods?.credentialTest?.[testedBy];
	}
	return undefined;
}

function versionsOf(type: INodeType | IVersionedNodeType | undefined): INodeType[] {
	if (!type) return [];
	return 'nodeVersions' in type ? Object.values(type.nodeVersions) : [type];
}
