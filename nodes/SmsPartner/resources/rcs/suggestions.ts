import type { INodePropertyCollection } from 'n8n-workflow';
import { onlyIf, rowsOf, type Field } from '../../../../engine/operation/field';
import { toText } from '../../../../engine/values/convert';

/** An answer to tap below an RCS message, and what is sent back when it is tapped. */
export interface Suggestion {
	readonly text: string;
	readonly postbackData: string;
}

/** docs/api/sms-partner.md 3.6 */
const MAX_REPLIES = 4;

/** The rows of the panel, one for each answer. */
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
			description: 'What is shown for the recipient to tap',
		},
		{
			displayName: 'Postback Data',
			name: 'postbackData',
			type: 'string',
			default: '',
			placeholder: 'e.g. delivery-yes',
			description: 'What you get back when it is tapped; left out, its text',
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
			'Answers for the recipient to tap: at most 4, below a text or a file. The API knows other kinds as well: "Custom (JSON)" takes them.',
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
