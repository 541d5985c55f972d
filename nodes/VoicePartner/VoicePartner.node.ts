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
import { voicePartner } from '../../partner/products';
import { testKeys } from '../../partner/testKeys';
import { answers } from './answers';
import { searchAudioFiles } from './listSearch/searchAudioFiles';
import { searchTriggers } from './listSearch/searchTriggers';
import { resources } from './resources';

export class VoicePartner implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Voice Partner',
		name: 'voicePartner',
		icon: { light: 'file:voicePartner.svg', dark: 'file:voicePartner.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: subtitle(resources),
		description:
			'Send voice messages to voicemail, call phone numbers with spoken text, and check the balance of Voice Partner',
		documentationUrl:
			'https://github.com/n8n-nodes-smspartner/n8n-nodes-smspartner/blob/main/docs/operations.md#voice-partner',
		defaults: { name: 'Voice Partner' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'partnerApi', required: true, testedBy: 'testKeys' }],
		webhooks: resumeWebhooks,
		hints: panelHints(resources),
		properties: panel(resources),
	};

	methods = { credentialTest: { testKeys }, listSearch: { searchAudioFiles, searchTriggers } };

	webhookMethods = nothingToRegister;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, voicePartner, resources);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resume(this, voicePartner, answers);
	}
}
