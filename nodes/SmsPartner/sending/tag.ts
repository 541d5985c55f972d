import { ruledField } from '../../../engine/fields/fields';

/** "≤ 20, no spaces, lower case" (docs/api/sms-partner.md 3.1). */
export const tag = ruledField(
	{
		displayName: 'Tag',
		type: 'string',
		default: '',
		placeholder: 'e.g. christmas-2026',
		description:
			'A word by which the messages are found again, e.g. in the statistics: at most 20 characters, lower case, without spaces',
	},
	(text) =>
		text.length > 20 || /\s/.test(text) || text !== text.toLowerCase()
			? 'must have at most 20 characters, in lower case and without spaces'
			: undefined,
);
