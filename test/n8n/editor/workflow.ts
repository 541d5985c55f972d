import {
	demoCredential,
	inRows,
	manualTrigger,
	partnerNode,
	workflowOf,
	type NodeSketch,
} from '../../../tools/editor/workflow';

function httpRequest(name: string, method: string, url: string, body?: object): NodeSketch {
	const parameters = {
		method,
		url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'partnerApi',
		...(body && { sendBody: true, specifyBody: 'json', jsonBody: JSON.stringify(body) }),
	};
	const type = 'n8n-nodes-base.httpRequest';
	return { name, type, typeVersion: 4.2, parameters, credentials: demoCredential };
}

const partnerNodes = [
	partnerNode('SMS Credits', 'smsPartner', { resource: 'account', operation: 'getCredits' }),
	partnerNode('SMS Send', 'smsPartner', { resource: 'sms', operation: 'send' }),
	partnerNode('Wrong Subaccount', 'smsPartner', {
		resource: 'subaccount',
		operation: 'addCredit',
		tokenSubaccount: { __rl: true, mode: 'id', value: 'nobody' },
		credit: 10,
	}),
	partnerNode('Voice Drop', 'voicePartner', { resource: 'voiceMessage', operation: 'send' }),
	partnerNode('Mail Status', 'mailPartner', { resource: 'email', operation: 'getStatus' }),
];

/**
 * What the editor is tried on: nodes that hang on a trigger side by side, as n8n's server takes them.
 *
 * @param simulator its address
 */
export function workflow(simulator: string): object {
	const moved = { tokenSubaccount: 'demo-subaccount-shop', credit: '1' };
	const others = [
		...partnerNodes,
		httpRequest('HTTP SMS', 'GET', `${simulator}/sms/v1/me`),
		httpRequest('HTTP Voice', 'GET', `${simulator}/voice/v1/me`),
		httpRequest('HTTP Marked', 'GET', `${simulator}/voice/v1/audios/{apiKey}`),
		httpRequest('HTTP Body', 'POST', `${simulator}/sms/v1/subaccount/credit/add`, moved),
		httpRequest('HTTP Elsewhere', 'GET', 'http://127.0.0.1:1/me'),
	];
	const wires = others.map(({ name }) => ({ from: manualTrigger.name, to: name }));
	return workflowOf('Editor', [manualTrigger, ...others], wires, inRows(5));
}
