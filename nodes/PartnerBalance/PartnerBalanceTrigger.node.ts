import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { testKeys } from '../../partner/testKeys';
import { pollBalances } from './poll';
import { chosenProducts, howToTest, properties, purpose } from './settings';

export class PartnerBalanceTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Balance Trigger',
		name: 'partnerBalanceTrigger',
		icon: { light: 'file:partnerBalance.svg', dark: 'file:partnerBalance.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: chosenProducts(),
		description: purpose,
		documentationUrl:
			'https://github.com/n8n-nodes-smspartner/n8n-nodes-smspartner/blob/main/docs/guide/triggers.md#balances',
		defaults: { name: 'Partner Balance Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'partnerApi', required: true, testedBy: 'testKeys' }],
		...howToTest,
		properties,
	};

	methods = { credentialTest: { testKeys } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await pollBalances(this);
	}
}
