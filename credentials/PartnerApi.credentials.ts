import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { placeKey } from '../partner/placeKey';
import { products, type PartnerProduct } from '../partner/products';

function keyProperty({ keyField, keyLabel, site }: PartnerProduct): INodeProperties {
	return {
		displayName: keyLabel,
		name: keyField,
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: `Found on ${site}, under API`,
	};
}

function urlProperty({ name, urlField, publicUrl }: PartnerProduct): INodeProperties {
	return {
		displayName: `${name} Base URL`,
		name: urlField,
		type: 'string',
		displayOptions: { show: { customUrls: [true] } },
		default: publicUrl,
		description:
			'Up to and including /v1. It must start with https:// unless it is on this machine.',
	};
}

/** The API keys of the Partner platform: one per product, all optional. */
export class PartnerApi implements ICredentialType {
	name = 'partnerApi';

	displayName = 'Partner API';

	icon: Icon = { light: 'file:partner.svg', dark: 'file:partner.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-smspartner/n8n-nodes-smspartner/blob/main/docs/guide/credential.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Enter the API keys of the products you use. Leave the others empty.',
			name: 'notice',
			type: 'notice',
			default: '',
		},
		...products.map(keyProperty),
		{
			displayName: 'Custom Base URLs',
			name: 'customUrls',
			type: 'boolean',
			default: false,
			description:
				'Whether to use other base URLs than the public ones, e.g. those of a simulator or your own gateway',
		},
		...products.map(urlProperty),
	];

	authenticate = placeKey;
}
