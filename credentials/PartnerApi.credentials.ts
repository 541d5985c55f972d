import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { placeKey } from '../partner/placeKey';

const shownWithCustomUrls = { show: { customUrls: [true] } };

/** The keys of the Partner platform: one for each product, each may be empty. */
export class PartnerApi implements ICredentialType {
	name = 'partnerApi';

	displayName = 'Partner API';

	icon: Icon = { light: 'file:partner.svg', dark: 'file:partner.dark.svg' };

	documentationUrl = 'https://www.docpartner.dev/api';

	properties: INodeProperties[] = [
		{
			displayName: 'Fill in the keys of the products that you use. The others may stay empty.',
			name: 'notice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'SMS Partner API Key',
			name: 'smsApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'From my.smspartner.fr, under API',
		},
		{
			displayName: 'Voice Partner API Key',
			name: 'voiceApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'From my.voicepartner.fr, under API',
		},
		{
			displayName: 'Mail Partner API Key',
			name: 'mailApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'From my.mailpartner.fr, under API',
		},
		{
			displayName: 'Custom Base URLs',
			name: 'customUrls',
			type: 'boolean',
			default: false,
			description:
				'Whether to send requests to other addresses than the public ones, e.g. to a simulator or a gateway of your own',
		},
		{
			displayName: 'SMS Partner Base URL',
			name: 'smsBaseUrl',
			type: 'string',
			displayOptions: shownWithCustomUrls,
			default: 'https://api.smspartner.fr/v1',
			description: 'Up to and with /v1. It must start with https:// unless it is on this machine.',
		},
		{
			displayName: 'Voice Partner Base URL',
			name: 'voiceBaseUrl',
			type: 'string',
			displayOptions: shownWithCustomUrls,
			default: 'https://api.voicepartner.fr/v1',
			description: 'Up to and with /v1. It must start with https:// unless it is on this machine.',
		},
		{
			displayName: 'Mail Partner Base URL',
			name: 'mailBaseUrl',
			type: 'string',
			displayOptions: shownWithCustomUrls,
			default: 'https://api.mailpartner.fr/v1',
			description: 'Up to and with /v1. It must start with https:// unless it is on this machine.',
		},
	];

	authenticate = placeKey;
}
