const { NodeOperationError } = require('n8n-workflow');

/** What each node run has seen, by the execute data that n8n gives it. */
const runs = new WeakMap();

function memoryOf(context) {
	const executeData = context.getExecuteData();
	const memory = runs.get(executeData) ?? { visits: 0, items: new WeakSet() };
	runs.set(executeData, memory);
	return memory;
}

const behaviours = {
	echo(context, index) {
		return { text: context.getNodeParameter('text', index) };
	},
	fail(context, index) {
		const text = context.getNodeParameter('text', index);
		if (text === 'bad')
			throw new NodeOperationError(context.getNode(), 'The text is bad', { itemIndex: index });
		return { text };
	},
	/** Fails the first two visits of a node run, then tells what it remembers of them. */
	remember(context, index) {
		const memory = memoryOf(context);
		const { json } = context.getInputData()[index];
		const known = memory.items.has(json);
		memory.items.add(json);
		memory.visits += 1;
		if (memory.visits < context.getNodeParameter('visits', index))
			throw new Error(`Visit ${memory.visits}`);
		return { visits: memory.visits, known };
	},
	async request(context, index) {
		const options = context.getNodeParameter('request', index);
		return await context.helpers.httpRequestWithAuthentication.call(context, 'probeApi', {
			json: true,
			...options,
		});
	},
	async wait(context) {
		await new Promise((resolve) =>
			context.getExecutionCancelSignal().addEventListener('abort', resolve),
		);
		context.logger.info('Woken by the cancel signal');
		return {};
	},
};

exports.Probe = class {
	description = {
		displayName: 'Probe',
		name: 'probe',
		group: ['transform'],
		version: 1,
		description: 'Does what a test of the harness asks for',
		usableAsTool: true,
		defaults: { name: 'Probe' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'probeApi', required: false, testedBy: 'probeApiTest' }],
		properties: [
			{ displayName: 'Does', name: 'does', type: 'string', default: 'echo' },
			{ displayName: 'Text', name: 'text', type: 'string', default: '' },
			{ displayName: 'Visits', name: 'visits', type: 'number', default: 3 },
			{ displayName: 'Request', name: 'request', type: 'json', default: {} },
		],
	};

	methods = {
		credentialTest: {
			async probeApiTest({ data }) {
				const options = {
					uri: `${data.baseUrl}/${data.key}`,
					simple: false,
					resolveWithFullResponse: true,
				};
				const { statusCode } = await this.helpers.request(options);
				return {
					status: statusCode === 200 ? 'OK' : 'Error',
					message: `The API answered ${statusCode}`,
				};
			},
		},
		listSearch: {
			async findKeys(filter) {
				const { key } = await this.getCredentials('probeApi');
				return {
					results: [{ name: `${filter} of ${key}`, value: this.getCurrentNodeParameter('text') }],
				};
			},
		},
	};

	async execute() {
		const output = [];
		for (const index of this.getInputData().keys()) {
			const pairedItem = { item: index };
			try {
				const json = await behaviours[this.getNodeParameter('does', index)](this, index);
				output.push({ json, pairedItem });
			} catch (error) {
				if (!this.continueOnFail()) throw error;
				output.push({ json: { error: error.message }, pairedItem });
			}
		}
		return [output];
	}
};
