import { choiceField } from '../../../../engine/fields/fields';
import type { Field } from '../../../../engine/operation/field';
import { callbackField } from '../../../../partner/callbackField';

export const urlDlr = callbackField({
	displayName: 'Report To',
	trigger: 'smsPartnerTrigger',
	placeholder: 'e.g. https://example.com/sms-reports',
	description: 'The URL that receives the delivery reports',
});

export const urlResponse = callbackField({
	displayName: 'Replies To',
	trigger: 'smsPartnerTrigger',
	placeholder: 'e.g. https://example.com/sms-replies',
	description: 'The URL that receives the replies of recipients',
});

/** A callback URL for combined items, since only `/send` is known to accept it (docs/api/sms-partner.md 15). */
export function sharedByText(address: Field<string>): Field<string> {
	const { shown } = address;
	const description = `${shown.description ?? ''}. With this option, only items with the same text are combined.`;
	return { ...address, shown: { ...shown, description } };
}

/** No longer on the newest pages (docs/api/sms-partner.md 3.1). */
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
			'The quality of delivery. A "Low Cost" text has up to 160 characters and must include the mention "NoPub=STOP".',
	},
	['premium', 'lowCost'],
);

/** A range in the format of the API. */
export function asRange(range: 'premium' | 'lowCost' | undefined): 1 | 2 | undefined {
	if (range === undefined) return undefined;
	return range === 'lowCost' ? 2 : 1;
}
