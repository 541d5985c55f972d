import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialsExpressionResolveValues,
	ICredentialsHelper,
	ICredentialType,
	IDataObject,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeProperties,
	IWorkflowDataProxyAdditionalKeys,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Credentials } from '../protocol';
import type { LoadedLine, PackageLoader } from './line';
import { workflowOf } from './temporaryWorkflow';

type Data = ICredentialDataDecryptedObject;

/**
 * n8n's `CredentialsHelper` over the credentials of one run instead of a database. What it does with them is what n8n
 * does: defaults filled in, expressions evaluated, `authenticate` as function or as data, `preAuthentication`.
 */
export class RunCredentials implements ICredentialsHelper {
	private readonly stored: Credentials;

	constructor(
		private readonly line: LoadedLine,
		private readonly loader: PackageLoader,
		given: Credentials,
	) {
		this.stored = structuredClone(given);
	}

	async authenticate(
		credentials: Data,
		type: string,
		requestOptions: IHttpRequestOptions,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.typeByName(type);
		if (typeof authenticate === 'function') return await authenticate(credentials, requestOptions);
		if (!authenticate || !workflow || !node) return requestOptions;
		const resolve = (value: string) => resolveWith(credentials, value, workflow, node);
		const request: Record<string, unknown> = { headers: {}, ...requestOptions };
		for (const [part, entries] of Object.entries(authenticate.properties)) {
			const resolved = Object.entries(entries ?? {}).map(([key, value]) => [
				resolve(key),
				resolve(String(value)),
			]);
			request[part] = Object.assign(request[part] ?? {}, Object.fromEntries(resolved));
		}
		return Object.assign(requestOptions, request);
	}

	/** n8n renews what expires only if a hidden property says so: when it is empty, and after a 401. */
	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: Data,
		type: string,
		node: INode,
		expired: boolean,
	): Promise<Data | undefined> {
		const { properties, preAuthentication } = this.typeByName(type);
		const expirable = properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable,
		);
		if (!expirable || !preAuthentication) return undefined;
		if (credentials[expirable.name] !== '' && !expired) return undefined;
		const output = await preAuthentication.call(helpers, credentials);
		const details = node.credentials?.[type];
		if (output[expirable.name] === undefined || !details) return undefined;
		const renewed: Data = Object.assign(credentials, output);
		await this.updateCredentials(details, type, renewed);
		return renewed;
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: Data,
		type: string,
	): Promise<Data | undefined> {
		const output = await this.typeByName(type).preAuthentication?.call(helpers, credentials);
		return output && Object.assign<Data, IDataObject>({}, output);
	}

	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		values?: ICredentialsExpressionResolveValues,
	): Promise<Data> {
		const data = this.dataOf(details, type);
		if (raw) return data;
		return await this.withDefaults(additionalData, data, type, mode, executeData, values);
	}

	/** n8n's `applyDefaultsAndOverwrites`: what a node or a credential test gets to see. */
	async withDefaults(
		additionalData: IWorkflowExecuteAdditionalData,
		given: Data,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		values?: ICredentialsExpressionResolveValues,
	): Promise<Data> {
		const keys = this.line.core.getAdditionalKeys(additionalData, mode, null);
		const { getNodeParameters } = this.line.workflow.NodeHelpers;
		const properties = this.getCredentialsProperties(type);
		// A copy, as n8n has one from decrypting.
		const copy = JSON.parse(JSON.stringify(given));
		const parameters = getNodeParameters(properties, copy, true, false, null, null);
		const data = Object.assign<Data, object>({}, parameters ?? {});
		const resolved = values
			? resolveIn(values, data, mode, keys, executeData)
			: await this.resolveAlone(data, mode, keys);
		return Object.assign(data, resolved);
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		const { extends: parents = [], properties } = this.typeByName(type);
		const merged: INodeProperties[] = [];
		for (const parent of parents) {
			this.line.workflow.NodeHelpers.mergeNodeProperties(
				merged,
				this.getCredentialsProperties(parent),
			);
		}
		this.line.workflow.NodeHelpers.mergeNodeProperties(merged, properties);
		return merged;
	}

	async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		const credentials = new this.line.core.Credentials(details, type);
		await credentials.setData(this.dataOf(details, type));
		return credentials;
	}

	async updateCredentials(
		details: INodeCredentialsDetails,
		type: string,
		data: Data,
	): Promise<void> {
		this.stored[this.keyOf(details, type)] = data;
	}

	async updateCredentialsOauthTokenData(
		details: INodeCredentialsDetails,
		type: string,
		data: Data,
	): Promise<void> {
		await this.updateCredentials(details, type, { ...this.dataOf(details, type), ...data });
	}

	getParentTypes(type: string): string[] {
		const parents = this.typeByName(type).extends ?? [];
		return [...parents, ...parents.flatMap((parent) => this.getParentTypes(parent))];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	private typeByName(type: string): ICredentialType {
		const found = this.loader.credentialTypes[type]?.type;
		if (!found) throw new Error(`Unrecognized credential type: ${type}`);
		return found;
	}

	private keyOf({ name }: INodeCredentialsDetails, type: string): string {
		return name in this.stored ? name : type;
	}

	private dataOf(details: INodeCredentialsDetails, type: string): Data {
		const data = this.stored[this.keyOf(details, type)];
		if (!data)
			throw new Error(
				`This run was given no credential "${details.name}" and none of type "${type}"`,
			);
		return data;
	}

	private async resolveAlone(
		data: Data,
		mode: WorkflowExecuteMode,
		keys: IWorkflowDataProxyAdditionalKeys,
	) {
		const { workflow, node } = workflowOf(this.line, { type: 'n8n-nodes-base.noOp' });
		await workflow.expression.acquireIsolate();
		try {
			const parameters = JSON.parse(JSON.stringify(data));
			return workflow.expression.getComplexParameterValue(
				node,
				parameters,
				mode,
				keys,
				undefined,
				undefined,
				data,
			);
		} finally {
			await workflow.expression.releaseIsolate();
		}
	}
}

function resolveWith(credentials: Data, value: string, workflow: Workflow, node: INode): string {
	if (!value.startsWith('=')) return value;
	const keys = { $credentials: credentials };
	const resolved = workflow.expression.getSimpleParameterValue(
		node,
		value,
		'internal',
		keys,
		undefined,
		'',
	);
	return resolved ? String(resolved) : '';
}

function resolveIn(
	values: ICredentialsExpressionResolveValues,
	data: Data,
	mode: WorkflowExecuteMode,
	keys: IWorkflowDataProxyAdditionalKeys,
	executeData?: IExecuteData,
) {
	const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = values;
	return workflow.expression.getParameterValue(
		JSON.parse(JSON.stringify(data)),
		runExecutionData,
		runIndex,
		itemIndex,
		node.name,
		connectionInputData,
		mode,
		keys,
		executeData,
		false,
		data,
	);
}
