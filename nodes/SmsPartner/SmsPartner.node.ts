import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { panel, subtitle } from '../../engine/panel/panel';
import { panelHints } from '../../engine/panel/panelHints';
import { runNode } from '../../engine/run/run';
import { resume } from '../../engine/waiting/resume';
import { nothingToRegister, resumeWebhooks } from '../../engine/waiting/resumeWebhooks';
import { smsPartner } from '../../partner/products';
import { testKeys } from '../../partner/testKeys';
import { answers } from './answers';
import { searchContactGroups } from './listSearch/searchContactGroups';
import { searchContacts } from './listSearch/searchContacts';
import { searchStopList } from './listSearch/searchStopList';
import { searchSubaccounts } from './listSearch/searchSubaccounts';
import { searchTriggers } from './listSearch/searchTriggers';
import { resources } from './resources';

export class SmsPartner implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMS Partner',
		name: 'smsPartner',
		icon: { light: 'file:smsPartner.svg', dark: 'file:smsPartner.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: subtitle(resources),
		description:
			'Send SMS and RCS messages, track delivery, and manage contacts, phone numbers and credit with SMS Partner',
		documentationUrl:
			'https://github.com/n8n-nodes-smspartner/n8n-nodes-smspartner/blob/main/docs/operations.md#sms-partner',
		defaults: { name: 'SMS Partner' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'partnerApi', required: true, testedBy: 'testKeys' }],
		webhooks: resumeWebhooks,
		hints: panelHints(resources),
		properties: panel(resources),
	};

	methods = {
		credentialTest: { testKeys },
		listSearch: {
			searchContactGroups,
			searchContacts,
			searchStopList,
			searchSubaccounts,
			searchTriggers,
		},
	};

	webhookMethods = nothingToRegister;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, smsPartner, resources);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resume(this, smsPartner, answers);
	}
}
