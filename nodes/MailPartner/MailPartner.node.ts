import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { panel, subtitle } from '../../engine/panel/panel';
import { panelHints } from '../../engine/panel/panelHints';
import { runNode } from '../../engine/run/run';
import { mailPartner } from '../../partner/products';
import { testKeys } from '../../partner/testKeys';
import { searchSubaccounts } from './listSearch/searchSubaccounts';
import { searchUnsubscribed } from './listSearch/searchUnsubscribed';
import { resources } from './resources';

export class MailPartner implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Mail Partner',
		name: 'mailPartner',
		icon: { light: 'file:mailPartner.svg', dark: 'file:mailPartner.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: subtitle(resources),
		description: 'Send emails, get their delivery status, and check the balance of Mail Partner',
		documentationUrl:
			'https://github.com/n8n-nodes-smspartner/n8n-nodes-smspartner/blob/main/docs/operations.md#mail-partner',
		defaults: { name: 'Mail Partner' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'partnerApi', required: true, testedBy: 'testKeys' }],
		hints: panelHints(resources),
		properties: panel(resources),
	};

	methods = { credentialTest: { testKeys }, listSearch: { searchSubaccounts, searchUnsubscribed } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, mailPartner, resources);
	}
}
