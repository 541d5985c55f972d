import type { IDataObject } from 'n8n-workflow';
import { choiceField, ruledField, textField, urlField } from '../../../../engine/fields/fields';
import {
	isBlank,
	onlyIf,
	type Field,
	type Shown,
	type Values,
} from '../../../../engine/operation/field';
import { isRecord, toText } from '../../../../engine/values/convert';
import type { Suggestion } from './suggestions';

/* What an RCS message holds (docs/api/sms-partner.md 3.6). The stored page ends within the rich card. */

const contentType = choiceField(
	{
		displayName: 'Content Type',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Custom (JSON)', value: 'custom', description: 'Any content that the API takes' },
			{ name: 'File', value: 'file', description: 'An image, a video, a sound or a PDF' },
			{
				name: 'Rich Card',
				value: 'richCard',
				description: 'A card with a title and a description',
			},
			{ name: 'Text', value: 'text', description: 'A text, with answers to tap if you like' },
		],
		default: 'text',
		description:
			'What the message holds. Media in rich cards, carousels, and suggestions that open a page or call a number have no fields of their own: "Custom (JSON)" takes them as the support of the platform describes them.',
	},
	['text', 'file', 'richCard', 'custom'],
);

/** A text of so many characters at most. */
function shortText(maxLength: number, shown: Shown): Field<string> {
	return ruledField(shown, (text) => {
		const length = [...text].length;
		return length > maxLength
			? `must have at most ${maxLength} characters, and it has ${length}`
			: undefined;
	});
}

const richContent: Field<IDataObject> = {
	shown: {
		displayName: 'Rich Content',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '{}',
		placeholder: 'e.g. {"conversation": {"text": "Hello"}}',
		description:
			'The content as the API takes it in "richContent". It is sent as it is, without a check.',
	},
	read(raw) {
		if (isBlank(raw)) throw new Error('is empty');
		const content = parsed(typeof raw === 'string' ? raw : JSON.stringify(raw));
		if (content === undefined) throw new Error('is not a JSON object');
		if (Object.keys(content).length === 0) throw new Error('is empty');
		return content;
	},
};

/** The object that a JSON text stands for. */
function parsed(text: string): IDataObject | undefined {
	try {
		const content: IDataObject = JSON.parse(text);
		return isRecord(content) ? content : undefined;
	} catch {
		return undefined;
	}
}

/** The fields of the contents, each with its own only. */
export const contentFields = {
	contentType,
	text: onlyIf(
		{ contentType: ['text'] },
		textField({
			displayName: 'Text',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: 'e.g. Hello Marie, your order is ready.',
			description: 'The text of the message; emojis and line breaks arrive as they are',
		}),
	),
	fileUrl: onlyIf(
		{ contentType: ['file'] },
		urlField({
			displayName: 'File URL',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/catalogue.pdf',
			description:
				'The web address of the file, which must be reachable from the internet: JPEG, GIF, PNG, MP4, M4V, MPEG, WebM, H263, AAC, MP3, OGG, 3GP or PDF',
		}),
	),
	orientation: onlyIf(
		{ contentType: ['richCard'] },
		choiceField(
			{
				displayName: 'Orientation',
				type: 'options',
				options: [
					{ name: 'Horizontal', value: 'HORIZONTAL' },
					{ name: 'Vertical', value: 'VERTICAL' },
				],
				default: 'VERTICAL',
				description: 'How the card is laid out',
			},
			['VERTICAL', 'HORIZONTAL'],
		),
	),
	title: onlyIf(
		{ contentType: ['richCard'] },
		shortText(200, {
			displayName: 'Title',
			type: 'string',
			default: '',
			placeholder: 'e.g. Your order is ready',
			description: 'The title of the card: at most 200 characters',
		}),
	),
	description: onlyIf(
		{ contentType: ['richCard'] },
		shortText(500, {
			displayName: 'Description',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: 'e.g. Come and get it until Saturday, 7 pm.',
			description: 'The text of the card: at most 500 characters',
		}),
	),
	richContent: onlyIf({ contentType: ['custom'] }, richContent),
};

/** What was filled in; the fields of other content types have no value. */
export type Content = Values<typeof contentFields>;

/** A horizontal card needs an alignment of its image: LEFT is the only one that is documented. */
function cardOf({ orientation, title, description }: Content): IDataObject {
	const aligned = orientation === 'HORIZONTAL' && { thumbnailImageAlignment: 'LEFT' };
	return { orientation, ...aligned, title, description };
}

/** The content as `richContent` wants it. Where suggestions of a rich card stand is documented nowhere. */
export function contentOf(content: Content, suggestions: readonly Suggestion[] = []): IDataObject {
	const { text, fileUrl } = content;
	const replies = suggestions.map(({ text: label, postbackData }) => ({
		reply: { text: label, postbackData },
	}));
	const more = replies.length > 0 && { suggestions: replies };
	switch (content.contentType) {
		case 'text':
			return { conversation: { text, ...more } };
		case 'file':
			return { conversation: { file: { media: { fileUrl } }, ...more } };
		case 'richCard':
			return { conversation: { richCard: cardOf(content) } };
		case 'custom':
			return { ...content.richContent };
	}
}

/** The text in it that somebody reads first, to tell messages apart. */
export function headlineOf({ text, title, fileUrl }: Content): string | undefined {
	return toText(text) ?? toText(title) ?? toText(fileUrl);
}
