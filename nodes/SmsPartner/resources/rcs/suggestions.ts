import type { INodePropertyCollection } from 'n8n-workflow';
import { onlyIf, rowsOf, type Field } from '../../../../engine/operation/field';
import { toText } from '../../../../engine/values/convert';

/** A suggested reply below an RCS message, and the data that it sends when it is tapped. */
export interface Suggestion {
	readonly text: string;
	readonly postbackData: string;
}

/** docs/api/sms-partner.md 3.6 */
const MAX_REPLIES = 4;

/** The rows of the panel, one per reply. */
const rows: INodePropertyCollection = {
	displayName: 'Reply',
	name: 'reply',
	values: [
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			default: '',
			placeholder: 'e.g. Yes, please',
			description: 'The label that the recipient taps',
		},
		{
			displayName: 'Postback Data',
			name: 'postbackData',
			type: 'string',
			default: '',
			placeholder: 'e.g. delivery-yes',
			description: 'The data you receive when it is tapped. Defaults to the text.',
		},
	],
};

const field: Field<readonly Suggestion[]> = {
	shown: {
		displayName: 'Suggested Replies',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add reply',
		default: {},
		options: [rows],
		description:
			'Up to 4 replies for the recipient to tap, below a text or a file. For other types of suggestions, choose the content type "Custom (JSON)".',
	},
	read(raw) {
		const entries = rowsOf(raw, 'reply');
		if (entries.length > MAX_REPLIES) throw new Error(`has more than ${MAX_REPLIES} replies`);
		return entries.map(({ text: rawText, postbackData }, place) => {
			const text = toText(rawText);
			if (text === undefined) throw new Error(`has no text for reply ${place + 1}`);
			return { text, postbackData: toText(postbackData) ?? text };
		});
	},
};

export const suggestions = onlyIf({ contentType: ['text', 'file'] }, field);
