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

/* The content of an RCS message (docs/api/sms-partner.md 3.6). The stored page ends within the rich card. */

const contentType = choiceField(
	{
		displayName: 'Content Type',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Custom (JSON)', value: 'custom', description: 'Any content that the API supports' },
			{ name: 'File', value: 'file', description: 'An image, a video, an audio file or a PDF' },
			{
				name: 'Rich Card',
				value: 'richCard',
				description: 'A card with a title and a description',
			},
			{ name: 'Text', value: 'text', description: 'A text, with optional suggested replies' },
		],
		default: 'text',
		description:
			'The type of content to send. For media in rich cards, carousels, and suggestions that open a page or call a number, choose "Custom (JSON)" and ask platform support for the format.',
	},
	['text', 'file', 'richCard', 'custom'],
);

/** A text of at most `maxLength` characters. */
function shortText(maxLength: number, shown: Shown): Field<string> {
	return ruledField(shown, (text) => {
		const length = [...text].length;
		return length > maxLength
			? `must have at most ${maxLength} characters, but has ${length}`
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
			'The content for the "richContent" parameter of the API. It is sent unchanged and not checked.',
	},
	read(raw) {
		if (isBlank(raw)) throw new Error('is empty');
		const content = parsed(typeof raw === 'string' ? raw : JSON.stringify(raw));
		if (content === undefined) throw new Error('is not a JSON object');
		if (Object.keys(content).length === 0) throw new Error('is empty');
		return content;
	},
};

/** The object in a JSON text. */
function parsed(text: string): IDataObject | undefined {
	try {
		const content: IDataObject = JSON.parse(text);
		return isRecord(content) ? content : undefined;
	} catch {
		return undefined;
	}
}

/** The fields of each content type. */
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
			description: 'The text of the message, including emojis and line breaks',
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
				'The URL of the file, which must be publicly accessible: JPEG, GIF, PNG, MP4, M4V, MPEG, WebM, H263, AAC, MP3, OGG, 3GP or PDF',
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
				description: 'The layout of the card',
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
			description: 'The title of the card, up to 200 characters',
		}),
	),
	description: onlyIf(
		{ contentType: ['richCard'] },
		shortText(500, {
			displayName: 'Description',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: 'e.g. Pick it up by Saturday, 7 pm.',
			description: 'The text of the card, up to 500 characters',
		}),
	),
	richContent: onlyIf({ contentType: ['custom'] }, richContent),
};

/** The values of the fields; those of other content types are undefined. */
export type Content = Values<typeof contentFields>;

/** A horizontal card needs an image alignment: only LEFT is documented. */
function cardOf({ orientation, title, description }: Content): IDataObject {
	const aligned = orientation === 'HORIZONTAL' && { thumbnailImageAlignment: 'LEFT' };
	return { orientation, ...aligned, title, description };
}

/** The content in the format of `richContent`. The place of suggestions in a rich card is not documented. */
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

/** The first text or URL of a message, to tell messages apart. */
export function headlineOf({ text, title, fileUrl }: Content): string | undefined {
	return toText(text) ?? toText(title) ?? toText(fileUrl);
}
