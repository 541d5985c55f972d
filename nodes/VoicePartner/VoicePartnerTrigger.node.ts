import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { receive } from '../../engine/inbound/receive';
import { chosenEvents, howToTest, triggerPanel } from '../../engine/inbound/triggerOptions';
import { TRIGGERS } from '../../partner/callbackAddress';
import { leaveAddress, takeAddressBack } from '../../partner/ownAddress';
import { events, whatItDoes, whereItsAddressGoes } from './events';

export class VoicePartnerTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Voice Partner Trigger',
		name: 'voicePartnerTrigger',
		icon: { light: 'file:voicePartner.svg', dark: 'file:voicePartner.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: chosenEvents(events),
		description: whatItDoes,
		documentationUrl:
			'https://github.com/n8n-nodes-smspartner/n8n-nodes-smspartner/blob/main/docs/guide/triggers.md',
		defaults: { name: 'Voice Partner Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				ndvHideMethod: true,
				responseMode: 'onReceived',
				path: TRIGGERS.voicePartnerTrigger.path,
			},
			// The end of a campaign arrives as a GET request (docs/api/voice-partner.md 2.7) to the same URL.
			{
				name: 'setup',
				ndvHideUrl: true,
				httpMethod: 'GET',
				responseMode: 'onReceived',
				path: TRIGGERS.voicePartnerTrigger.path,
			},
		],
		...howToTest,
		properties: triggerPanel(events, whereItsAddressGoes),
	};

	webhookMethods = {
		default: {
			// n8n calls "create" only after false, and it must be called each time.
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				leaveAddress(this, 'voicePartnerTrigger');
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				takeAddressBack(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		leaveAddress(this, 'voicePartnerTrigger');
		return await receive(this, events);
	}
}
