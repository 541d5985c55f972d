import { choiceField } from '../../../../engine/fields/fields';
import type { Field } from '../../../../engine/operation/field';
import { callbackField } from '../../../../partner/callbackField';

export const urlDlr = callbackField({
	displayName: 'Report To',
	trigger: 'smsPartnerTrigger',
	placeholder: 'e.g. https://example.com/sms-reports',
	description: 'Where the API posts the delivery reports',
});

export const urlResponse = callbackField({
	displayName: 'Replies To',
	trigger: 'smsPartnerTrigger',
	placeholder: 'e.g. https://example.com/sms-replies',
	description: 'Where the API posts the replies of recipients',
});

/** Such an address where items share requests: only `/send` surely takes it (docs/api/sms-partner.md 15). */
export function sharedByText(address: Field<string>): Field<string> {
	const { shown } = address;
	const description = `${shown.description ?? ''}. With this, only items with the same text share requests.`;
	return { ...address, shown: { ...shown, description } };
}

/** Not on the newest pages any more (docs/api/sms-partner.md 3.1). */
export const gamme = choiceField(
	{
		displayName: 'Range',
		type: 'options',
		options: [
			{ name: 'Premium', value: 'premium' },
			{ name: 'Low Cost', value: 'lowCost' },
		],
		default: 'premium',
		description:
			'The quality of delivery. A text in the range "Low Cost" has at most 160 characters, and must hold the mention "NoPub=STOP" itself.',
	},
	['premium', 'lowCost'],
);

/** A range as the API writes it. */
export function asRange(range: 'premium' | 'lowCost' | undefined): 1 | 2 | undefined {
	if (range === undefined) return undefined;
	return range === 'lowCost' ? 2 : 1;
}
