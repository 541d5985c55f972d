import { ruledField } from '../../../engine/fields/fields';

/** "≤ 20, no spaces, lower case" (docs/api/sms-partner.md 3.1). */
export const tag = ruledField(
	{
		displayName: 'Tag',
		type: 'string',
		default: '',
		placeholder: 'e.g. christmas-2026',
		description:
			'A word to find the messages by, e.g. in statistics: up to 20 lowercase characters without spaces',
	},
	(text) =>
		text.length > 20 || /\s/.test(text) || text !== text.toLowerCase()
			? 'must have at most 20 lowercase characters and no spaces'
			: undefined,
);
