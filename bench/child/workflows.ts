import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { complete, start, type NodeJson } from '../../test/n8n/core/workflow';
import type { Workflow } from '../../test/n8n/core/protocol';
import type { Job, Kind, Subject } from '../protocol';
import { floorType, httpRequestType } from './engine';

/** The two parameters of a send in the workflow. */
const parametersOf: Record<Kind, { phoneNumbers: string; message: string }> = {
	personalised: {
		phoneNumbers: '={{ $json.phone }}',
		message: '=Hello {{ $json.name }}, your order {{ $json.order }} is ready.',
	},
	computed: {
		phoneNumbers: '={{ $json.phone.trim() }}',
		message: '=Hello {{ $json.name.toUpperCase() }}, your order {{ $json.order }} is ready.',
	},
	same: {
		phoneNumbers: '={{ $json.phone }}',
		message: 'The shop is open until 8 this evening.',
	},
};

/** The maximum number of requests that the package has in flight. */
const FLIGHT = 16;

const credentials: NonNullable<INode['credentials']> = {
	partnerApi: { id: 'partnerApi', name: 'partnerApi' },
};

/** Rows as from a spreadsheet of customers. */
export function customers(count: number): INodeExecutionData[] {
	return Array.from({ length: count }, (_, row) => ({
		json: {
			phone: `+336${String(12_000_000 + row)}`,
			name: `Camille ${row}`,
			order: `FR-${2_000_000 + row}`,
			city: 'Lyon',
		},
	}));
}

/** The workflow of a job: its items come from the start node. */
export function workflowFor(job: Job, baseUrl: string): Workflow {
	return complete({ nodes: [start, nodeFor(job, baseUrl)], settings: { executionOrder: 'v1' } });
}

function nodeFor(job: Job, baseUrl: string): NodeJson {
	if (job.work === 'credits') return creditsNode(job.subject, baseUrl);
	if (job.work === 'calls') return callNode(job.subject, baseUrl);
	const { phoneNumbers, message } = parametersOf[job.kind];
	switch (job.subject) {
		case 'package':
			return packageNode({ resource: 'sms', operation: 'send', phoneNumbers, message });
		case 'httpRequest':
			return httpRequest({
				method: 'POST',
				url: `${baseUrl}/send`,
				sendBody: true,
				bodyParameters: {
					parameters: [
						{ name: 'phoneNumbers', value: phoneNumbers },
						{ name: 'message', value: message },
					],
				},
			});
		case 'floor':
			return {
				name: 'Send',
				type: floorType,
				parameters: { phoneNumbers, message, atOnce: job.work === 'sends' ? FLIGHT : 1 },
			};
	}
}

/** Credit for a different subaccount per item. */
function callNode(subject: Subject, baseUrl: string): NodeJson {
	const tokenSubaccount = '={{ $json.order }}';
	switch (subject) {
		case 'package':
			return packageNode({
				resource: 'subaccount',
				operation: 'addCredit',
				tokenSubaccount: { __rl: true, mode: 'id', value: tokenSubaccount },
				credit: 5,
			});
		case 'httpRequest':
			return httpRequest({
				method: 'POST',
				url: `${baseUrl}/subaccount/credit/add`,
				sendBody: true,
				bodyParameters: {
					parameters: [
						{ name: 'tokenSubaccount', value: tokenSubaccount },
						{ name: 'credit', value: '5' },
					],
				},
			});
		case 'floor':
			return {
				name: 'Send',
				type: floorType,
				parameters: { tokenSubaccount, credit: '5', atOnce: FLIGHT },
			};
	}
}

function creditsNode(subject: 'package' | 'httpRequest', baseUrl: string): NodeJson {
	return subject === 'package'
		? packageNode({ resource: 'account', operation: 'getCredits' })
		: httpRequest({ url: `${baseUrl}/me` });
}

function packageNode(parameters: INodeParameters): NodeJson {
	return { name: 'Send', type: 'n8n-nodes-smspartner.smsPartner', credentials, parameters };
}

function httpRequest(parameters: INodeParameters): NodeJson {
	return {
		name: 'Send',
		type: httpRequestType,
		typeVersion: 4.2,
		credentials,
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'partnerApi',
			...parameters,
		},
	};
}
