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
import { testKeys } from '../../partner/testKeys';
import { events, whatItDoes, whereItsAddressGoes } from './events';

export class SmsPartnerTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMS Partner Trigger',
		name: 'smsPartnerTrigger',
		icon: { light: 'file:smsPartner.svg', dark: 'file:smsPartner.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: chosenEvents(events),
		description: whatItDoes,
		documentationUrl:
			'https://github.com/n8n-nodes-smspartner/n8n-nodes-smspartner/blob/main/docs/guide/triggers.md',
		defaults: { name: 'SMS Partner Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'partnerApi',
				required: true,
				testedBy: 'testKeys',
				displayOptions: { show: { events: ['deliveryReport'] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				path: TRIGGERS.smsPartnerTrigger.path,
			},
			// The method of delivery reports is not documented (docs/api/sms-partner.md 7.4): GET has the same URL.
			{
				name: 'setup',
				ndvHideUrl: true,
				httpMethod: 'GET',
				responseMode: 'onReceived',
				path: TRIGGERS.smsPartnerTrigger.path,
			},
		],
		...howToTest,
		properties: triggerPanel(events, whereItsAddressGoes),
	};

	methods = { credentialTest: { testKeys } };

	webhookMethods = {
		default: {
			// n8n calls this before "create", which must run every time.
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				leaveAddress(this, 'smsPartnerTrigger');
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				takeAddressBack(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		leaveAddress(this, 'smsPartnerTrigger');
		return await receive(this, events);
	}
}
