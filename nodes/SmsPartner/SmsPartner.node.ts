import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { smsPartner } from '../../credentials/products';
import { testKeys } from '../../credentials/testKeys';
import { panel, subtitle } from '../../engine/panel';
import { runNode } from '../../engine/run';
import { resources } from './resources';
import { searchContactGroups } from './searchContactGroups';
import { searchContacts } from './searchContacts';
import { searchStopList } from './searchStopList';
import { searchSubaccounts } from './searchSubaccounts';

export class SmsPartner implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMS Partner',
		name: 'smsPartner',
		icon: { light: 'file:smsPartner.svg', dark: 'file:smsPartner.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: subtitle(resources),
		description:
			'Send SMS, follow their delivery, keep contacts, check phone numbers and move credit with SMS Partner',
		defaults: { name: 'SMS Partner' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'partnerApi', required: true, testedBy: 'testKeys' }],
		properties: panel(resources),
	};

	methods = {
		credentialTest: { testKeys },
		listSearch: { searchContactGroups, searchContacts, searchStopList, searchSubaccounts },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, smsPartner, resources);
	}
}
