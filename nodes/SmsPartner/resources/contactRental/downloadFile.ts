import { choiceField, textField } from '../../../../engine/fields/fields';
import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { toNumber, toText, known } from '../../../../engine/values/convert';
import { rentedNumbers } from './phoneFile';
import { fileCodes, rentalToken } from './price';

/** docs/api/sms-partner.md 13.3. The status of a rental says whether its file was downloaded, so a download changes it. */
export const downloadFile = operation({
	value: 'downloadFile',
	name: 'Download File',
	action: 'Download the file of a contact rental',
	description:
		'Get the phone numbers of a rental that is ready. Store them: the file may only be available once.',
	fields: {
		token: rentalToken,
		output: choiceField(
			{
				displayName: 'Output',
				type: 'options',
				options: [
					{
						name: 'File',
						value: 'file',
						description: 'Return one item with the file as binary data',
					},
					{ name: 'Items', value: 'items', description: 'Return one item per phone number' },
				],
				default: 'items',
				description:
					'How to return the phone numbers. The file format is not documented: CSV, JSON and one phone number per line become items, and any other file is returned as binary data.',
			},
			['file', 'items'],
		),
	},
	options: {
		binaryPropertyName: textField({
			displayName: 'Put Output File in Field',
			type: 'string',
			default: 'data',
			placeholder: 'e.g. data',
			hint: 'The name of the output binary field to put the file in',
			description: 'The binary field for the file if it is not returned as items',
		}),
	},
	repeat: 'never', // the file may only be available once
	lookAt: 'the status of the rental, with "Get Status"',
	request: {
		kind: 'single',
		isShared: true, // downloaded once for all items
		call: ({ token }) => get('/location/file/download', { token }),
		about: ({ token }) => token,
	},
	file: {
		field: ({ options }) => options.binaryPropertyName ?? 'data',
		name: ({ token }) => `rental-${token.replace(/[^\w-]+/g, '_')}.csv`,
		items: (text, { output }) => (output === 'items' ? rentedNumbers(text) : []),
	},
	example: {},
	sometimes: {
		phoneNumber: '+33612345678',
		token: '5f1d7a84c2e9',
		fileName: 'rental-5f1d7a84c2e9.csv',
		mimeType: 'text/csv',
		bytes: 130,
		hint: 'No phone numbers were found in the file …',
	},
	answer: ({ fileName, mimeType, bytes }, { token, output }) =>
		known({
			token,
			fileName: toText(fileName),
			mimeType: toText(mimeType),
			bytes: toNumber(bytes),
			hint:
				output === 'items'
					? 'No phone numbers were found in the file, so it is returned as binary data.'
					: undefined,
		}),
	codes: fileCodes,
});
