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
		description: `From ${site}, under API`,
	};
}

function urlProperty({ name, urlField, publicUrl }: PartnerProduct): INodeProperties {
	return {
		displayName: `${name} Base URL`,
		name: urlField,
		type: 'string',
		displayOptions: { show: { customUrls: [true] } },
		default: publicUrl,
		description: 'Up to and with /v1. It must start with https:// unless it is on this machine.',
	};
}

/** The keys of the Partner platform: one for each product, each may be empty. */
export class PartnerApi implements ICredentialType {
	name = 'partnerApi';

	displayName = 'Partner API';

	icon: Icon = { light: 'file:partner.svg', dark: 'file:partner.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-smspartner/n8n-nodes-smspartner/blob/main/docs/guide/credential.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Fill in the keys of the products that you use. The others may stay empty.',
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
				'Whether to send requests to other addresses than the public ones, e.g. to a simulator or a gateway of your own',
		},
		...products.map(urlProperty),
	];

	authenticate = placeKey;
}
