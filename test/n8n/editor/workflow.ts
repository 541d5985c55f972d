import { randomUUID } from 'node:crypto';

/** What the editor is tried on: nodes that hang on a trigger side by side. */
interface Node {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly typeVersion: number;
	readonly position: readonly [number, number];
	readonly parameters: object;
	readonly credentials?: object;
}

/** The credential that demo/steps import. */
const credentials = { partnerApi: { id: 'partnerDemo', name: 'Partner (demo)' } };

type Sketch = readonly [name: string, parameters: object];

function partnerNode(type: string, [name, parameters]: Sketch) {
	return {
		name,
		type: `n8n-nodes-smspartner.${type}`,
		typeVersion: 1,
		parameters,
		credentials,
	};
}

function httpRequest(name: string, method: string, url: string, body?: object) {
	const parameters = {
		method,
		url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'partnerApi',
		...(body && { sendBody: true, specifyBody: 'json', jsonBody: JSON.stringify(body) }),
	};
	const type = 'n8n-nodes-base.httpRequest';
	return { name, type, typeVersion: 4.2, parameters, credentials };
}

function token(value: string) {
	return { __rl: true, mode: 'id', value };
}

const smsNodes: readonly Sketch[] = [
	['SMS Credits', { resource: 'account', operation: 'getCredits' }],
	['SMS Send', { resource: 'sms', operation: 'send' }],
	[
		'Wrong Subaccount',
		{
			resource: 'subaccount',
			operation: 'addCredit',
			tokenSubaccount: token('nobody'),
			credit: 10,
		},
	],
];

/**
 * The workflow as n8n's server takes it.
 *
 * @param simulator its address
 */
export function workflow(simulator: string): object {
	const trigger = {
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
	};
	const moved = { tokenSubaccount: 'demo-subaccount-shop', credit: '1' };
	const others = [
		...smsNodes.map((sketch) => partnerNode('smsPartner', sketch)),
		partnerNode('voicePartner', ['Voice Drop', { resource: 'voiceMessage', operation: 'send' }]),
		partnerNode('mailPartner', ['Mail Status', { resource: 'email', operation: 'getStatus' }]),
		httpRequest('HTTP SMS', 'GET', `${simulator}/sms/v1/me`),
		httpRequest('HTTP Voice', 'GET', `${simulator}/voice/v1/me`),
		httpRequest('HTTP Marked', 'GET', `${simulator}/voice/v1/audios/{apiKey}`),
		httpRequest('HTTP Body', 'POST', `${simulator}/sms/v1/subaccount/credit/add`, moved),
		httpRequest('HTTP Elsewhere', 'GET', 'http://127.0.0.1:1/me'),
	];
	const nodes = [trigger, ...others].map((node, index): Node => ({
		...node,
		id: randomUUID(),
		position: [240 * (index % 5), 200 * Math.floor(index / 5)],
	}));
	const main = [others.map(({ name }) => ({ node: name, type: 'main', index: 0 }))];
	return { name: 'Editor', nodes, connections: { Start: { main } }, settings: {} };
}
